// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import Logging

/// Puts endpoints behind one router and one chain of middleware.
public struct RantauServer: Sendable {
    /// Requests that may be under way at once, unless said otherwise.
    public static let usualRequests = 512

    private let site: Site
    private let usual: Admission
    private let gate: Admission
    private let meters = RouteMeters()
    /// What `PromptHandler` writes into its answers.
    public let dates: HTTPDates

    /// - Parameter mostRequests: How many requests may be under way at once. Questions at the gate have as much room
    ///   again of their own, so that nobody is kept from departing by other work.
    public init(_ site: Site, mostRequests: Int = usualRequests) {
        self.site = site
        usual = Admission(most: mostRequests, name: "usual")
        gate = Admission(most: mostRequests, name: "gate")
        dates = HTTPDates(site.door.clock)
    }

    /// Ways past the router, for the requests that come most.
    public var lanes: [any PromptLane] { [GateLane(site), PaymentLane(site, room: usual, meters: meters)] }

    /// Answers every request; the gate's look-ups take a shorter way than the rest.
    public func responder() -> some HTTPResponder<RantauContext> {
        let router = Router(context: RantauContext.self)
        router.add(middleware: MetricsMiddleware(meters: meters))
        router.add(middleware: SessionMiddleware(sessions: site.sessions))
        let endpoints = site.endpoints
        router.add(middleware: ProblemMiddleware(site: site, allowed: AllowedMethods(endpoints)))
        router.add(middleware: ClientMiddleware(site: site))
        router.add(middleware: ProofMiddleware(site: site))
        if let control = site.sandbox { router.add(middleware: SandboxMiddleware(control: control)) }
        for endpoint in endpoints {
            let (site, room) = (site, room(for: endpoint))
            router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
                let call = Call(request: request, context: context, site: site)
                guard let room else { return try await endpoint.handle(call) }
                return try await room.hold { try await endpoint.handle(call) }
            }
        }
        return SandboxResponder(site, next: GateResponder(site, next: router.buildResponder()))
    }

    /// Where a request to this address is let in; nil for public documents, which cost nothing to answer.
    private func room(for endpoint: Endpoint) -> Admission? {
        guard endpoint.face != .document || endpoint.method == .post else { return nil }
        return endpoint.operation == .checkClearance ? gate : usual
    }
}
