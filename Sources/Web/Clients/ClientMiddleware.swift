// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import Services

/// Lets programs of partners call as often as was agreed, and counts what they call.
struct ClientMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: RantauContext, next: (Request, RantauContext) async throws -> Response
    ) async throws -> Response {
        guard let pass = context.session?.client else { return try await next(request, context) }
        let now = site.door.clock.now()
        if let seconds = try await site.door.waitOfProgram(pass) {
            count(.throttled, pass, request, context, now)
            throw Failure(
                .throttled, "client-rate",
                details: ["most": String(pass.callsAMinute), "retryAfter": String(seconds)])
        }
        do {
            let response = try await next(request, context)
            count(response.status.code < 400 ? .answered : .refused, pass, request, context, now)
            return response
        } catch {
            count(.refused, pass, request, context, now)
            throw error
        }
    }

    private func count(
        _ outcome: ClientMeter.Outcome, _ pass: ClientPass, _ request: Request, _ context: RantauContext, _ now: Instant
    ) {
        let route = "\(request.method.rawValue) \(context.endpointPath ?? "–")"
        site.meter.count(outcome, at: .init(client: pass.client, day: now.jakartaDay, route: route))
    }
}
