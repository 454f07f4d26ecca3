// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// The moment as HTTP's `Date` header writes it (RFC 9110, 5.6.7); made once a second.
public final class HTTPDates: Sendable {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private let clock: Clock
    private let made = Mutex<(second: Int64, text: String)>((.min, ""))

    init(_ clock: Clock) { self.clock = clock }

    func now() -> String {
        let now = clock.now()
        return made.withLock { made in
            if made.second != now.seconds { made = (now.seconds, Self.text(now)) }
            return made.text
        }
    }

    static func text(_ instant: Instant) -> String {
        let iso = instant.text(at: .utc)
        guard let day = CalendarDay(iso.prefix(10)) else { return iso }
        let date = "\(iso.dropFirst(8).prefix(2)) \(months[day.month - 1]) \(day.year)"
        return "\(weekdays[day.weekday - 1]), \(date) \(iso.dropFirst(11).prefix(8)) GMT"
    }
}
