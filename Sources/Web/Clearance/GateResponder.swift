// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import Metrics
import NIOCore
import Services

/// The short way for the gate's look-ups: an open session seen lately, a plainly written number and an answer in
/// memory are answered here. Everything else goes on to the router, which answers the same and keeps it.
public struct GateResponder<Next: HTTPResponder>: HTTPResponder where Next.Context == RantauContext {
    private let site: Site
    private let next: Next
    private let answered = Counter(label: "rantau_gate_answers_from_memory_total")

    public init(_ site: Site, next: Next) {
        self.site = site
        self.next = next
    }

    public func respond(to request: Request, context: RantauContext) async throws -> Response {
        if let response = try? kept(request) { return response }
        return try await next.respond(to: request, context: context)
    }

    private func kept(_ request: Request) throws -> Response? {
        guard request.method == .get, let path = request.head.path, let number = GateAddress.number(path),
            let header = request.headers[.authorization], header.hasPrefix("Bearer "),
            let session = site.sessions.cached(token: String(Substring(header.utf8.dropFirst(7)))),
            session.client == nil,
            let found = try site.door.keptClearance(number, by: session.actor)
        else { return nil }
        answered.increment()
        return Response(
            status: .ok, headers: GateAddress.headers, body: .init(byteBuffer: ByteBuffer(bytes: found.document)))
    }
}

/// The address that has the short way.
enum GateAddress {
    private static let start = Array("/api/v1/clearance?".utf8)
    private static let names = ["passport=", "nik=", "kpj=", "q="].map { Array($0.utf8) }

    static let headers: HTTPFields = [
        .contentType: "application/json", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
    ]

    /// The number asked for; nil for every other address, and for a query that must be decoded first.
    static func number(_ path: String) -> Substring? {
        guard path.utf8.starts(with: start) else { return nil }
        let query = path.utf8.dropFirst(start.count)
        guard let name = names.first(where: { query.starts(with: $0) }) else { return nil }
        let number = query.dropFirst(name.count)
        let isPlain = number.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        }
        return isPlain ? Substring(number) : nil
    }
}
