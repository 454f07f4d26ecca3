// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Metrics
import Synchronization

/// The meters of each route, made once.
final class RouteMeters: Sendable {
    struct Key: Hashable {
        let path: String
        let method: HTTPRequest.Method
        let status: Int
    }

    private struct Meters {
        let requests: Counter
        let seconds: Timer
    }

    private let made = Mutex<[Key: Meters]>([:])

    func count(_ key: Key, took: Duration) {
        let meters = made.withLock { made in
            if let known = made[key] { return known }
            let fresh = Self.meters(key)
            made[key] = fresh
            return fresh
        }
        meters.requests.increment()
        let (seconds, attoseconds) = took.components
        meters.seconds.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    private static func meters(_ key: Key) -> Meters {
        let route = ("route", key.path)
        let labels = [route, ("method", key.method.rawValue), ("status", String(key.status))]
        return Meters(
            requests: Counter(label: "rantau_http_requests_total", dimensions: labels),
            seconds: Timer(label: "rantau_http_request_seconds", dimensions: [route]))
    }
}
