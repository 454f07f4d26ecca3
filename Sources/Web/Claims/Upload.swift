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
    /// A browser's form with one file, checked against forgery. Nothing is kept of it but its fields and the file.
    ///
    /// - Throws: `invalid` for a damaged upload or a file that is missing or too large.
    func uploadedForm() async throws -> Upload {
        var form = try MultipartForm(
            contentType: request.headers[.contentType] ?? "", largestFile: MediaKind.largestSize)
        for try await buffer in request.body { try form.feed(buffer.readableBytesView) }
        try form.finish()
        func field(_ name: String) -> String? { form.fields.last { $0.name == name }?.value }
        if context.cameByCookie {
            guard field("csrf") == csrf else { throw Failure(.forbidden, "form-not-ours") }
        }
        guard let file = form.file else { throw Failure(.invalid, "upload-file-missing", field: "file") }
        return Upload(
            kind: try ClaimWord.known(field("kind") ?? "", "kind"), fileName: file.name, bytes: file.bytes)
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
