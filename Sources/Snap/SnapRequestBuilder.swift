// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Makes the headers of SNAP requests from credentials and a clock; sends nothing.
public struct SnapRequestBuilder: Sendable {
    private let credentials: SnapCredentials
    private let clock: Clock

    public init(credentials: SnapCredentials, clock: Clock) {
        self.credentials = credentials
        self.clock = clock
    }

    /// A request ready to be sent: headers in the order of the standard, and the very bytes that were signed.
    public struct Request: Sendable {
        public let headers: [(name: String, value: String)]
        public let body: [UInt8]
    }

    /// The request for an access token.
    public func accessToken() throws -> Request {
        let timestamp = clock.now().text(at: .wib)
        let signature = try credentials.privateKey.signToken(
            clientKey: credentials.clientKey, timestamp: timestamp)
        let headers: [(SnapHeader, String)] = [
            (.contentType, "application/json"), (.timestamp, timestamp), (.clientKey, credentials.clientKey),
            (.signature, signature),
        ]
        return Request(headers: named(headers), body: try SnapBody.encode(AccessTokenRequest()))
    }

    /// A call of a service.
    ///
    /// - Parameters:
    ///   - path: as the other side sees it, from its first slash: `/v1.0/transfer-interbank`.
    ///   - externalId: 1 to 36 digits, unique in a day; the same when the same request is sent again.
    public func service(
        method: String = "POST", path: String, token: String, externalId: String, body: [UInt8]
    ) -> Request {
        precondition(
            (1...36).contains(externalId.utf8.count) && externalId.utf8.allSatisfy { (0x30...0x39).contains($0) },
            "X-EXTERNAL-ID is 1 to 36 digits")
        let timestamp = clock.now().text(at: .wib)
        let signature = credentials.secret.sign(
            method: method, path: path, token: token, body: body, timestamp: timestamp)
        let headers: [(SnapHeader, String)] = [
            (.contentType, "application/json"), (.authorization, "Bearer \(token)"), (.timestamp, timestamp),
            (.signature, signature), (.partnerId, credentials.partnerId), (.externalId, externalId),
            (.channelId, credentials.channelId),
        ]
        return Request(headers: named(headers), body: body)
    }

    private func named(_ headers: [(SnapHeader, String)]) -> [(name: String, value: String)] {
        headers.map { (name: $0.rawValue, value: $1) }
    }
}
