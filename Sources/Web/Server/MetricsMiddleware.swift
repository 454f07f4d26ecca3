// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Metrics

/// Counts requests and their time, by route pattern and status; raw paths never become labels.
struct MetricsMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: RantauContext, next: (Request, RantauContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let elapsed = ContinuousClock.now - start
        let labels = [
            ("route", context.endpointPath ?? "none"), ("method", request.method.rawValue),
            ("status", String(response.status.code)),
        ]
        Counter(label: "rantau_http_requests_total", dimensions: labels).increment()
        Timer(label: "rantau_http_request_seconds", dimensions: [labels[0]]).recordNanoseconds(
            elapsed.components.seconds * 1_000_000_000 + elapsed.components.attoseconds / 1_000_000_000)
        return response
    }
}
