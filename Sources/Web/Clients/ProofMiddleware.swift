// SPDX-License-Identifier: Apache-2.0
import Credential
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Services

/// Checks what a program's request proves beside its token: that the program's own key signed it (RFC 9421), where that
/// was agreed on or a signature came; that it came over the program's own certificate (RFC 8705), where one was
/// registered.
struct ProofMiddleware: RouterMiddleware {
    /// A signed request is read whole before it is let on.
    private static let longest = 16 * 1_024 * 1_024
    private static let input = HTTPField.Name("Signature-Input")
    private static let signature = HTTPField.Name("Signature")

    let site: Site

    func handle(
        _ request: Request, context: RantauContext, next: (Request, RantauContext) async throws -> Response
    ) async throws -> Response {
        guard let pass = context.session?.client else { return try await next(request, context) }
        // In a sandbox, which holds made-up people only, no proxy says what a call came over.
        if site.sandbox == nil, let certificate = pass.certificate,
            certificate != site.certificate(of: request, context)
        {
            throw Failure(.unauthenticated, "client-certificate")
        }
        let input = Self.input.flatMap { request.headers[$0] }
        guard pass.signs || input != nil else { return try await next(request, context) }
        let signature = try MessageSignature(input: input, signature: Self.signature.flatMap { request.headers[$0] })
        var request = request
        let body = try await Self.body(of: &request)
        let (path, query) = Self.parts(of: request)
        let headers = request.headers
        // Signatures carry the real time, wherever a sandbox's clock stands.
        let now = site.door.clock.now().adding(seconds: -(site.sandbox?.secondsAhead ?? 0))
        try signature.check(
            MessageSignature.Request(method: request.method.rawValue, path: path, query: query, body: body) { name in
                HTTPField.Name(name).flatMap { headers[$0] }
            }, by: pass.keys, now: now)
        return try await next(request, context)
    }

    private static func body(of request: inout Request) async throws -> [UInt8] {
        do {
            return Array(try await request.collectBody(upTo: longest).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Failure(.invalid, "body-too-large", details: ["most": String(longest)])
        }
    }

    /// As they stand in the request line.
    private static func parts(of request: Request) -> (path: String, query: String?) {
        let whole = request.head.path ?? "/"
        guard let mark = whole.firstIndex(of: "?") else { return (whole, nil) }
        return (String(whole[..<mark]), String(whole[mark...]))
    }
}

extension Site {
    private static let certificateField = HTTPField.Name("X-Client-Certificate-SHA256")

    /// The SHA-256 of the certificate that a request came over, in small hexadecimal digits: as a proxy says that the
    /// installation trusts; nil from everybody else.
    func certificate(of request: Request, _ context: RantauContext) -> String? {
        guard let peer = context.peer?.ipAddress.flatMap({ IPAddress($0) }),
            trustedProxies.contains(where: { $0.contains(peer) }),
            let told = Self.certificateField.flatMap({ request.headers[$0] })
        else { return nil }
        return told.filter { $0 != ":" }.lowercased()
    }
}
