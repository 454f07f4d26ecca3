// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// The days of one journey that decide about cover.
struct Milestones: Sendable, Hashable {
    /// Days on leave in Indonesia; `last` is the day before the worker left again, nil while on leave.
    struct Leave: Sendable, Hashable {
        let first: CalendarDay
        let last: CalendarDay?

        func contains(_ day: CalendarDay) -> Bool { first <= day && (last.map { day <= $0 } ?? true) }
    }

    private(set) var departed: CalendarDay?
    private(set) var arrivedHome: CalendarDay?
    private(set) var reachedHomeArea: CalendarDay?
    private(set) var failedToDepart: CalendarDay?
    private(set) var totallyDisabled: CalendarDay?
    private(set) var died: CalendarDay?
    private(set) var orientation: CalendarDay?
    private(set) var leaves: [Leave] = []
    /// Events that ended a contract, in order.
    private(set) var endings: [JourneyEvent] = []

    init(_ journey: [JourneyEvent]) {
        var leaveBegan: CalendarDay?
        for event in Journey.inOrder(journey) {
            switch event.kind {
            case .departed: departed = departed ?? event.day
            case .arrivedHome: arrivedHome = arrivedHome ?? event.day
            case .reachedHomeArea: reachedHomeArea = reachedHomeArea ?? event.day
            case .failedToDepart: failedToDepart = failedToDepart ?? event.day
            case .totallyDisabled: totallyDisabled = totallyDisabled ?? event.day
            case .died: died = died ?? event.day
            case .oppDone: orientation = orientation ?? event.day
            case .leaveBegan: leaveBegan = leaveBegan ?? event.day
            case .leaveEnded:
                if let first = leaveBegan, first < event.day {
                    leaves.append(Leave(first: first, last: event.day.adding(days: -1)))
                }
                leaveBegan = nil
            case .contractEnded: endings.append(event)
            case .signed, .moved, .deported: break
            }
        }
        if let first = leaveBegan { leaves.append(Leave(first: first, last: nil)) }
    }

    /// The day of departure, if it was on or before a day.
    func departed(by day: CalendarDay) -> CalendarDay? { departed.flatMap { $0 <= day ? $0 : nil } }

    /// The day of arrival for good, if it was on or before a day.
    func arrivedHome(by day: CalendarDay) -> CalendarDay? { arrivedHome.flatMap { $0 <= day ? $0 : nil } }
}
