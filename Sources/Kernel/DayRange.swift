// SPDX-License-Identifier: Apache-2.0

/// A run of days, both ends included. A range is never empty.
public struct DayRange: Sendable, Hashable {
    public let first: CalendarDay
    public let last: CalendarDay

    /// Returns nil when `last` lies before `first`.
    public init?(first: CalendarDay, last: CalendarDay) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    public var count: Int { first.days(to: last) + 1 }

    public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
    public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

    /// The days both ranges share; nil when they share none.
    public func intersection(_ other: DayRange) -> DayRange? {
        DayRange(first: max(first, other.first), last: min(last, other.last))
    }
}

extension DayRange: CustomStringConvertible {
    public var description: String { "\(first)...\(last)" }
}
