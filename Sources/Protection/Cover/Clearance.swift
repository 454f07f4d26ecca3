// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

/// Whether a worker's social security allows departure on a day (UU 18/2017 art. 5; Permenaker 4/2023 art. 7, 19).
public struct Clearance: Sendable, Hashable {
    public let day: CalendarDay
    /// The placement looked at; nil where none is recorded.
    public let placement: ID<PlacementFact>?
    /// The worker was home on leave and goes back to the same work.
    public let backFromLeave: Bool
    public let checks: [ClearanceCheck]

    /// All checks that are not advisory have passed.
    public var mayDepart: Bool { checks.allSatisfy { $0.passed || $0.advisory } }

    /// Somebody stands at the gate as a person who is recorded as dead: nothing is to be paid, somebody must look.
    public var isOfTheDead: Bool { checks.contains { $0.remedy == .callSupervisor } }

    /// Something that is missing can be paid.
    public var waitsForPayment: Bool {
        checks.contains { [.payBeforeStage, .payDuringStage, .payMissingMonths].contains($0.remedy) && !isOfTheDead }
    }

    /// Looks at the placement named, or else at the open placement recorded last.
    ///
    /// `timeline` must have been derived from the same `facts`.
    ///
    /// - Parameter openCase: The desk case that has not yet decided whether another record with the same number is this
    ///   human being; nobody departs until it has.
    public static func decide(
        _ facts: MemberFacts, timeline: CoverTimeline, on day: CalendarDay, placement: ID<PlacementFact>? = nil,
        openCase: String? = nil
    ) -> Clearance {
        let doubts =
            openCase.map {
                [ClearanceCheck(.oneRegistration, false, nil, remedy: .decideCase, details: ["case": $0])]
            } ?? []
        let registered = ClearanceCheck(
            .registered, facts.registeredOn.map { $0 <= day } ?? false,
            Citation(regulation: "UU 18/2017", article: "5"), remedy: .register,
            details: facts.registeredOn.map { ["registered": $0.description] } ?? [:])
        guard let registeredOn = facts.registeredOn, registeredOn <= day else {
            return Clearance(day: day, placement: placement, backFromLeave: false, checks: doubts + [registered])
        }
        guard let cover = current(in: timeline, placement: placement) else {
            let missing = ClearanceCheck(
                .placementRecorded, false, CoverLaw.citation("9", on: day), remedy: .recordPlacement)
            return Clearance(
                day: day, placement: placement, backFromLeave: false, checks: doubts + [registered, missing])
        }
        let leave = cover.milestones.leaves.contains { $0.contains(day) }
        var checks = doubts + [registered, cover.openCheck(on: day), cover.departureCheck(on: day, onLeave: leave)]
        if cover.facts.placement.route.hasExecutor, cover.milestones.departed(by: day) == nil {
            checks.append(beforeCheck(timeline, on: day))
        }
        checks += cover.contractChecks(on: day)
        if !leave { checks.append(cover.orientationCheck(on: day)) }
        return Clearance(day: day, placement: cover.facts.placement.id, backFromLeave: leave, checks: checks)
    }

    private static func current(in timeline: CoverTimeline, placement: ID<PlacementFact>?) -> PlacementCover? {
        if let placement { return timeline.placements.first { $0.facts.placement.id == placement } }
        let latestFirst = timeline.placements.sorted {
            ($0.facts.placement.recordedAt, $0.facts.placement.id)
                > ($1.facts.placement.recordedAt, $1.facts.placement.id)
        }
        return latestFirst.first { $0.milestones.closing == nil } ?? latestFirst.first
    }

    private static func beforeCheck(_ timeline: CoverTimeline, on day: CalendarDay) -> ClearanceCheck {
        let jkk = timeline.answer(.jkk, on: day)
        let jkm = timeline.answer(.jkm, on: day)
        var details: [String: String] = [:]
        details["until"] = (jkk.until ?? jkm.until)?.description
        details["gap"] = (jkk.gap ?? jkm.gap)?.code
        return ClearanceCheck(
            .coveredBeforeDeparture, jkk.covered && jkm.covered, CoverLaw.citation("19(1)", on: day),
            remedy: .payBeforeStage, details: details)
    }
}

extension Milestones {
    /// The event after which no departure follows, if one happened.
    var closing: (kind: JourneyEvent.Kind, day: CalendarDay)? {
        if let died { return (.died, died) }
        if let failedToDepart { return (.failedToDepart, failedToDepart) }
        if let arrivedHome { return (.arrivedHome, arrivedHome) }
        if let totallyDisabled, departed == nil { return (.totallyDisabled, totallyDisabled) }
        return nil
    }
}

extension PlacementCover {
    fileprivate func openCheck(on day: CalendarDay) -> ClearanceCheck {
        var closing = milestones.closing
        if let died { closing = (.died, died) }
        let closed = closing.flatMap { $0.day <= day ? $0 : nil }
        return ClearanceCheck(
            .placementOpen, closed == nil, nil, remedy: closed?.kind == .died ? .callSupervisor : .recordPlacement,
            details: closed.map { ["event": $0.kind.rawValue, "day": $0.day.description] } ?? [:])
    }

    fileprivate func departureCheck(on day: CalendarDay, onLeave: Bool) -> ClearanceCheck {
        let departed = milestones.departed(by: day)
        return ClearanceCheck(
            .notAlreadyDeparted, departed == nil || onLeave, nil, remedy: .askDesk,
            details: departed.map { ["departed": $0.description] } ?? [:])
    }

    fileprivate func orientationCheck(on day: CalendarDay) -> ClearanceCheck {
        let done = milestones.orientation.map { $0 <= day } ?? false
        return ClearanceCheck(
            .orientationDone, done, advisory: true, CoverLaw.citation("19(1)", on: day), remedy: .attendOrientation,
            details: milestones.orientation.map { ["day": $0.description] } ?? [:])
    }

    /// The contract, its payment, and whether the payment covers all of it.
    fileprivate func contractChecks(on day: CalendarDay) -> [ClearanceCheck] {
        guard let end = contracts.map(\.last).max() else {
            return [
                ClearanceCheck(.contractRecorded, false, CoverLaw.citation("9", on: day), remedy: .recordContract)
            ]
        }
        let contractDetails = ["contractLast": end.description, "day": day.description]
        let settled = paid.filter { $0.settledOn <= day }
        let article = facts.placement.route.hasExecutor ? "19(1)" : "18(2)"
        var checks = [
            ClearanceCheck(
                .contractNotOver, day <= end, CoverLaw.citation("16(1)", on: day), remedy: .recordExtension,
                details: contractDetails),
            ClearanceCheck(
                .duringStagePaid, !settled.isEmpty, CoverLaw.citation(article, on: day), remedy: .payDuringStage,
                details: settled.first.map { ["settled": $0.settledOn.description] } ?? [:]),
        ]
        if let paidLast = settled.last?.last {
            let missing = paidLast < end ? monthsMissing(from: paidLast, to: end) : 0
            checks.append(
                ClearanceCheck(
                    .wholeContractPaid, missing == 0, CoverLaw.citation("20", on: day), remedy: .payMissingMonths,
                    details: [
                        "paidLast": paidLast.description, "contractLast": end.description, "months": String(missing),
                    ]))
        }
        return checks
    }

    /// Months, begun ones counted whole, between the last paid day and the contract's last day.
    private func monthsMissing(from paidLast: CalendarDay, to end: CalendarDay) -> Int {
        let next = paidLast.adding(days: 1)
        let whole = next.months(to: end.adding(days: 1))
        return next.adding(months: whole) > end ? whole : whole + 1
    }
}
