// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Synchronization

/// What programs called and is not yet in the database.
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

    private let waiting = Mutex<[Place: Count]>([:])

    init() {}

    public func count(_ outcome: Outcome, at place: Place) {
        waiting.withLock { waiting in
            var count = waiting[place, default: Count()]
            count.calls += 1
            if outcome == .refused { count.refused += 1 }
            if outcome == .throttled { count.throttled += 1 }
            waiting[place] = count
        }
    }

    /// What waits to be kept; it waits no longer.
    func take() -> [ClientUsageStore.Line] {
        let taken = waiting.withLock { waiting in
            defer { waiting = [:] }
            return waiting
        }
        return taken.map { place, count in
            ClientUsageStore.Line(
                client: place.client, day: place.day, route: place.route, calls: count.calls, refused: count.refused,
                throttled: count.throttled)
        }
    }

    /// Puts back what could not be kept.
    func putBack(_ lines: [ClientUsageStore.Line]) {
        waiting.withLock { waiting in
            for line in lines {
                let place = Place(client: line.client, day: line.day, route: line.route)
                var count = waiting[place, default: Count()]
                count.calls += line.calls
                count.refused += line.refused
                count.throttled += line.throttled
                waiting[place] = count
            }
        }
    }
}
