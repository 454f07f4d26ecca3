// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    var sessionEndpoints: [Endpoint] {
        [
            .page(.openSession, "/masuk") { call in SignInPage.page(call, nil, login: "") },
            .form(
                .openSession, "/masuk", takes: SignInForm.self,
                again: { call, failure, _ in SignInPage.page(call, failure, login: "") }
            ) { call, form in
                do throws(Failure) {
                    let opened = try await call.signIn(form.login, form.password, form.code, form.newPassword)
                    var response = Call.redirect(form.next.flatMap(Call.safePath) ?? "/")
                    response.setSession(opened.token, secure: usesTLS)
                    return response
                } catch {
                    return Response(page: SignInPage.page(call, error, login: form.login), status: error.status)
                }
            },
            .form(.closeSession, "/keluar", takes: EmptyForm.self) { call, _ in
                if let token = call.request.cookies[SessionMiddleware.cookie]?.value {
                    try await door.closeSession(token: token, by: call.actor)
                    sessions.forget(token: token)
                }
                var response = Call.redirect("/")
                response.setCookie(Cookie(name: SessionMiddleware.cookie, value: "", maxAge: 0, path: "/"))
                return response
            },
            .post(.openSession, "/api/v1/sessions", takes: SignInRequest.self, gives: SessionAnswer.self) {
                call, body, _ in
                let opened = try await call.signIn(body.login, body.password, body.code, body.newPassword)
                return SessionAnswer(opened)
            },
        ]
    }

    var usesTLS: Bool { door.settings.publicURL.hasPrefix("https://") }
}

extension Call {
    func signIn(
        _ login: String, _ password: String, _ code: String?, _ newPassword: String?
    ) async throws(Failure) -> OpenedSession {
        do {
            let opened = try await site.door.openSession(
                login: login, password: password, code: code, newPassword: newPassword)
            if newPassword != nil, let account = opened.session.actor.account { site.sessions.forget(account) }
            return opened
        } catch let failure as Failure {
            throw failure
        } catch {
            context.logger.error("sign-in: \(error)")
            throw Failure(.unavailable, "unforeseen")
        }
    }

    /// A path of this site to go on to; nil for anything that leads elsewhere.
    static func safePath(_ path: String) -> String? {
        let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x5C }
        return isPlain && path.hasPrefix("/") && !path.hasPrefix("//") ? path : nil
    }
}

extension Response {
    /// Gives the browser its session: not readable by scripts, not sent from other sites.
    mutating func setSession(_ token: String, secure: Bool) {
        setCookie(
            Cookie(
                name: SessionMiddleware.cookie, value: token, maxAge: 12 * 3_600, path: "/", secure: secure,
                httpOnly: true, sameSite: .lax))
    }
}
