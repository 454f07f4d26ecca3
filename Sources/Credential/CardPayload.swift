// SPDX-License-Identifier: Apache-2.0
import JWTKit
import Kernel

/// The claims of a card as they travel, under short names because they end in a QR code.
struct CardPayload: JWTPayload {
    let iss: String
    let sub: String
    let iat: Int64
    let exp: Int64
    let kpj: String
    let name: String
    /// Year of birth.
    let yob: Int
    /// Country of placement.
    let cty: String
    /// Programmes, separated by spaces.
    let prg: String
    /// Phase.
    let phs: String
    /// First and last day of cover.
    let from: String
    let to: String
    /// Index in the status list.
    let sti: Int

    init(_ card: Card) {
        iss = card.issuer
        sub = card.claims.cardID
        iat = card.issuedAt.seconds
        exp = card.expiresAt.seconds
        kpj = card.claims.kpj
        name = card.claims.name
        yob = card.claims.birthYear
        cty = card.claims.country
        prg = card.claims.programmes.map(\.rawValue).joined(separator: " ")
        phs = card.claims.phase.rawValue
        from = card.claims.cover.first.description
        to = card.claims.cover.last.description
        sti = card.claims.statusIndex
    }

    /// The card these claims tell of; nil when a claim is not what it should be.
    var card: Card? {
        let programmes = prg.split(separator: " ").compactMap { Programme(rawValue: String($0)) }
        guard programmes.count == prg.split(separator: " ").count, let phase = Phase(rawValue: phs),
            let first = CalendarDay(from), let last = CalendarDay(to), sti >= 0,
            let cover = DayRange(first: first, last: last)
        else { return nil }
        let claims = CardClaims(
            cardID: sub, kpj: kpj, name: name, birthYear: yob, country: cty, programmes: programmes, phase: phase,
            cover: cover, statusIndex: sti)
        return Card(
            issuer: iss, claims: claims, issuedAt: Instant(seconds: iat), expiresAt: Instant(seconds: exp))
    }

    /// Times are compared by `CardVerifier`, against the clock it is given.
    func verify(using algorithm: some JWTAlgorithm) async throws {}
}
