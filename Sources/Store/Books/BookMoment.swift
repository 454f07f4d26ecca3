// SPDX-License-Identifier: Apache-2.0
import Kernel

/// As of when the books are asked: through which business day, and by what had been recorded until when.
public struct BookMoment: Sendable, Hashable {
    /// Nil for all days.
    public let day: CalendarDay?
    /// Nil for all that is recorded.
    public let knownAt: Instant?

    public init(through day: CalendarDay? = nil, knownAt: Instant? = nil) {
        self.day = day
        self.knownAt = knownAt
    }

    /// All days, by all that is recorded.
    public static let latest = BookMoment()

    /// The greatest day number and microsecond, where none is named.
    var lastDay: Int64 { day.map { Int64($0.number) } ?? .max }
    var lastInstant: Int64 { knownAt?.microseconds ?? .max }
}
