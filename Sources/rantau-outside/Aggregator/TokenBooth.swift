// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel
import Snap

/// Gives Rantau access tokens of fifteen minutes, kept in the books so that a restart does not end them.
struct TokenBooth: Sendable {
    private static let secondsValid = 900

    let engine: any DatabaseEngine
    let directory: SnapKeyDirectory
    let chance: Misfortune
    let clock: Clock
    let random: RandomSource

    func answer(_ request: Request) async throws -> Response {
        do {
            let body = try await request.wholeBody()
            if chance.strikes(.lose) { return SnapDoor.broken() }
            return Answer.json(try await grant(request, body))
        } catch let refusal as SnapRefusal {
            return Answer.json(refusal.body, status: refusal.status)
        }
    }

    private func grant(_ request: Request, _ body: [UInt8]) async throws -> [UInt8] {
        let service = SnapService.accessToken
        guard !chance.isDown else {
            throw SnapRefusal(service, .externalServerError, "switched off by a test")
        }
        let now = clock.now()
        let headers = try SnapTokenHeaders.parse(now: now) { request.header($0.rawValue) }
        guard headers.clientKey == directory.credentials.clientKey else {
            throw SnapRefusal(service, .unauthorised, "unknown X-CLIENT-KEY")
        }
        let isRight = directory.peerKey.verifyToken(
            headers.signature, clientKey: headers.clientKey, timestamp: headers.timestampText)
        guard isRight else { throw SnapRefusal(service, .unauthorised, "X-SIGNATURE does not verify") }
        let wish = try SnapBody.decode(AccessTokenRequest.self, from: body, service: service)
        guard wish.grantType == AccessTokenRequest.clientCredentials else {
            throw SnapRefusal(service, .invalidFieldFormat, "grantType")
        }
        let token = SnapKeyDirectory.hex(random.bytes(32))
        let expires = now.adding(seconds: Int64(TokenBooth.secondsValid))
        try await engine.write { books in
            try books.execute("DELETE FROM token WHERE expires_at < \(now)")
            try books.execute("INSERT INTO token (token, expires_at) VALUES (\(token), \(expires))")
        }
        return try SnapBody.encode(AccessTokenResponse(accessToken: token, expiresIn: TokenBooth.secondsValid))
    }
}
