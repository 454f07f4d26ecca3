// SPDX-License-Identifier: Apache-2.0

/// A point in time, exact to a microsecond, counted from 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable {
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }
    public init(seconds: Int64) { self.microseconds = seconds * 1_000_000 }

    public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

    public var seconds: Int64 { floorDivide(microseconds, 1_000_000) }

    public func adding(seconds: Int64) -> Instant { Instant(microseconds: microseconds + seconds * 1_000_000) }

    /// The calendar day of this instant at an offset from UTC.
    public func day(at offset: ClockOffset) -> CalendarDay {
        CalendarDay(number: Int32(floorDivide(seconds + Int64(offset.seconds), 86_400)))
    }

    /// The law's day: the calendar day in Jakarta.
    public var jakartaDay: CalendarDay { day(at: .wib) }

    /// The instant at which a Jakarta day begins.
    public init(startOf day: CalendarDay, at offset: ClockOffset = .wib) {
        self.init(seconds: Int64(day.number) * 86_400 - Int64(offset.seconds))
    }
}

/// A fixed distance from UTC. Indonesia has three and no summer time.
public struct ClockOffset: Sendable, Hashable {
    public let seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// Western Indonesia, Jakarta: UTC+7.
    public static let wib = ClockOffset(seconds: 7 * 3_600)
    /// Central Indonesia, Makassar: UTC+8.
    public static let wita = ClockOffset(seconds: 8 * 3_600)
    /// Eastern Indonesia, Jayapura: UTC+9.
    public static let wit = ClockOffset(seconds: 9 * 3_600)
    public static let utc = ClockOffset(seconds: 0)

    /// `Z`, `+07:00`.
    public var text: String {
        guard seconds != 0 else { return "Z" }
        let minutes = abs(seconds) / 60
        return (seconds < 0 ? "-" : "+") + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
    }
}

func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let quotient = value / divisor
    return value % divisor != 0 && (value < 0) != (divisor < 0) ? quotient - 1 : quotient
}

func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
