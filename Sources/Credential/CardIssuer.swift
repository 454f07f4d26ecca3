// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Signs membership cards and the list of those that no longer count.
public struct CardIssuer: Sendable {
    private let key: SigningKey
    private let issuer: String

    /// - Parameter issuer: The public address of this installation, the `iss` of its tokens.
    public init(key: SigningKey, issuer: String) {
        self.key = key
        self.issuer = issuer
    }

    /// Signs a card.
    /// - Parameter expiresAt: When the token itself ends; the card's cover may end sooner.
    public func sign(_ claims: CardClaims, at now: Instant, expiresAt: Instant) throws -> String {
        let card = Card(issuer: issuer, claims: claims, issuedAt: now, expiresAt: expiresAt)
        return try SignedText.sign(CardPayload(card), kind: .card, with: key)
    }

    /// The `iss` of its tokens.
    var name: String { issuer }

    func sign(_ pack: GatePackPayload) throws -> String { try SignedText.sign(pack, kind: .gatePack, with: key) }

    /// Signs the status list as it stands now.
    public func sign(_ list: StatusList, at now: Instant) throws -> String {
        let payload = StatusPayload(iss: issuer, iat: now.seconds, size: list.size, revoked: list.text)
        return try SignedText.sign(payload, kind: .statusList, with: key)
    }
}
