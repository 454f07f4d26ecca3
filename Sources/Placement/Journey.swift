// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The events of one placement in the order they happened, each allowed to follow the one before.
public struct Journey: Sendable, Hashable {
    /// Months: nobody departs longer before the contract begins.
    public static let longestWait = 12

    public let events: [JourneyEvent]
    public let stage: JourneyStage

    /// The journey on which nothing has happened.
    public init() {
        events = []
        stage = .planned
    }

    /// Puts the events into the order they happened, whatever the order they were recorded in.
    ///
    /// Fails with `journey-event-out-of-order` where one may not follow, naming what was found and what is expected.
    public init(_ events: [JourneyEvent]) throws(Failure) {
        let ordered = Journey.inOrder(events)
        var stage = JourneyStage.planned
        var seen: Set<JourneyEvent.Kind> = []
        for event in ordered {
            let repeated = Journey.onlyOnce(event.kind) && !seen.insert(event.kind).inserted
            guard !repeated, let next = stage.following(event.kind) else {
                throw Journey.outOfOrder(event, at: stage, seen: seen)
            }
            stage = next
        }
        self.events = ordered
        self.stage = stage
    }

    /// The journey with one event more, checked against the contracts of the placement.
    ///
    /// An event told late takes its place by its day. Fails with `journey-event-out-of-order`; with
    /// `journey-day-backwards` where the event would fit next but for its day; with
    /// `journey-departure-after-contract` where the last contract had ended before the departure, and with
    /// `journey-departure-too-early` where the first was not to begin within a year.
    public func adding(_ event: JourneyEvent, contracts: [ContractFact]) throws(Failure) -> Journey {
        if event.kind == .departed { try Self.checkWait(after: event.day, contracts) }
        if event.kind == .departed, let end = contracts.map(\.lastDay).max(), event.day > end {
            throw Failure(
                .conflict, "journey-departure-after-contract", field: "day",
                details: ["found": String(describing: event.day), "contractEnd": String(describing: end)])
        }
        do {
            return try Journey(events + [event])
        } catch {
            guard let last = events.last, event.day < last.day, stage.following(event.kind) != nil else { throw error }
            throw Failure(
                .conflict, "journey-day-backwards", field: "day",
                details: [
                    "event": event.kind.rawValue, "found": String(describing: event.day),
                    "after": last.kind.rawValue, "earliest": String(describing: last.day),
                ])
        }
    }

    private static func checkWait(after day: CalendarDay, _ contracts: [ContractFact]) throws(Failure) {
        guard let first = contracts.map(\.firstDay).min() else { return }
        let earliest = first.adding(months: -longestWait)
        guard day >= earliest else {
            throw Failure(
                .invalid, "journey-departure-too-early", field: "day",
                details: [
                    "found": String(describing: day), "earliest": String(describing: earliest),
                    "contractStart": String(describing: first),
                ])
        }
    }

    /// The day of the first event of a kind.
    public func day(of kind: JourneyEvent.Kind) -> CalendarDay? { events.first { $0.kind == kind }?.day }

    /// Events by day, those of one day in their natural order, ties by when they were recorded.
    public static func inOrder(_ events: [JourneyEvent]) -> [JourneyEvent] {
        events.sorted { ($0.day, $0.kind, $0.recordedAt, $0.id) < ($1.day, $1.kind, $1.recordedAt, $1.id) }
    }

    private static func onlyOnce(_ kind: JourneyEvent.Kind) -> Bool {
        switch kind {
        case .signed, .oppDone, .departed, .arrivedHome, .reachedHomeArea, .failedToDepart, .deported, .died,
            .totallyDisabled:
            true
        case .leaveBegan, .leaveEnded, .moved, .contractEnded: false
        }
    }

    private static func outOfOrder(
        _ event: JourneyEvent, at stage: JourneyStage, seen: Set<JourneyEvent.Kind>
    ) -> Failure {
        let expected = stage.expected.filter { !(onlyOnce($0) && seen.contains($0)) }
        return Failure(
            .conflict, "journey-event-out-of-order", field: "kind",
            details: [
                "found": event.kind.rawValue, "day": String(describing: event.day), "stage": stage.rawValue,
                "expected": expected.map(\.rawValue).joined(separator: ", "),
            ])
    }
}
