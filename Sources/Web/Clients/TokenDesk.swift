// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Services
import Text
import Wire

extension Site {
    /// Where programs of partners prove who they are and get a token.
    var tokenEndpoints: [Endpoint] {
        [
            Endpoint(.issueClientToken, .post, TokenDesk.path, face: .document) { call in
                try await TokenDesk(call: call).answer()
            }
        ]
    }
}

/// Answers in OAuth's own words (RFC 6749 section 5).
struct TokenDesk {
    static let path = "/oauth/token"
    private static let fields: Set<String> = [
        "grant_type", "client_assertion_type", "client_assertion", "client_id", "scope",
    ]

    let call: Call

    func answer() async throws -> Response {
        do {
            let request = try await request()
            let given = try await call.site.door.issueClientToken(
                assertion: request.assertion, clientID: request.clientID, scope: request.scope,
                certificate: call.site.certificate(of: call.request, call.context))
            let token = TokenAnswer(
                accessToken: given.token, expiresIn: Int(given.seconds), scope: PartnerScope.text(given.scopes))
            return Response(json: token.json)
        } catch let failure as Failure where failure.kind != .unavailable {
            return refusal(failure)
        }
    }

    /// The form; fields that we do not know are passed over (RFC 6749 section 3.2).
    private func request() async throws -> TokenRequest {
        guard call.isForm else { throw Failure(.invalid, "token-form-missing") }
        let sent = FormText.fields(String(decoding: try await call.bytes(), as: UTF8.self))
        let known = sent.filter { Self.fields.contains($0.name) && !$0.value.isEmpty }
        if let grant = known.first(where: { $0.name == "grant_type" }), !TokenRequest.grants.contains(grant.value) {
            throw Failure(.invalid, "grant-type-unknown", field: "grant_type")
        }
        return try TokenRequest.decode(known.isEmpty ? .object([:]) : FormBody.document(known))
    }

    private func refusal(_ failure: Failure) -> Response {
        let error =
            switch failure.code {
            case "scope-unknown", "scope-not-agreed": "invalid_scope"
            case "grant-type-unknown": "unsupported_grant_type"
            case _ where failure.kind == .unauthenticated: "invalid_client"
            default: "invalid_request"
            }
        let fault = TokenFault(
            error: error, description: FailureTexts.sentence(failure, .english), code: failure.code)
        return Response(json: fault.json, status: error == "invalid_client" ? .unauthorized : .badRequest)
    }
}
