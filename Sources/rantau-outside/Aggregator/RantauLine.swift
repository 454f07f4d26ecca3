// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Kernel
import Snap

/// The bank's line to Rantau: asks for a token when it has none that holds, signs, sends, reads the answer.
actor RantauLine {
    /// How a request is spoiled on purpose.
    struct Spoiling: Sendable {
        var badSignature = false
        var badToken = false
        /// Seconds by which X-TIMESTAMP is wrong; negative is the past.
        var timestampSkew = 0
    }

    private static let prefix = "/snap/v1.0"

    private let base: String
    private let credentials: SnapCredentials
    private let clock: Clock
    private let client: HTTPClient
    private var token: (text: String, expires: Instant)?

    init(base: String, credentials: SnapCredentials, clock: Clock, client: HTTPClient) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.credentials = credentials
        self.clock = clock
        self.client = client
    }

    /// Sends one request. A token that Rantau refuses is asked for anew, once.
    func call(
        _ service: SnapService, externalId: String, body: [UInt8], spoiling: Spoiling = Spoiling()
    ) async -> SnapAnswer {
        let started = clock.now()
        do {
            let spoilsNothing = !spoiling.badSignature && !spoiling.badToken && spoiling.timestampSkew == 0
            var answer = try await attempt(service, externalId: externalId, body: body, spoiling)
            if answer.httpStatus == 401, spoilsNothing {
                token = nil
                answer = try await attempt(service, externalId: externalId, body: body, spoiling)
            }
            answer.milliseconds = elapsed(since: started)
            return answer
        } catch {
            return SnapAnswer(fault: "\(error)", milliseconds: elapsed(since: started))
        }
    }

    private func attempt(
        _ service: SnapService, externalId: String, body: [UInt8], _ spoiling: Spoiling
    ) async throws -> SnapAnswer {
        let token = spoiling.badToken ? "no-such-token" : try await currentToken()
        let clock = clock
        let skewed = Clock { clock.now().adding(seconds: Int64(spoiling.timestampSkew)) }
        let path = RantauLine.prefix + (service.path ?? "")
        let builder = SnapRequestBuilder(credentials: credentials, clock: skewed)
        var request = builder.service(path: path, token: token, externalId: externalId, body: body)
        if spoiling.badSignature {
            let other = SnapCredentials(
                clientKey: credentials.clientKey, partnerId: credentials.partnerId,
                channelId: credentials.channelId, privateKey: credentials.privateKey,
                secret: SnapSecret("not the shared secret"))
            request = SnapRequestBuilder(credentials: other, clock: skewed)
                .service(path: path, token: token, externalId: externalId, body: body)
        }
        return try await send(path, request)
    }

    private func currentToken() async throws -> String {
        if let token, token.expires > clock.now() { return token.text }
        let request = try SnapRequestBuilder(credentials: credentials, clock: clock).accessToken()
        let answer = try await send(RantauLine.prefix + (SnapService.accessToken.path ?? ""), request)
        guard let body = answer.body, let read = SnapBody.answer(AccessTokenResponse.self, from: Array(body.utf8))
        else {
            throw NoToken(answer: answer)
        }
        // A minute less than granted, so that no request is sent under a token about to end.
        token = (read.accessToken, clock.now().adding(seconds: Int64(max(1, read.expiresIn - 60))))
        return read.accessToken
    }

    private func send(_ path: String, _ request: SnapRequestBuilder.Request) async throws -> SnapAnswer {
        var outgoing = HTTPClientRequest(url: base + path)
        outgoing.method = .POST
        for (name, value) in request.headers { outgoing.headers.add(name: name, value: value) }
        outgoing.body = .bytes(request.body)
        let response = try await client.execute(outgoing, timeout: .seconds(30))
        let buffer = try await response.body.collect(upTo: 1_048_576)
        let bytes = Array(buffer.readableBytesView)
        let head = SnapBody.answer(SnapAnswer.Head.self, from: bytes)
        return SnapAnswer(
            httpStatus: Int(response.status.code), responseCode: head?.responseCode,
            responseMessage: head?.responseMessage, body: String(decoding: bytes, as: UTF8.self), milliseconds: 0)
    }

    private func elapsed(since start: Instant) -> Int {
        Int((clock.now().microseconds - start.microseconds) / 1_000)
    }
}

/// Rantau gave no access token.
struct NoToken: Error, CustomStringConvertible {
    let answer: SnapAnswer

    var description: String {
        "no access token: Rantau answered \(answer.responseCode ?? "HTTP \(answer.httpStatus ?? 0)") "
            + "\(answer.responseMessage ?? ""). Check that both sides read the same keys directory."
    }
}
