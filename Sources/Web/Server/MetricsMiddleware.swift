// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Metrics
import Synchronization

/// Counts requests and their time, by route pattern and status; raw paths never become labels.
struct MetricsMiddleware: RouterMiddleware {
    private let meters = RouteMeters()

    func handle(
        _ request: Request, context: RantauContext, next: (Request, RantauContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = (ContinuousClock.now - start).components
        let route = RouteMeters.Key(
            path: context.endpointPath ?? "none", method: request.method, status: response.status.code)
        meters.count(route, nanoseconds: elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000)
        return response
    }
}

/// The meters of each route, made once.
private final class RouteMeters: Sendable {
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

    func count(_ key: Key, nanoseconds: Int64) {
        let meters = made.withLock { made in
            if let known = made[key] { return known }
            let fresh = Self.meters(key)
            made[key] = fresh
            return fresh
        }
        meters.requests.increment()
        meters.seconds.recordNanoseconds(nanoseconds)
    }

    private static func meters(_ key: Key) -> Meters {
        let route = ("route", key.path)
        let labels = [route, ("method", key.method.rawValue), ("status", String(key.status))]
        return Meters(
            requests: Counter(label: "rantau_http_requests_total", dimensions: labels),
            seconds: Timer(label: "rantau_http_request_seconds", dimensions: [route]))
    }
}
