// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Kernel
import Services

/// Finds out who asks and in which language. Where that cannot be found out, `ProblemMiddleware` says so.
struct SessionMiddleware: RouterMiddleware {
    static let cookie = "rantau"
    static let languageCookie = "lang"

    let sessions: SessionCache

    func handle(
        _ request: Request, context: RantauContext, next: (Request, RantauContext) async throws -> Response
    ) async throws -> Response {
        // A partner's bearer token is none of ours; its endpoint checks it with the signature.
        if request.uri.path.hasPrefix("/snap/") { return try await next(request, context) }
        var context = context
        let asked = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
        context.language = asked ?? Self.language(request)
        do {
            try await recognise(request, &context)
        } catch {
            context.unrecognised = error
        }
        var response = try await next(request, context)
        if let asked {
            response.setCookie(
                Cookie(name: Self.languageCookie, value: asked.rawValue, maxAge: 31_536_000, path: "/", sameSite: .lax))
        }
        return response
    }

    private func recognise(_ request: Request, _ context: inout RantauContext) async throws {
        if context.session != nil {
            // A sandbox's program, known already at the front door.
        } else if let bearer = Self.bearer(request) {
            let session = try await sessions.session(token: bearer)
            // Outside of its sandbox a sandbox's program sees itself and nothing else.
            let isElsewhere = session?.client?.isSandbox == true && !Self.isOwn(request)
            context.session = isElsewhere ? nil : session
        } else if let token = request.cookies[Self.cookie]?.value {
            let session = try await sessions.session(token: token)
            context.session = session?.client == nil ? session : nil
            context.cameByCookie = context.session != nil
        }
    }

    /// The language the reader chose before, else the first of theirs that we have, else Indonesian.
    static func language(_ request: Request) -> Language {
        if let chosen = request.cookies[languageCookie]?.value, let language = Language(rawValue: chosen) {
            return language
        }
        for wanted in (request.headers[.acceptLanguage] ?? "").split(separator: ",") {
            let tag = wanted.prefix { $0 != ";" && $0 != "-" }.filter { $0 != " " }.lowercased()
            if let language = Language(rawValue: tag == "in" ? "id" : tag) { return language }
        }
        return .indonesian
    }

    /// Whether a program asks about itself.
    static func isOwn(_ request: Request) -> Bool { request.uri.path.hasPrefix("/api/v1/own/") }

    private static func bearer(_ request: Request) -> String? {
        guard let header = request.headers[.authorization], header.hasPrefix("Bearer ") else { return nil }
        return String(header.dropFirst(7))
    }
}
