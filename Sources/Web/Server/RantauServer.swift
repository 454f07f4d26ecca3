// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Kernel
import Logging

/// Puts endpoints behind one router and one chain of middleware.
public struct RantauServer: Sendable {
    private let site: Site

    public init(_ site: Site) { self.site = site }

    /// Answers every request; the gate's look-ups take a shorter way than the rest.
    public func responder() -> some HTTPResponder<RantauContext> {
        let router = Router(context: RantauContext.self)
        router.add(middleware: MetricsMiddleware())
        router.add(middleware: SessionMiddleware(sessions: site.sessions))
        let endpoints = site.endpoints
        router.add(middleware: ProblemMiddleware(site: site, allowed: AllowedMethods(endpoints)))
        for endpoint in endpoints {
            let site = site
            router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
                try await endpoint.handle(Call(request: request, context: context, site: site))
            }
        }
        return GateResponder(site, next: router.buildResponder())
    }
}
