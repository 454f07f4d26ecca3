// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import Metrics
import NIOCore
import Services

/// Answers the gate's look-ups where `GateShortWay` can. Everything else goes on to the router, which answers the same
/// and keeps it.
public struct GateResponder<Next: HTTPResponder>: HTTPResponder where Next.Context == RantauContext {
    private let way: GateShortWay
    private let next: Next

    public init(_ site: Site, next: Next) {
        way = GateShortWay(site)
        self.next = next
    }

    public func respond(to request: Request, context: RantauContext) async throws -> Response {
        guard let document = await way.documentOnceSessionIsRead(for: request.head) else {
            return try await next.respond(to: request, context: context)
        }
        return Response(
            status: .ok, headers: GateAddress.headers, body: .init(byteBuffer: ByteBuffer(bytes: document)))
    }
}

/// The same on the event loop of the connection.
struct GateLane: PromptLane {
    private let way: GateShortWay

    init(_ site: Site) { way = GateShortWay(site) }

    func knows(_ head: HTTPRequest) -> Bool { GateShortWay.knows(head) }

    func take(_ request: PromptRequest, _ reply: PromptReply) -> Bool {
        guard let document = way.document(for: request.head) else { return false }
        reply(PromptResponse(status: 200, body: document, headers: GateAddress.headers))
        return true
    }
}

/// The short way for the gate's look-ups: an open session seen lately, a plainly written number and an answer in
/// memory.
struct GateShortWay: Sendable {
    private let site: Site
    private let answered = Counter(label: "rantau_gate_answers_from_memory_total")

    init(_ site: Site) { self.site = site }

    static func knows(_ head: HTTPRequest) -> Bool {
        head.method == .get && head.path.map(GateAddress.isGate) ?? false
    }

    /// The answer that memory keeps, also where the session must be read first or, while the database is away, was seen
    /// lately; nil where the router must answer.
    func documentOnceSessionIsRead(for head: HTTPRequest) async -> [UInt8]? {
        if let document = document(for: head) { return document }
        guard Self.knows(head), let token = Self.token(head), site.sessions.cached(token: token) == nil,
            (try? await site.sessions.session(token: token)) != nil
        else { return nil }
        return document(for: head)
    }

    private static func token(_ head: HTTPRequest) -> String? {
        guard let header = head.headerFields[.authorization], header.hasPrefix("Bearer ") else { return nil }
        return String(Substring(header.utf8.dropFirst(7)))
    }

    /// The answer that memory keeps to an open session seen lately; nil for all else.
    func document(for head: HTTPRequest) -> [UInt8]? {
        guard head.method == .get, let path = head.path, let number = GateAddress.number(path),
            let token = Self.token(head), let session = site.sessions.cached(token: token), session.client == nil,
            let found = try? site.door.keptClearance(number, by: session.actor)
        else { return nil }
        answered.increment()
        return found.document
    }
}

/// The address that has the short way.
enum GateAddress {
    private static let start = Array("/api/v1/clearance?".utf8)
    private static let names = ["passport=", "nik=", "kpj=", "q="].map { Array($0.utf8) }

    static let headers: HTTPFields = [
        .contentType: "application/json", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
    ]

    static func isGate(_ path: String) -> Bool { path.utf8.starts(with: start) }

    /// The number asked for; nil for every other address, and for a query that must be decoded first.
    static func number(_ path: String) -> Substring? {
        guard isGate(path) else { return nil }
        let query = path.utf8.dropFirst(start.count)
        guard let name = names.first(where: { query.starts(with: $0) }) else { return nil }
        let number = query.dropFirst(name.count)
        let isPlain = number.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        }
        return isPlain ? Substring(number) : nil
    }
}
