// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import Services
import Text
import Wire

/// Gives tokens as the standard has it: a form with `client_id` and `client_secret`, or with the proof that
/// `/oauth/token` takes. `expires_in` is a text here, as the standard's file says.
struct RegistryTokenDesk {
    static let path = "/oauth2/client/token"

    let call: Call

    func answer() async -> Response {
        do {
            let given = try await given()
            return Response(
                json: .object([
                    "access_token": .text(given.token), "token_type": .text("bearer"),
                    "expires_in": .text(String(given.seconds)),
                ]))
        } catch {
            return refusal(
                (error as? Failure) ?? StorageFault.failure(error) ?? Failure(.unavailable, "unforeseen"))
        }
    }

    private var certificate: String? { call.site.certificate(of: call.request, call.context) }

    private func given() async throws -> ClientTokenGiven {
        guard call.isForm else { throw Failure(.invalid, "token-form-missing") }
        let sent = FormText.fields(String(decoding: try await call.bytes(), as: UTF8.self))
        func field(_ name: String) -> String? { sent.last { $0.name == name && !$0.value.isEmpty }?.value }
        guard field("grant_type") == "client_credentials" else {
            throw Failure(.invalid, "grant-type-unknown", field: "grant_type")
        }
        if let assertion = field("client_assertion") {
            return try await call.site.door.issueClientToken(
                assertion: assertion, clientID: field("client_id"), scope: nil, certificate: certificate)
        }
        guard let id = field("client_id"), let secret = field("client_secret") else {
            throw Failure(.unauthenticated, "client-unproven")
        }
        return try await call.site.door.issueRegistryToken(
            clientID: id, secret: secret, certificate: certificate)
    }

    /// In OAuth's words, and in the standard's beside them.
    private func refusal(_ failure: Failure) -> Response {
        let error =
            switch failure.code {
            case "scope-not-agreed": "invalid_scope"
            case "grant-type-unknown": "unsupported_grant_type"
            default: failure.kind == .unauthenticated ? "invalid_client" : "invalid_request"
            }
        let text = FailureTexts.sentence(failure, .english)
        var status = error == "invalid_client" ? HTTPResponse.Status.unauthorized : .badRequest
        if failure.kind == .unavailable { status = .serviceUnavailable }
        return Response(
            json: .object([
                "error": .text(error), "error_description": .text(text),
                "errors": .list([.object(["code": .text(error), "message": .text(text)])]),
            ]), status: status)
    }
}
