// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import HTML
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    /// Signing in with the device's own key.
    var passkeyEndpoints: [Endpoint] { passkeyPages + passkeyAPI }

    private var passkeyPages: [Endpoint] {
        [
            .page(.managePasskeys, "/kunci-sandi") { call in try await call.passkeysPage(nil) },
            .form(
                .managePasskeys, "/kunci-sandi", takes: PasskeyRequest.self,
                again: { call, failure, _ in try await call.passkeysPage(failure) }
            ) { call, body in
                try await add(body, call)
                return Call.redirect("/kunci-sandi?selesai=terpasang")
            },
            .form(.managePasskeys, "/kunci-sandi/{passkey}/hapus", takes: EmptyForm.self) { call, _ in
                try await door.removePasskey(try call.key("passkey"), by: call.actor)
                return Call.redirect("/kunci-sandi?selesai=dihapus")
            },
            .form(.openSession, "/masuk/kunci-sandi", takes: PasskeySignIn.self) { call, body in
                do {
                    let opened = try await door.openSession(with: try body.assertion())
                    var response = Call.redirect(body.next.flatMap(Call.safePath) ?? "/")
                    response.setSession(opened.token, secure: usesTLS)
                    return response
                } catch let failure as Failure where failure.kind == .unauthenticated || failure.kind == .invalid {
                    return Response(page: SignInPage.page(call, failure, login: ""), status: failure.status)
                }
            },
        ]
    }

    private var passkeyAPI: [Endpoint] {
        [
            .get(.managePasskeys, "/api/v1/passkeys", gives: PasskeyList.self) { call in
                let offer = try await door.offerPasskey(by: call.actor)
                return PasskeyList(
                    passkeys: offer.passkeys.map(PasskeyLine.init),
                    question: PasskeyQuestion(
                        party: offer.party.id, challenge: Base64URL.text(offer.challenge)),
                    user: Base64URL.text(offer.user))
            },
            .postUnkeyed(
                .managePasskeys, "/api/v1/passkeys", takes: PasskeyRequest.self, gives: PasskeyLine.self,
                status: .created
            ) { call, body in
                PasskeyLine(try await add(body, call))
            },
            .get(.openSession, "/api/v1/sessions/passkey", gives: PasskeyQuestion.self) { _ in
                PasskeyQuestion(
                    party: door.passkeyParty.id, challenge: Base64URL.text(door.passkeyQuestion()))
            },
            .postUnkeyed(
                .openSession, "/api/v1/sessions/passkey", takes: PasskeySignIn.self, gives: SessionAnswer.self,
                status: .created
            ) { _, body in
                SessionAnswer(try await door.openSession(with: try body.assertion()))
            },
        ]
    }

    @discardableResult private func add(_ body: PasskeyRequest, _ call: Call) async throws -> PasskeyStore.Passkey {
        let registration = PasskeyRegistration(
            clientData: try Call.bytes(body.clientData), attestation: try Call.bytes(body.attestation))
        return try await door.addPasskey(
            registration, answering: try Call.bytes(body.challenge), name: body.name, by: call.actor)
    }
}

extension Call {
    /// - Throws: `invalid` `passkey-malformed`.
    fileprivate static func bytes(_ text: String) throws(Failure) -> [UInt8] {
        guard let bytes = Base64URL.bytes(text) else { throw Failure(.invalid, "passkey-malformed") }
        return bytes
    }

    fileprivate func passkeysPage(_ failure: Failure?) async throws -> Page {
        PasskeysPage(try await site.door.offerPasskey(by: actor), self, failure).page
    }
}

extension PasskeySignIn {
    fileprivate func assertion() throws(Failure) -> PasskeyAssertion {
        PasskeyAssertion(
            credential: try Call.bytes(credential), clientData: try Call.bytes(clientData),
            authenticatorData: try Call.bytes(authenticatorData), signature: try Call.bytes(signature))
    }
}

extension PasskeyLine {
    fileprivate init(_ passkey: PasskeyStore.Passkey) {
        self.init(id: passkey.id, name: passkey.name, recordedAt: passkey.recordedAt, usedAt: passkey.usedAt)
    }
}

extension SessionAnswer {
    init(_ opened: OpenedSession) {
        self.init(
            token: opened.token, expiresAt: opened.session.expiresAt,
            role: opened.session.actor.role?.rawValue ?? "", person: opened.session.actor.person)
    }
}
