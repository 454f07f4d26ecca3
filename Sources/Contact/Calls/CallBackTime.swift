// SPDX-License-Identifier: Apache-2.0
import Kernel

/// When somebody wants to be called back, on the clock where they are.
public struct CallBackTime: Sendable, Hashable {
    public let moment: Instant
    public let offset: ClockOffset

    private static let leastAheadSeconds: Int64 = 10 * 60
    private static let mostDaysAhead = 14

    /// - Parameters:
    ///   - day: the day there.
    ///   - time: `HH:MM` there.
    /// - Throws: `invalid` `call-back-time-malformed`, `call-back-too-soon`, `call-back-too-late`.
    public init(day: CalendarDay, time: String, offset: ClockOffset, now: Instant) throws(Failure) {
        let parts = time.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { throw Failure(.invalid, "call-back-time-malformed", field: "time", details: ["found": time]) }
        self.offset = offset
        moment = Instant(startOf: day, at: offset).adding(seconds: Int64(hour * 3_600 + minute * 60))
        guard moment >= now.adding(seconds: Self.leastAheadSeconds) else {
            throw Failure(.invalid, "call-back-too-soon", field: day < now.day(at: offset) ? "day" : "time")
        }
        guard day <= now.day(at: offset).adding(days: Self.mostDaysAhead) else {
            throw Failure(.invalid, "call-back-too-late", field: "day", details: ["days": "\(Self.mostDaysAhead)"])
        }
    }
}
