// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import RantauClient

/// Carries a client's requests with AsyncHTTPClient, for programs on a server or in a terminal.
public struct AsyncHTTPTransport: ClientTransport {
    private let client: HTTPClient
    private let timeoutSeconds: Int64
    private let longestAnswer: Int

    /// - Parameters:
    ///   - timeoutSeconds: How long an answer may take.
    ///   - longestAnswer: Bytes that are read at most.
    public init(client: HTTPClient = .shared, timeoutSeconds: Int64 = 30, longestAnswer: Int = 16_777_216) {
        self.client = client
        self.timeoutSeconds = timeoutSeconds
        self.longestAnswer = longestAnswer
    }

    public func send(_ request: TransportRequest) async throws(TransportFault) -> TransportResponse {
        var outgoing = HTTPClientRequest(url: request.url)
        outgoing.method = request.method == .get ? .GET : .POST
        for (name, value) in request.headers { outgoing.headers.add(name: name, value: value) }
        if request.method == .post { outgoing.body = .bytes(request.body) }
        do {
            let response = try await client.execute(outgoing, timeout: .seconds(timeoutSeconds))
            let body = try await response.body.collect(upTo: longestAnswer)
            let headers = Dictionary(response.headers.map { ($0.name, $0.value) }) { first, _ in first }
            return TransportResponse(
                status: Int(response.status.code), headers: headers, body: Array(body.readableBytesView))
        } catch {
            throw TransportFault("\(error)", certainlyNotSent: Self.neverLeft(error))
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
