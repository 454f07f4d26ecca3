// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Hummingbird

/// Answers in the two forms that these programs give.
enum Answer {
    static func json(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(
            status: HTTPResponse.Status(code: status), headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func json(_ value: some Encodable, status: Int = 200) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return json([UInt8](try encoder.encode(value)), status: status)
    }

    static func page(_ html: String, status: Int = 200) -> Response {
        Response(
            status: HTTPResponse.Status(code: status),
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }
}

extension Request {
    /// The whole body; 413 when it is longer than these programs read.
    func wholeBody() async throws -> [UInt8] {
        let buffer = try await body.collect(upTo: OutsideServer.largestBody)
        return [UInt8](buffer: buffer)
    }

    /// The body as JSON; 400 with the place of the fault.
    func json<Value: Decodable>(_ type: Value.Type) async throws -> Value {
        let bytes = try await wholeBody()
        do {
            return try JSONDecoder().decode(type, from: Data(bytes.isEmpty ? Array("{}".utf8) : bytes))
        } catch {
            throw HTTPError(.badRequest, message: "the body is not the JSON that is expected here: \(error)")
        }
    }

    /// A header by its name; nil when it is not there.
    func header(_ name: String) -> String? { HTTPFields.Element.Name(name).flatMap { headers[$0] } }
}
