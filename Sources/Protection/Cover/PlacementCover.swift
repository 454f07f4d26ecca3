// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

/// What the law makes of the facts of one placement.
struct PlacementCover: Sendable, Hashable {
    /// Cover after arrival; it exists only if phase during covered the way to the port.
    struct After: Sendable, Hashable {
        let first: CalendarDay
        let paid: PaidSpell
        let jkk: Parameter<Int>
        let jkm: Parameter<Int>
    }

    let facts: PlacementFacts
    let milestones: Milestones
    /// The worker's death, whichever placement tells it.
    let died: CalendarDay?
    let contracts: [ContractSpell]
    let paid: [PaidSpell]
    let before: [BeforeSpell]
    /// Why pre-departure cover of a perseorangan worker cannot be told: no source for the older regulations was seen.
    let beforeUnknown: Failure?
    let during: [DuringSpell]
    let after: After?

    /// Throws `no-rule-in-force` where the law of a settlement day is not known.
    init(
        _ facts: PlacementFacts, milestones: Milestones, registeredOn: CalendarDay, died: CalendarDay?, law: CoverLaw
    ) throws(Failure) {
        self.facts = facts
        self.milestones = milestones
        self.died = died
        contracts = ContractSpell.all(facts.contracts, endings: milestones.endings)
        paid = try PaidSpell.all(
            facts, firstContract: ContractSpell.initial(of: facts.contracts) ?? contracts.first?.fact,
            registeredOn: registeredOn, law: law)
        (before, beforeUnknown) = try BeforeSpell.all(
            facts, milestones: milestones, died: died, registeredOn: registeredOn, law: law)
        guard let departed = milestones.departed else {
            during = []
            after = nil
            return
        }
        during = DuringSpell.all(paid: paid, contracts: contracts, departed: departed)
        guard let arrived = milestones.arrivedHome, died.map({ arrived <= $0 }) ?? true,
            let running = PlacementCover.running(during, at: arrived, departed: departed)
        else {
            after = nil
            return
        }
        after = After(
            first: arrived, paid: running.paid, jkk: try law.afterJKK.value(on: running.paid.settledOn),
            jkm: try law.afterJKM.value(on: running.paid.settledOn))
    }

    /// The cover that brought the worker to the port: that of the day before, or of the day itself where departure
    /// and arrival fall on one day.
    private static func running(
        _ during: [DuringSpell], at arrived: CalendarDay, departed: CalendarDay
    ) -> DuringSpell? {
        let eve = arrived == departed ? arrived : arrived.adding(days: -1)
        return during.first { $0.contains(eve) }
    }

    /// Adds the periods of one programme, in order.
    func append(_ programme: Programme, to periods: inout [CoverPeriod]) {
        if programme == .jkm || facts.placement.route.hasExecutor {
            for spell in before {
                add(
                    programme, .before, spell.first, spell.last, spell.opening, spell.ending,
                    (spell.invoice, spell.settledOn), spell.limit, to: &periods)
            }
        }
        for spell in during { append(spell, of: programme, to: &periods) }
        if let after { append(after, of: programme, to: &periods) }
    }

    private func append(_ spell: DuringSpell, of programme: Programme, to periods: inout [CoverPeriod]) {
        var last = spell.last
        var ending = spell.ending
        if let arrived = milestones.arrivedHome, arrived <= last {
            last = arrived.adding(days: -1)
            ending = .arrivedHome
        }
        if let died, died <= last {
            last = died
            ending = .died
        }
        var first = spell.first
        var opening = spell.opening
        let payment = (spell.paid.invoice, spell.paid.settledOn)
        if programme == .jkk {
            for leave in milestones.leaves where leave.first <= last && (leave.last.map { $0 >= first } ?? true) {
                add(
                    programme, .during, first, leave.first.adding(days: -1), opening, .leaveBegan, payment,
                    spell.paid.tail, changed: spell.underChangedContract, to: &periods)
                guard let back = leave.last else { return }
                first = back.adding(days: 1)
                opening = .backFromLeave
            }
        }
        add(
            programme, .during, first, last, opening, ending, payment, spell.paid.tail,
            changed: spell.underChangedContract, to: &periods)
    }

    private func append(_ after: After, of programme: Programme, to periods: inout [CoverPeriod]) {
        let limit = programme == .jkk ? after.jkk : after.jkm
        var last = after.first.adding(days: limit.value - 1)
        var ending = CoverEnding.lengthOver
        if programme == .jkk, let reached = milestones.reachedHomeArea, reached <= last {
            last = reached
            ending = .reachedHomeArea
        }
        if let died, died <= last {
            last = died
            ending = .died
        }
        add(
            programme, .after, after.first, last, .arrivedHome, ending, (after.paid.invoice, after.paid.settledOn),
            limit, to: &periods)
    }

    private func add(
        _ programme: Programme, _ phase: Phase, _ first: CalendarDay, _ last: CalendarDay, _ opening: CoverOpening,
        _ ending: CoverEnding, _ payment: (invoice: ID<SettledContribution>, settledOn: CalendarDay),
        _ limit: Parameter<Int>, changed: Bool = false, to periods: inout [CoverPeriod]
    ) {
        guard let range = DayRange(first: first, last: last) else { return }
        periods.append(
            CoverPeriod(
                programme: programme, phase: phase, range: range, placement: facts.placement.id,
                route: facts.placement.route, invoice: payment.invoice, settledOn: payment.settledOn,
                opening: opening, ending: ending, limit: limit, underChangedContract: changed))
    }
}
