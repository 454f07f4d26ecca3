// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Placement
import Protection
import Store

/// A membership card ready to be shown.
public struct CardView: Sendable {
    public let claims: CardClaims
    /// The signed token.
    public let token: String
    /// What the QR code holds.
    public let link: String
    public let expiresAt: Instant
}

extension Door {
    /// Shows a person's card: the row that numbers it is made once, the token is signed anew with the cover as it
    /// stands (membership card at the latest one working day after full payment).
    ///
    /// - Throws: `refused` `no-cover-no-card` when there is neither cover today nor cover to come.
    public func viewCard(_ person: ID<PersonRecord>, issuer: CardIssuer, by actor: Actor) async throws -> CardView {
        let publicURL = settings.publicURL
        return try await write(.viewCard, by: actor) { context in
            try context.reach(person)
            let claims = try CardWriter(context).claims(person)
            let expiry = Instant(startOf: claims.cover.last.adding(days: 1))
            let token = try issuer.sign(claims, at: context.now, expiresAt: expiry)
            return CardView(
                claims: claims, token: token, link: CardLink.url(base: publicURL, token: token), expiresAt: expiry)
        }
    }

    /// Revokes the card of a person, so that verifiers refuse it from their next look at the status list on.
    public func revokeCard(
        _ person: ID<PersonRecord>, reason: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws {
        try await write(.revokeCard, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            guard try CardStore(context.transaction).revoke(person: person, reason: reason, at: context.now) > 0 else {
                throw Failure(.conflict, "no-card-to-revoke")
            }
            return person
        } answer: { _, _ in
        }
    }

    /// The signed list of revoked cards, as of now.
    public func cardStatus(issuer: CardIssuer) async throws -> String {
        let now = clock.now()
        let list = try await database.read { transaction in
            let cards = CardStore(transaction)
            return StatusList(size: try cards.size(), revoked: try cards.revoked())
        }
        return try issuer.sign(list, at: now)
    }
}

private struct CardWriter {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    func claims(_ id: ID<PersonRecord>) throws -> CardClaims {
        let cover = try context.cover(id, on: context.today)
        let periods = cover.timeline.periods.filter { $0.range.last >= context.today }
        guard let first = periods.first, let kpj = try MembershipStore(context.transaction).kpj(of: id) else {
            throw Failure(.refused, "no-cover-no-card")
        }
        let last = periods.map(\.range.last).max() ?? first.range.last
        guard let range = DayRange(first: first.range.first, last: last) else {
            preconditionFailure("a period ends on or after its first day")
        }
        let person = try PersonStore(context.transaction).get(id)
        let country = try country(of: first.placement, id)
        let position = try CardStore(context.transaction).positionOrIssue(id, at: context.now)
        let programmes = Programme.allCases.filter { programme in periods.contains { $0.programme == programme } }
        return CardClaims(
            cardID: person.number, kpj: kpj, name: person.name, birthYear: person.birthDay.year, country: country,
            programmes: programmes, phase: first.phase, cover: range, statusIndex: position)
    }

    /// The ISO code of where the work of a placement is today.
    private func country(of placement: ID<PlacementFact>, _ person: ID<PersonRecord>) throws -> String {
        let set = try PersonStore(context.transaction).samePersons(as: person)
        let placements = try MemberFactsStore(context.transaction).load(set).placements
        guard let facts = placements.first(where: { $0.placement.id == placement }) else {
            throw Failure(.absent, "no-such-record")
        }
        return facts.country(on: context.today).code
    }
}
