// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import FoundationEssentials
import Kernel
import NIOCore
import Synchronization

/// The way from the sister institution to Rantau: a token by secret, messages, public keys.
final class SisterLine: Sendable {
    struct Credentials: Sendable, Decodable {
        let client: String
        let secret: String
    }

    struct Reply: Sendable, Encodable {
        let status: Int
        let body: String
    }

    private struct Memory {
        var credentials: Credentials?
        var token: String?
    }

    private struct TokenReply: Decodable {
        let access_token: String
    }

    let base: String
    private let client: HTTPClient
    private let memory = Mutex(Memory())

    init(base: String, client: HTTPClient) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.client = client
    }

    func use(_ credentials: Credentials) {
        memory.withLock { $0 = Memory(credentials: credentials, token: nil) }
    }

    /// Sends a message; a token that ran out is asked for anew, once.
    ///
    /// - Parameter token: the token to send; nil for the own one, an empty one for none.
    func send(_ path: String, _ body: [UInt8], token given: String?) async throws -> Reply {
        if let given { return try await post(path, body, token: given) }
        let reply = try await post(path, body, token: try await token())
        guard reply.status == 401 else { return reply }
        memory.withLock { $0.token = nil }
        return try await post(path, body, token: try await token())
    }

    /// Rantau's public keys.
    func keys() async throws -> String {
        var request = HTTPClientRequest(url: base + "/.well-known/jwks.json")
        request.headers.add(name: "Accept", value: "application/json")
        let response = try await client.execute(request, timeout: .seconds(30))
        return String(buffer: try await response.body.collect(upTo: OutsideServer.largestBody))
    }

    private func post(_ path: String, _ body: [UInt8], token: String) async throws -> Reply {
        var request = HTTPClientRequest(url: base + path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Accept", value: "application/json")
        if !token.isEmpty { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        request.body = .bytes(body)
        let response = try await client.execute(request, timeout: .seconds(60))
        let text = String(buffer: try await response.body.collect(upTo: 16 * OutsideServer.largestBody))
        return Reply(status: Int(response.status.code), body: text)
    }

    private func token() async throws -> String {
        let (known, credentials) = memory.withLock { ($0.token, $0.credentials) }
        if let known { return known }
        guard let credentials else { return "" }
        var request = HTTPClientRequest(url: base + "/oauth2/client/token")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        let form = "grant_type=client_credentials&client_id=\(credentials.client)&client_secret=\(credentials.secret)"
        request.body = .bytes(Array(form.utf8))
        let response = try await client.execute(request, timeout: .seconds(30))
        let bytes = try await response.body.collect(upTo: OutsideServer.largestBody)
        let reply = try? JSONDecoder().decode(TokenReply.self, from: Data(bytes.readableBytesView))
        memory.withLock { $0.token = reply?.access_token }
        return reply?.access_token ?? ""
    }
}
