// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

/// Days before departure that one settled contribution gives.
struct BeforeSpell: Sendable, Hashable {
    let first: CalendarDay
    let last: CalendarDay
    let opening: CoverOpening
    let ending: CoverEnding
    let invoice: ID<SettledContribution>
    let settledOn: CalendarDay
    let limit: Parameter<Int>

    /// Through an executor the before stage gives cover from payment for the law's months; a perseorangan worker gets
    /// it with the one payment (Permenaker 4/2023 art. 16(3)). A payment made while an earlier one still covers
    /// begins when that one's time is over. Departure, gagal berangkat, total disability and death end it.
    ///
    /// Throws `no-rule-in-force` where the law of a settlement day is not known. For a perseorangan worker, of whom
    /// no source before Permenaker 4/2023 speaks, that refusal comes back beside the spells that are known.
    static func all(
        _ facts: PlacementFacts, milestones: Milestones, died: CalendarDay?, registeredOn: CalendarDay, law: CoverLaw
    ) throws(Failure) -> (spells: [BeforeSpell], unknown: Failure?) {
        let executor = facts.placement.route.hasExecutor
        let series = executor ? law.before : law.perseorangan
        var payments = facts.contributions.filter { $0.stage == (executor ? .before : .duringAfter) }
        if payments.count > 1 { payments.sort { ($0.settledOn, $0.invoice) < ($1.settledOn, $1.invoice) } }
        let (stop, reason) = stop(milestones, died: died)
        var spells: [BeforeSpell] = []
        var unknown: Failure?
        for payment in payments {
            let open = max(payment.settledOn, registeredOn)
            let first = spells.last.map { max(open, $0.last.adding(days: 1)) } ?? open
            guard stop.map({ first <= $0 }) ?? true else { break }
            let limit: Parameter<Int>
            switch series.find(on: payment.settledOn) {
            case .success(let found): limit = found
            case .failure(let failure):
                guard !executor else { throw failure }
                unknown = failure
                continue
            }
            let over = first.adding(months: limit.value).adding(days: -1)
            let last = stop.map { min(over, $0) } ?? over
            spells.append(
                BeforeSpell(
                    first: first, last: last, opening: spells.isEmpty ? .paid : .renewed,
                    ending: last == stop ? reason : .lengthOver, invoice: payment.invoice,
                    settledOn: payment.settledOn, limit: limit))
        }
        return (spells, unknown)
    }

    /// The last day on which cover before departure is possible, and why.
    private static func stop(_ milestones: Milestones, died: CalendarDay?) -> (CalendarDay?, CoverEnding) {
        var stop: CalendarDay?
        var reason = CoverEnding.lengthOver
        func end(_ day: CalendarDay?, _ ending: CoverEnding) {
            guard let day, stop.map({ day < $0 }) ?? true else { return }
            stop = day
            reason = ending
        }
        end(milestones.departed?.adding(days: -1), .departed)
        end(milestones.failedToDepart, .failedToDepart)
        end(milestones.totallyDisabled, .totallyDisabled)
        end(died, .died)
        return (stop, reason)
    }
}
