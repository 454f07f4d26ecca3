// SPDX-License-Identifier: Apache-2.0
import Claims
import HTTPTypes
import Hummingbird
import Kernel
import Services
import Wire

/// A file that a browser's form or a program sent.
struct Upload {
    let kind: PaperKind
    let fileName: String
    let bytes: [UInt8]

    var attachment: Attachment { Attachment(kind: kind, fileName: fileName, bytes: bytes) }
}

extension Call {
    /// A browser's form for one paper, of which nothing has come yet.
    ///
    /// - Throws: `invalid` where a browser sends something else.
    func paperForm() throws(Failure) -> MultipartForm {
        try MultipartForm(contentType: request.headers[.contentType] ?? "", largestFile: MediaKind.largestSize)
    }

    /// A browser's form with one file, checked against forgery. Nothing is kept of it but its fields and the file.
    ///
    /// - Parameter form: what has come, also where the rest is refused.
    /// - Throws: `invalid` for a damaged upload or a file that is missing or too large.
    func upload(in form: inout MultipartForm) async throws -> Upload {
        for try await buffer in request.body { try form.feed(buffer.readableBytesView) }
        try form.finish()
        if context.cameByCookie {
            guard form.field("csrf") == csrf else { throw Failure(.forbidden, "form-not-ours") }
        }
        guard let file = form.file else { throw Failure(.invalid, "upload-file-missing", field: "file") }
        return Upload(
            kind: try ClaimWord.known(form.field("kind") ?? "", "kind"), fileName: file.name, bytes: file.bytes)
    }

    /// A file as the body itself; kind and name stand in the query.
    func uploadedBody() async throws -> Upload {
        let query = try query(UploadQuery.self)
        let bytes: [UInt8]
        do {
            bytes = try await self.bytes(upTo: MediaKind.largestSize)
        } catch let failure as Failure where failure.code == "body-too-large" {
            throw Failure(.invalid, "document-too-large", field: "file", details: failure.details)
        }
        return Upload(kind: try ClaimWord.known(query.kind, "kind"), fileName: query.name, bytes: bytes)
    }
}

/// Words of the wire as the domain's own.
enum ClaimWord {
    /// - Throws: `invalid` `not-one-of` for a word that the domain does not know.
    static func known<Value: RawRepresentable>(
        _ word: String, _ field: String, as type: Value.Type = Value.self
    ) throws(Failure) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: word) else {
            throw Failure(.invalid, "not-one-of", field: field, details: ["found": String(word.prefix(60))])
        }
        return value
    }
}
