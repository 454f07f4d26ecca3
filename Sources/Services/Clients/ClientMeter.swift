// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Synchronization

/// How often programs called this minute, and what is not yet in the database of what they called. Each process counts
/// for itself.
public final class ClientMeter: Sendable {
    /// One address on one day.
    public struct Place: Sendable, Hashable {
        let client: ID<ClientRecord>
        let day: CalendarDay
        let route: String

        public init(client: ID<ClientRecord>, day: CalendarDay, route: String) {
            self.client = client
            self.day = day
            self.route = route
        }
    }

    /// What became of a call.
    public enum Outcome: Sendable {
        case answered, refused, throttled
    }

    private struct Count {
        var calls = 0
        var refused = 0
        var throttled = 0
    }

    private struct Memory {
        var minute: Int64 = 0
        var calls: [ID<ClientRecord>: Int] = [:]
        var waiting: [Place: Count] = [:]
    }

    private let memory = Mutex(Memory())

    init() {}

    /// Lets a call in.
    ///
    /// - Returns: the seconds after which the program may come again; nil where it may now.
    public func wait(_ pass: ClientPass, at now: Instant) -> Int64? {
        let minute = now.seconds / 60
        return memory.withLock { memory in
            if memory.minute != minute {
                memory.minute = minute
                memory.calls = [:]
            }
            let calls = memory.calls[pass.client, default: 0] + 1
            memory.calls[pass.client] = calls
            return calls <= pass.callsAMinute ? nil : (minute + 1) * 60 - now.seconds
        }
    }

    public func count(_ outcome: Outcome, at place: Place) {
        memory.withLock { memory in
            var count = memory.waiting[place, default: Count()]
            count.calls += 1
            if outcome == .refused { count.refused += 1 }
            if outcome == .throttled { count.throttled += 1 }
            memory.waiting[place] = count
        }
    }

    /// What waits to be kept; it waits no longer.
    func take() -> [ClientUsageStore.Line] {
        let waiting = memory.withLock { memory in
            defer { memory.waiting = [:] }
            return memory.waiting
        }
        return waiting.map { place, count in
            ClientUsageStore.Line(
                client: place.client, day: place.day, route: place.route, calls: count.calls, refused: count.refused,
                throttled: count.throttled)
        }
    }

    /// Puts back what could not be kept.
    func putBack(_ lines: [ClientUsageStore.Line]) {
        memory.withLock { memory in
            for line in lines {
                let place = Place(client: line.client, day: line.day, route: line.route)
                var count = memory.waiting[place, default: Count()]
                count.calls += line.calls
                count.refused += line.refused
                count.throttled += line.throttled
                memory.waiting[place] = count
            }
        }
    }
}
