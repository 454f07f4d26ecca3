// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Foundation
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import NIOPosix
import Services
import Store
import TestKit
import Wire

@testable import Web

/// A site over a temporary house, asked without a network.
struct TestSite {
    static let password = "a long enough password"

    let house: TestHouse
    let site: Site
    /// Contexts are made for a connection; this one is never used.
    private let channel: any Channel

    /// What came back.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var json: JSONValue { get throws { try JSONValue.parse(bytes) } }
    }

    static func make() async throws -> TestSite {
        let house = try await TestHouse.make()
        let key = try await SigningKey(pem: SigningKey.makePEM())
        let repository = URL(fileURLWithPath: RegulationFixture.folder).deletingLastPathComponent()
        let site = Site(
            door: house.door, sessions: SessionCache(door: house.door),
            issuer: CardIssuer(key: key, issuer: house.door.settings.publicURL), keySet: KeySet([key.publicKey]),
            assets: try Assets(directory: repository.appendingPathComponent("Public").path))
        let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        return TestSite(house: house, site: site, channel: channel)
    }

    func close() async throws { try await channel.close() }

    /// Opens a session; answers its token.
    func signIn(
        _ role: Role, as name: String? = nil, person: ID<PersonRecord>? = nil,
        organisation: ID<OrganisationRecord>? = nil
    ) async throws -> String {
        let login = name ?? role.rawValue
        let hash = try await house.door.hasher.hash(Self.password)
        let id: ID<UserAccount> = house.door.ids.next()
        let now = house.now
        try await house.database.write { transaction in
            try SignInStore(transaction).insert(
                .init(
                    id: id, login: login, name: login, role: role.rawValue, password: hash, totp: nil, person: person,
                    organisation: organisation), at: now)
        }
        return try await house.door.openSession(login: login, password: Self.password, code: nil).token
    }

    /// Sends a request through the whole server.
    func send(
        _ method: HTTPRequest.Method = .get, _ path: String, token: String? = nil, cookie: String? = nil,
        body: String? = nil, type: String = "application/json"
    ) async throws -> Answer {
        try await send(method, path, token, cookie, body, type, to: RantauServer(site).responder())
    }

    /// Sends as a browser does that wants to show a page.
    func browse(
        _ method: HTTPRequest.Method = .get, _ path: String, body: String? = nil
    ) async throws -> Answer {
        let plain = request(method, path, nil, nil, body, "application/x-www-form-urlencoded")
        var head = plain.head
        head.headerFields[.accept] = "text/html"
        let request = Request(head: head, body: plain.body)
        let context = RantauContext(
            source: ApplicationRequestContextSource(channel: channel, logger: house.door.logger))
        return try await Self.answer(try await RantauServer(site).responder().respond(to: request, context: context))
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ token: String?, _ cookie: String?, _ body: String?,
        _ type: String, to responder: some HTTPResponder<RantauContext>
    ) async throws -> Answer {
        let context = RantauContext(
            source: ApplicationRequestContextSource(channel: channel, logger: house.door.logger))
        let request = request(method, path, token, cookie, body, type)
        return try await Self.answer(try await responder.respond(to: request, context: context))
    }

    /// Asks one endpoint as somebody, past the router.
    func ask(_ endpoint: Endpoint, as actor: Actor) async throws -> Answer {
        var context = RantauContext(
            source: ApplicationRequestContextSource(channel: channel, logger: house.door.logger))
        if actor.role != nil {
            context.session = Session(
                actor: actor, csrf: "csrf", expiresAt: house.now.adding(seconds: 60), displayName: actor.name)
        }
        let request = request(endpoint.method, endpoint.path, nil, nil, "", "application/json")
        let call = Call(request: request, context: context, site: site)
        return try await Self.answer(try await endpoint.handle(call))
    }

    private func request(
        _ method: HTTPRequest.Method, _ path: String, _ token: String?, _ cookie: String?, _ body: String?,
        _ type: String
    ) -> Request {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
        if let token { head.headerFields[.authorization] = "Bearer \(token)" }
        if let cookie { head.headerFields[.cookie] = "rantau=\(cookie)" }
        if body != nil { head.headerFields[.contentType] = type }
        return Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body ?? "")))
    }

    private static func answer(_ response: Response) async throws -> Answer {
        let writer = CollectingWriter()
        try await response.body.write(writer)
        return Answer(status: response.status.code, headers: response.headers, bytes: writer.bytes)
    }
}

/// Gathers a response's body.
private final class CollectingWriter: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
