// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import Services

/// Turns every refusal and fault into problem+json, or into the same problem as a page. Nothing else does.
struct ProblemMiddleware: RouterMiddleware {
    let site: Site
    let allowed: AllowedMethods

    func handle(
        _ request: Request, context: RantauContext, next: (Request, RantauContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            if let unrecognised = context.unrecognised { throw unrecognised }
            response = try await next(request, context)
        } catch {
            let methods = allowed.methods(request.uri.path)
            if (error as? HTTPError)?.status == .notFound, !methods.isEmpty {
                response = await wrongMethod(methods, request, context)
            } else {
                let failure = Self.failure(error, request, context.logger)
                response = await answer(failure, failure.status, request, context)
            }
        }
        for (name, value) in Self.securityHeaders where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }

    /// A browser that opens an address where forms are only sent, as after a change of the language, is led to the page
    /// of the form.
    private func wrongMethod(
        _ methods: [HTTPRequest.Method], _ request: Request, _ context: RantauContext
    ) async -> Response {
        let call = Call(request: request, context: context, site: site)
        if call.wantsPage, request.method == .get { return Call.redirect(allowed.page(above: request.uri.path)) }
        var response = await answer(Failure(.invalid, "method-not-allowed"), .methodNotAllowed, request, context)
        response.headers[.allow] = methods.map(\.rawValue).joined(separator: ", ")
        return response
    }

    /// What a thrown error means to the caller. An error that nobody foresaw is logged whole and told as unavailable.
    static func failure(_ error: any Error, _ request: Request, _ logger: Logger) -> Failure {
        switch error {
        case let failure as Failure: return failure
        case let faults as FormFaults: return faults.first
        case let http as HTTPError:
            switch http.status {
            case .notFound: return Failure(.absent, "no-such-page")
            case .methodNotAllowed: return Failure(.invalid, "method-not-allowed")
            case .contentTooLarge: return Failure(.invalid, "body-too-large", details: ["most": "262144"])
            default: return Failure(.invalid, "request-malformed")
            }
        default:
            logger.error("\(request.method) \(request.uri.path): \(error)")
            return StorageFault.failure(error) ?? Failure(.unavailable, "unforeseen")
        }
    }

    private func answer(
        _ failure: Failure, _ status: HTTPResponse.Status, _ request: Request, _ context: RantauContext
    ) async -> Response {
        let call = Call(request: request, context: context, site: site)
        if RegistryDesk.speaks(request.uri.path) { return RegistryDesk.refusal(failure, status, call) }
        if call.wantsPage {
            if failure.kind == .unauthenticated, failure.code == "sign-in-needed", request.method == .get {
                return Call.redirect("/masuk?next=\(request.uri.path)")
            }
            return Response(page: ProblemPage.page(failure, call), status: status)
        }
        var response = Response(
            json: Problem(failure, status, context.language).json, status: status, type: "application/problem+json")
        if failure.kind == .throttled || failure.kind == .unavailable {
            response.headers[.retryAfter] = failure.details["retryAfter"] ?? "5"
        }
        return response
    }

    private static let contentPolicy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data: blob:",
        "connect-src 'self'",
        "manifest-src 'self'", "worker-src 'self'", "media-src 'self' blob:", "form-action 'self'",
        "frame-ancestors 'none'", "base-uri 'none'",
    ].joined(separator: "; ")

    private static let securityHeaders: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, contentPolicy), (.xContentTypeOptions, "nosniff"),
    ]
}

extension Call {
    /// Whether the caller is a browser that expects a page.
    var wantsPage: Bool {
        let path = request.uri.path
        guard !path.hasPrefix("/api/"), !path.hasPrefix("/snap/"), !path.hasPrefix("/.well-known/") else {
            return false
        }
        return (request.headers[.accept] ?? "").contains("text/html")
    }
}
