// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

/// The months of phase during that one settled contribution pays for.
///
/// Months count from the contract's first day, or from payment where that is later, or from the end of the months
/// paid before, whichever comes last. The text does not say from when late months count; counting them from payment
/// gives a worker every month that was paid for.
struct PaidSpell: Sendable, Hashable {
    let invoice: ID<SettledContribution>
    let settledOn: CalendarDay
    /// The first day on which this payment can cover: earlier than `base` only for the first contract, whose cover
    /// runs from departure although work begins later.
    let open: CalendarDay
    /// The first day of the paid months.
    let base: CalendarDay
    /// The last day of the paid months.
    let last: CalendarDay
    /// Time after the paid months or the contract, in months (Permenaker 4/2023 art. 16(1)).
    let tail: Parameter<Int>

    /// Settled payments in the order in which their months run; never two for the same month.
    static func all(
        _ facts: PlacementFacts, firstContract: ContractFact?, registeredOn: CalendarDay, law: CoverLaw
    ) throws(Failure) -> [PaidSpell] {
        guard let firstContract else { return [] }
        var waiting: [(contribution: SettledContribution, contract: ContractFact, release: CalendarDay)] = []
        for contribution in facts.contributions {
            guard contribution.stage == .duringAfter || contribution.stage == .extension, contribution.months > 0
            else { continue }
            let contract = contract(of: contribution, in: facts.contracts, first: firstContract)
            let release = max(contribution.settledOn, contract.firstDay, registeredOn)
            waiting.append((contribution, contract, release))
        }
        if waiting.count > 1 {
            waiting.sort { ($0.release, $0.contribution.invoice) < ($1.release, $1.contribution.invoice) }
        }
        var spells: [PaidSpell] = []
        for (contribution, contract, release) in waiting {
            let base = spells.last.map { max(release, $0.last.adding(days: 1)) } ?? release
            var last = base.adding(months: contribution.months).adding(days: -1)
            if contribution.months >= contract.months { last = max(last, contract.lastDay) }
            let paid = max(contribution.settledOn, registeredOn)
            spells.append(
                PaidSpell(
                    invoice: contribution.invoice, settledOn: contribution.settledOn,
                    open: contract.id == firstContract.id ? min(base, paid) : base, base: base, last: last,
                    tail: try law.tail.value(on: contribution.settledOn)))
        }
        return spells
    }

    /// The contract a payment names; a payment for an initial contract that was replaced counts for the new one.
    private static func contract(
        of contribution: SettledContribution, in contracts: [ContractFact], first: ContractFact
    ) -> ContractFact {
        guard let named = contracts.first(where: { $0.id == contribution.contract }), named.kind != .initial
        else { return first }
        return named
    }
}
