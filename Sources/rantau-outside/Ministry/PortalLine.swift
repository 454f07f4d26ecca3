// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Kernel
import NIOCore
import Synchronization

/// What became of one request to Rantau.
struct PortalAnswer: Sendable, Encodable {
    var status: Int?
    var body: String?
    /// Why there is no answer.
    var fault: String?

    /// Whether telling it again could change nothing.
    var isClear: Bool {
        guard let status else { return false }
        return status < 500 && status != 429 && status != 401
    }
}

/// How a request is spoiled on purpose.
struct PortalSpoiling: Sendable {
    enum Encoding: String, Sendable, Decodable {
        case utf8 = "utf-8"
        case latin1 = "latin-1"
        case utf16 = "utf-16"
    }

    var encoding = Encoding.utf8
    /// Breaks off in the middle of the body.
    var half = false
    var withoutKey = false
}

/// The portal's line to Rantau.
final class PortalLine: Sendable {
    private let base: String
    private let client: HTTPClient
    private let token: Mutex<String>

    init(base: String, token: String, client: HTTPClient) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.client = client
        self.token = Mutex(token)
    }

    func use(token new: String) { token.withLock { $0 = new } }

    func send(
        _ kind: Submission.Kind, _ body: [UInt8], key: String, _ spoiling: PortalSpoiling = PortalSpoiling()
    ) async -> PortalAnswer {
        var request = HTTPClientRequest(url: base + kind.path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Authorization", value: "Bearer \(token.withLock { $0 })")
        if !spoiling.withoutKey { request.headers.add(name: "Idempotency-Key", value: key) }
        let bytes = Self.encoded(body, spoiling.encoding)
        request.body =
            spoiling.half
            ? .stream(HalfBody(bytes: Array(bytes.prefix(bytes.count / 2))), length: .known(Int64(bytes.count)))
            : .bytes(bytes)
        do {
            let response = try await client.execute(request, timeout: .seconds(30))
            let answer = try await response.body.collect(upTo: 1_048_576)
            return PortalAnswer(
                status: Int(response.status.code), body: String(decoding: answer.readableBytesView, as: UTF8.self))
        } catch {
            return PortalAnswer(fault: "\(error)")
        }
    }

    private static func encoded(_ body: [UInt8], _ encoding: PortalSpoiling.Encoding) -> [UInt8] {
        let text = String(decoding: body, as: UTF8.self)
        return switch encoding {
        case .utf8: body
        case .latin1: text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : UInt8(ascii: "?") }
        case .utf16: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}

/// The first half of a body: the line breaks off after it.
private struct HalfBody: AsyncSequence, Sendable {
    let bytes: [UInt8]

    struct BrokenOff: Error {}

    struct Iterator: AsyncIteratorProtocol {
        var rest: ByteBuffer?

        mutating func next() async throws -> ByteBuffer? {
            guard let part = rest else { throw BrokenOff() }
            rest = nil
            return part
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(rest: ByteBuffer(bytes: bytes)) }
}
