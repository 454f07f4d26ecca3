// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Wire

/// One request on its way: who asks, in which language, with what.
public struct Call: Sendable {
    /// How much a request may carry where nothing else is said.
    static let usualLimit = 256 * 1_024

    let request: Request
    let context: RantauContext
    let site: Site

    var actor: Actor { context.session?.actor ?? .visitor }
    var language: Language { context.language }

    /// The token that a signed-in person's forms must send back.
    var csrf: String { context.session?.csrf ?? "" }

    /// A part of the path that names a record.
    ///
    /// - Throws: `absent` when it is no key: a wrong address looks like no record.
    func key<Subject>(_ name: String, _ subject: Subject.Type = Subject.self) throws(Failure) -> ID<Subject> {
        guard let text = context.parameters.get(name), let id = ID<Subject>(text) else {
            throw Failure(.absent, "no-such-record")
        }
        return id
    }

    func parameter(_ name: String) -> String { context.parameters.get(name) ?? "" }

    func query(_ name: String) -> String? { queryFields.first { $0.name == name }?.value }

    /// The fields of the address, written as a form writes them: a plus sign is a space.
    var queryFields: [(name: String, value: String)] { FormText.fields(request.uri.query ?? "") }

    /// The query as a record.
    func query<Record: WireRecord>(_ type: Record.Type) throws(Failure) -> Record {
        let fields = queryFields.filter { $0.name != "lang" }
        guard !fields.isEmpty else { return try Record.decode(.object([:])) }
        return try Record.decode(FormBody.document(fields))
    }

    /// The body's bytes.
    ///
    /// - Throws: `invalid` `body-too-large` beyond the limit.
    func bytes(upTo limit: Int = Call.usualLimit) async throws -> [UInt8] {
        do {
            let buffer = try await request.body.collect(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Failure(.invalid, "body-too-large", details: ["most": String(limit)])
        }
    }

    /// Whether a browser's form was sent rather than a JSON document.
    var isForm: Bool { (request.headers[.contentType] ?? "").hasPrefix("application/x-www-form-urlencoded") }

    /// The address to send a browser to.
    static func redirect(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}
