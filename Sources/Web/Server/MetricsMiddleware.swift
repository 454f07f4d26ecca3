// SPDX-License-Identifier: Apache-2.0
import Hummingbird

/// Counts requests and their time, by route pattern and status; raw paths never become labels.
struct MetricsMiddleware: RouterMiddleware {
    let meters: RouteMeters

    func handle(
        _ request: Request, context: RantauContext, next: (Request, RantauContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let route = RouteMeters.Key(
            path: context.endpointPath ?? "none", method: request.method, status: response.status.code)
        meters.count(route, took: ContinuousClock.now - start)
        return response
    }
}
