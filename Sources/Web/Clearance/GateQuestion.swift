// SPDX-License-Identifier: Apache-2.0
import Credential
import Kernel

/// What somebody typed or scanned at the gate: a number, or the text of a card's QR code, whose signature is checked.
struct GateQuestion {
    /// What a card was worth when it was not simply valid.
    enum Standing: String {
        case revoked
        case old
    }

    /// NIK, passport, KPJ or person number.
    let number: String
    /// Nil for a number, and for a card in order.
    let standing: Standing?

    /// - Throws: what `CardVerifier` refuses when the text is a card, and not a good one.
    init(_ text: String, _ call: Call) async throws {
        guard text.contains("#") || text.split(separator: ".", omittingEmptySubsequences: false).count == 3,
            text.utf8.count > 60
        else {
            number = text
            standing = nil
            return
        }
        let site = call.site
        let verifier = CardVerifier(keys: site.keySet, issuer: site.door.settings.publicURL)
        let card = try verifier.card(text.filter { !$0.isWhitespace })
        let status = try verifier.statusList(try await site.door.cardStatus(issuer: site.issuer))
        number = card.claims.kpj
        switch verifier.standing(of: card, at: site.door.clock.now(), status: status) {
        case .valid, .unchecked, .notYet: standing = nil
        case .revoked: standing = .revoked
        case .ended, .expired: standing = .old
        }
    }
}
