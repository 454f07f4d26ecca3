// SPDX-License-Identifier: Apache-2.0
import Kernel

extension CoverGap {
    /// Why nothing covers a day, asked only where nothing does.
    static func find(_ programme: Programme, on day: CalendarDay, in timeline: CoverTimeline) -> CoverGap {
        guard programme != .jht else { return .savings }
        guard let registered = timeline.registeredOn else { return .notRegistered }
        guard registered <= day else { return .beforeRegistration(registered: registered) }
        guard let cover = timeline.placements.last(where: { $0.facts.firstDay <= day }) ?? timeline.placements.first
        else { return .noPlacement }
        if let died = cover.died, died < day { return .died(on: died) }
        if let arrived = cover.milestones.arrivedHome(by: day) {
            return cover.gapAfterArrival(arrived, programme, on: day, in: timeline)
        }
        if let departed = cover.milestones.departed(by: day) {
            return cover.gapAbroad(programme, on: day, departed: departed)
        }
        return cover.gapBeforeDeparture(programme, on: day)
    }
}

extension PlacementCover {
    fileprivate func gapAfterArrival(
        _ arrived: CalendarDay, _ programme: Programme, on day: CalendarDay, in timeline: CoverTimeline
    ) -> CoverGap {
        var own: [CoverPeriod] = []
        append(programme, to: &own)
        if let after = own.last, after.phase == .after {
            return .afterOver(last: after.range.last, ending: after.ending)
        }
        let eve = milestones.departed == arrived ? arrived : arrived.adding(days: -1)
        guard let departed = milestones.departed(by: eve), !timeline.covers(programme, on: eve) else {
            return .afterWithoutDuring(arrived: arrived, cause: nil)
        }
        return .afterWithoutDuring(arrived: arrived, cause: gapAbroad(programme, on: eve, departed: departed))
    }

    fileprivate func gapAbroad(_ programme: Programme, on day: CalendarDay, departed: CalendarDay) -> CoverGap {
        if programme == .jkk, during.contains(where: { $0.contains(day) }),
            let leave = milestones.leaves.first(where: { $0.contains(day) })
        {
            return .onLeave(since: leave.first)
        }
        let duringPaid = facts.contributions.contains { $0.stage == .duringAfter || $0.stage == .extension }
        guard duringPaid else { return .duringStageUnpaid }
        guard !contracts.isEmpty else { return .contractMissing }
        let next = during.first { $0.first > day }
        guard let last = during.last(where: { $0.last < day }) else {
            guard let next else { return .duringStageUnpaid }
            return .paidLater(settled: next.paid.settledOn, departed: departed)
        }
        switch last.ending {
        case .paidMonthsOver(let paidLast):
            return .paidMonthsOver(paidLast: paidLast, coverLast: last.last, resumed: next?.first)
        case .contractOver(let contractLast), .contractEndedEarly(let contractLast):
            return .contractOver(contractLast: contractLast, coverLast: last.last, resumed: next?.first)
        case .lengthOver, .departed, .failedToDepart, .totallyDisabled, .died, .continued, .leaveBegan, .arrivedHome,
            .reachedHomeArea, .otherPlacement:
            preconditionFailure("days abroad end with the contract or the paid months")
        }
    }

    fileprivate func gapBeforeDeparture(_ programme: Programme, on day: CalendarDay) -> CoverGap {
        if let failed = milestones.failedToDepart, failed < day { return .failedToDepart(on: failed) }
        if let disabled = milestones.totallyDisabled, disabled < day { return .totallyDisabled(on: disabled) }
        let executor = facts.placement.route.hasExecutor
        if !executor, programme == .jkk { return .perseoranganWithoutJKK }
        guard let first = before.first else {
            if let beforeUnknown { return .ruleNotKnown(beforeUnknown) }
            return executor ? .beforeStageUnpaid : .duringStageUnpaid
        }
        guard let last = before.last(where: { $0.last < day }) else { return .beforeFirstDay(first: first.first) }
        return executor ? .beforeMonthsOver(last: last.last) : .perseoranganMonthOver(last: last.last)
    }
}
