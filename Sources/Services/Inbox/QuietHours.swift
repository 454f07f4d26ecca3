// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Hours of the night in which nobody is sent a message, on the clock of the place where they work.
public struct QuietHours: Sendable, Hashable {
    /// The first hour without messages, 0 to 23.
    public let from: Int
    /// The first hour with messages again; the same as `from` for no quiet hours.
    public let to: Int
    public let clock: ClockOffset

    public init(from: Int, to: Int, clock: ClockOffset) {
        self.from = from
        self.to = to
        self.clock = clock
    }

    /// What holds for those who never chose: nine in the evening to seven in the morning.
    public static func usual(_ clock: ClockOffset) -> QuietHours { QuietHours(from: 21, to: 7, clock: clock) }

    /// The first moment from `instant` on at which a message may be sent.
    public func next(from instant: Instant) -> Instant {
        let day = instant.day(at: clock)
        let start = Instant(startOf: day, at: clock)
        let hour = Int((instant.seconds - start.seconds) / 3_600)
        guard isQuiet(hour) else { return instant }
        let end = start.adding(seconds: Int64(to) * 3_600)
        return hour < to ? end : end.adding(seconds: 86_400)
    }

    private func isQuiet(_ hour: Int) -> Bool {
        from <= to ? (from..<to).contains(hour) : hour >= from || hour < to
    }
}
