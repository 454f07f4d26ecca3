// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Kernel
import Services

/// Leads a sandbox's program into its own sandbox: the addresses are the same, its token decides. Nothing that such a
/// token calls ever reaches the real house, but for the program's own registration and usage: there it is nobody
/// (`SessionMiddleware`).
struct SandboxResponder<Next: HTTPResponder>: HTTPResponder where Next.Context == RantauContext {
    private let site: Site
    private let next: Next

    init(_ site: Site, next: Next) {
        self.site = site
        self.next = next
    }

    func respond(to request: Request, context: RantauContext) async throws -> Response {
        guard let sandboxes = site.sandboxes, let header = request.headers[.authorization],
            header.hasPrefix("Bearer " + Door.clientTokenPrefix), !SessionMiddleware.isOwn(request),
            let session = try? await site.sessions.session(token: String(header.dropFirst(7))),
            let pass = session.client, pass.isSandbox
        else { return try await next.respond(to: request, context: context) }
        var context = context
        context.session = session
        return try await sandboxes.room(pass).respond(request, context)
    }
}

/// Has a sandbox's calls go wrong as its program asked.
struct SandboxMiddleware: RouterMiddleware {
    let control: SandboxControl

    func handle(
        _ request: Request, context: RantauContext, next: (Request, RantauContext) async throws -> Response
    ) async throws -> Response {
        guard !request.uri.path.hasPrefix("/api/v1/sandbox/"), let misfortune = control.takeMisfortune() else {
            return try await next(request, context)
        }
        switch misfortune.kind {
        case .unavailable: throw Failure(.unavailable, "sandbox-misfortune")
        case .throttled: throw Failure(.throttled, "sandbox-misfortune")
        case .lostAnswer:
            _ = try await next(request, context)
            throw Failure(.unavailable, "sandbox-misfortune")
        case .slow:
            try await Task.sleep(for: .seconds(misfortune.seconds))
            return try await next(request, context)
        }
    }
}
