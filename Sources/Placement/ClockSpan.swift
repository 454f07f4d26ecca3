// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The clocks that something told in local time may be told by.
public struct ClockSpan: Sendable, Hashable {
    /// The westernmost clock, the last to reach a time of day.
    public let west: ClockOffset
    /// The easternmost clock, the first to reach it.
    public let east: ClockOffset

    public init(west: ClockOffset, east: ClockOffset) {
        self.west = west
        self.east = east
    }

    /// Every clock there is: a ship may be anywhere.
    public static let anywhere = ClockSpan(
        west: ClockOffset(seconds: -12 * 3_600), east: ClockOffset(seconds: 14 * 3_600))

    /// These clocks, others, and those between them.
    public func joined(with others: ClockSpan) -> ClockSpan {
        ClockSpan(
            west: west.seconds < others.west.seconds ? west : others.west,
            east: east.seconds > others.east.seconds ? east : others.east)
    }

    /// When the first of the clocks shows a second of a local day.
    public func earliest(_ day: CalendarDay, second: Int) -> Instant {
        Instant(startOf: day, at: east).adding(seconds: Int64(second))
    }

    /// The days that it may be in Jakarta at a second of a local day; without a second, during the local day.
    public func jakartaDays(of day: CalendarDay, second: Int?) -> ClosedRange<CalendarDay> {
        let last = Instant(startOf: day, at: west).adding(seconds: Int64(second ?? 86_399))
        return earliest(day, second: second ?? 0).jakartaDay...last.jakartaDay
    }
}
