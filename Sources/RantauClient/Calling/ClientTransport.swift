// SPDX-License-Identifier: Apache-2.0

/// What carries requests: an HTTP library on a server, the system's own in a phone app, a table of answers in a test.
public protocol ClientTransport: Sendable {
    /// Sends one request and reads the whole answer.
    ///
    /// - Throws: `TransportFault` where there is no answer; an answer of whatever status is none.
    func send(_ request: TransportRequest) async throws(TransportFault) -> TransportResponse
}

/// A request as it is sent.
public struct TransportRequest: Sendable, Hashable {
    public enum Method: String, Sendable, Hashable {
        case get = "GET"
        case post = "POST"
    }

    public let method: Method
    /// The whole address.
    public let url: String
    public let headers: [String: String]
    public let body: [UInt8]

    public init(method: Method, url: String, headers: [String: String], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// An answer as it came.
public struct TransportResponse: Sendable, Hashable {
    public let status: Int
    /// By their names in small letters.
    public let headers: [String: String]
    public let body: [UInt8]

    public init(status: Int, headers: [String: String], body: [UInt8]) {
        self.status = status
        self.headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
        self.body = body
    }
}

/// Why there is no answer.
public struct TransportFault: Error, Sendable, Hashable {
    /// For a log; not for people.
    public let reason: String
    /// Whether the request certainly never arrived; then it may be sent again whatever it asks for.
    public let certainlyNotSent: Bool

    public init(_ reason: String, certainlyNotSent: Bool = false) {
        self.reason = reason
        self.certainlyNotSent = certainlyNotSent
    }
}
