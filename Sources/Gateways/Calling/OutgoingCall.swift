// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Logging

/// Sends one request with a deadline and says how far it came. Never throws: a gateway's failures are answers.
struct OutgoingCall: Sendable {
    /// The longest answer that is read.
    private static let longest = 256 * 1_024

    let client: HTTPClient
    let timeoutSeconds: Int64
    let logger: Logger

    func post(_ url: String, headers: [(name: String, value: String)], body: [UInt8]) async -> Reach {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(body)
        do {
            let response = try await client.execute(request, timeout: .seconds(timeoutSeconds))
            let buffer = try await response.body.collect(upTo: Self.longest)
            return .answered(status: Int(response.status.code), body: Array(buffer.readableBytesView))
        } catch {
            logger.warning("a request to the outside failed", metadata: ["url": "\(url)", "error": "\(error)"])
            return Self.neverLeft(error) ? .notSent("\(error)") : .lost("\(error)")
        }
    }

    /// Whether the error arose before a connection stood. Every error not known to be such counts as after.
    private static func neverLeft(_ error: any Error) -> Bool {
        if let known = error as? HTTPClientError {
            return known == .connectTimeout || known == .getConnectionFromPoolTimeout || known == .tlsHandshakeTimeout
        }
        return String(reflecting: type(of: error)) == "NIOPosix.NIOConnectionError"
    }
}
