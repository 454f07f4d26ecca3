// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Kernel
import Logging
import Snap

/// The line to the bank or aggregator: asks for a token when none holds, signs, sends.
actor SnapLine {
    static let prefix = "/v1.0"

    private let base: String
    private let builder: SnapRequestBuilder
    private let call: OutgoingCall
    private let clock: Clock
    private let keys: KeySource
    private var token: (text: String, expires: Instant)?

    init(base: String, credentials: SnapCredentials, call: OutgoingCall, clock: Clock, keys: KeySource) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.builder = SnapRequestBuilder(credentials: credentials, clock: clock)
        self.call = call
        self.clock = clock
        self.keys = keys
    }

    /// Calls a service. A token that the bank refuses is asked for anew, once: a refused call was not carried out.
    func call(_ service: SnapService, body: [UInt8]) async -> Reach {
        for isLast in [false, true] {
            let bearer: String
            switch await currentToken() {
            case .success(let text): bearer = text
            case .failure(let missing): return .notSent(missing.reason)
            }
            let path = Self.prefix + (service.path ?? "")
            let external: ID<SnapLine> = keys.next()
            let request = builder.service(
                path: path, token: bearer, externalId: String(external.number), body: body)
            let reach = await call.post(base + path, headers: request.headers, body: request.body)
            guard case .answered(401, _) = reach, !isLast else { return reach }
            token = nil
        }
        return .notSent("the bank refuses every token")
    }

    /// Why there is no token.
    private struct NoToken: Error {
        let reason: String
    }

    private func currentToken() async -> Result<String, NoToken> {
        if let token, token.expires > clock.now() { return .success(token.text) }
        guard let request = try? builder.accessToken() else {
            return .failure(NoToken(reason: "the token request cannot be signed"))
        }
        let path = Self.prefix + (SnapService.accessToken.path ?? "")
        switch await call.post(base + path, headers: request.headers, body: request.body) {
        case .notSent(let reason), .lost(let reason): return .failure(NoToken(reason: "no token: \(reason)"))
        case .answered(let status, let body):
            guard status == 200, let read = SnapBody.answer(AccessTokenResponse.self, from: body) else {
                return .failure(NoToken(reason: "no token: HTTP \(status)"))
            }
            let lifetime = Int64(max(1, read.expiresIn - 60))
            token = (read.accessToken, clock.now().adding(seconds: lifetime))
            return .success(read.accessToken)
        }
    }
}
