// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a card whose signature holds is worth at a moment.
public enum CardStanding: Sendable, Hashable {
    /// Not revoked as of the status list's moment, within its days.
    case valid(statusAt: Instant)
    /// Within its days, but no status list at hand speaks of it: revocation is not known.
    case unchecked
    case revoked(statusAt: Instant)
    /// Its cover begins on this day.
    case notYet(CalendarDay)
    /// Its cover ended on this day.
    case ended(CalendarDay)
    /// The token is out of date: a fresh one must be shown.
    case expired(Instant)
}

/// Checks cards offline, with the published keys alone.
public struct CardVerifier: Sendable {
    /// No card is longer; anything longer is refused unread.
    public static let longestCard = 4_096
    /// Clocks of gates may run behind the issuer's by this many seconds.
    private static let tolerance: Int64 = 300

    private let keys: KeySet
    private let issuer: String

    public init(keys: KeySet, issuer: String) {
        self.keys = keys
        self.issuer = issuer
    }

    /// The card in a token, or in a verification link, whatever its standing.
    /// - Throws: `Failure` when it is no card, or not signed by a known key of this issuer.
    public func card(_ text: String) throws -> Card {
        let token = CardLink.token(in: text)
        guard token.utf8.count <= Self.longestCard else { throw Failure(.invalid, "token-malformed") }
        let payload = try SignedText.open(token, as: CardPayload.self, kind: .card, keys: keys)
        guard let card = payload.card else { throw Failure(.invalid, "token-malformed") }
        guard card.issuer == issuer else { throw Failure(.refused, "token-other-issuer") }
        return card
    }

    /// What a card is worth now, by the given status list.
    public func standing(of card: Card, at now: Instant, status: DatedStatusList?) -> CardStanding {
        let revoked = status?.list.isRevoked(card.claims.statusIndex)
        if let status, revoked == true { return .revoked(statusAt: status.at) }
        if now >= card.expiresAt { return .expired(card.expiresAt) }
        let today = now.jakartaDay
        let cover = card.claims.cover
        if today > cover.last { return .ended(cover.last) }
        if now.adding(seconds: Self.tolerance).jakartaDay < cover.first { return .notYet(cover.first) }
        guard let status, revoked == false else { return .unchecked }
        return .valid(statusAt: status.at)
    }

    /// Reads a signed status list.
    /// - Throws: `Failure` as for cards.
    public func statusList(_ token: String) throws -> DatedStatusList {
        let payload = try SignedText.open(token, as: StatusPayload.self, kind: .statusList, keys: keys)
        guard payload.iss == issuer else { throw Failure(.refused, "token-other-issuer") }
        guard let list = StatusList(size: payload.size, text: payload.revoked) else {
            throw Failure(.invalid, "token-malformed")
        }
        return DatedStatusList(list: list, at: Instant(seconds: payload.iat))
    }
}
