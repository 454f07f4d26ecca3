// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Store

/// What a following contract would cost, before anybody agrees to it.
public struct ContractPrice: Sendable {
    /// The contract as it would be recorded.
    public let contract: ContractFact
    /// The last day of the contracts recorded so far.
    public let paidFor: CalendarDay
    /// Months that would be invoiced; 0 where those invoiced already reach the new contract's end.
    public let months: Int
    /// Nil where nothing would be invoiced.
    public let quote: Quote?
}

extension Door {
    /// Prices a following contract without recording anything (Permenaker 4/2023 art. 20).
    public func priceContract(
        _ change: ContractChange, of person: ID<PersonRecord>, by actor: Actor
    ) async throws -> ContractPrice {
        try await read(.extendContract, by: actor) { context in
            try context.reach(person)
            let set = try PersonStore(context.transaction).samePersons(as: person)
            try RecordedDeath(context.transaction).check(set)
            let all = try MemberFactsStore(context.transaction).load(set).placements
            let named = change.placement.map { wanted in all.first { $0.placement.id == wanted } } ?? all.last
            guard let facts = named else { throw Failure(.absent, "no-such-placement", field: "placement") }
            let contract = try change.contract(self.ids.next(), following: facts, recordedAt: context.now)
            let months = facts.unpaidMonths(of: contract)
            let quote =
                months > 0
                ? try self.tariff.quote(QuoteRequest(route: .extension, months: months, on: context.today)) : nil
            return ContractPrice(
                contract: contract, paidFor: facts.contracts.map(\.lastDay).max() ?? contract.firstDay,
                months: months, quote: quote)
        }
    }
}

extension ContractChange {
    /// Contracts are not entered longer before their first day, as at enrolment.
    private static let longestAhead = 2 * 12

    /// The contract that this change makes of a placement.
    ///
    /// - Throws: `refused` `no-contract-to-follow`; `invalid` `contract-starts-too-early` where it does not begin after
    ///   the one before, `contract-first-day-out-of-range` where it begins neither within two years nor on the day
    ///   after the one before, for a kind that follows nothing, or where it does not say what its kind must
    ///   (`gaps`, `checkCountry(after:)`).
    func contract(
        _ id: ID<ContractFact>, following facts: PlacementFacts, recordedAt: Instant
    ) throws(Failure) -> ContractFact {
        guard kind != .initial else {
            throw Failure(.invalid, "not-one-of", field: "kind", details: ["found": kind.rawValue])
        }
        guard let last = facts.contracts.max(by: { $0.lastDay < $1.lastDay }) else {
            throw Failure(.refused, "no-contract-to-follow")
        }
        if let gap = gaps.first { throw gap }
        try checkCountry(after: last.country)
        guard firstDay > last.firstDay else {
            throw Failure(
                .invalid, "contract-starts-too-early", field: "firstDay",
                details: ["found": firstDay.description, "previous": last.firstDay.description])
        }
        let next = last.lastDay.adding(days: 1)
        let latest = max(next, recordedAt.jakartaDay.adding(months: Self.longestAhead))
        guard firstDay <= latest else {
            throw Failure(
                .invalid, "contract-first-day-out-of-range", field: "firstDay",
                details: [
                    "found": firstDay.description, "earliest": last.firstDay.adding(days: 1).description,
                    "latest": latest.description,
                ])
        }
        return try ContractFact(
            id: id, placement: facts.placement.id, kind: kind, firstDay: firstDay, months: months,
            country: country ?? last.country, employer: employer ?? last.employer, recordedAt: recordedAt)
    }
}

extension PlacementFacts {
    /// Months, begun ones counted whole, from the end of what is invoiced to a new contract's last day.
    func unpaidMonths(of contract: ContractFact) -> Int {
        let paidLast = contracts.filter { $0.id != contract.id }.map(\.lastDay).max() ?? contract.firstDay
        guard contract.lastDay > paidLast else { return 0 }
        let start = paidLast.adding(days: 1)
        let whole = start.months(to: contract.lastDay.adding(days: 1))
        return start.adding(months: whole) <= contract.lastDay ? whole + 1 : whole
    }
}
