// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A form with one file, gathered from a stream within bounds.
struct MultipartForm {
    struct File: Equatable {
        let field: String
        let name: String
        let bytes: [UInt8]
    }

    /// The longest value of a plain field.
    static let longestField = 8 * 1_024

    private(set) var fields: [(name: String, value: String)] = []
    private(set) var file: File?

    private var parser: MultipartParser
    private let largestFile: Int
    private var name = ""
    private var fileName: String?
    private var value: [UInt8] = []

    /// - Throws: `upload-malformed` when the content type is no `multipart/form-data` with a boundary.
    init(contentType: String, largestFile: Int) throws(Failure) {
        guard let boundary = Self.boundary(of: contentType) else { throw MultipartParser.malformed }
        parser = try MultipartParser(boundary: boundary)
        self.largestFile = largestFile
    }

    /// The value of a plain field that has come.
    func field(_ name: String) -> String? { fields.last { $0.name == name }?.value }

    mutating func feed(_ bytes: some Collection<UInt8>) throws(Failure) {
        for event in try parser.feed(bytes) { try take(event) }
    }

    mutating func finish() throws(Failure) { try parser.finish() }

    private mutating func take(_ event: MultipartParser.Event) throws(Failure) {
        switch event {
        case .part(let headers):
            let disposition = HeaderParameters(headers["content-disposition"] ?? "")
            guard disposition.value == "form-data", let name = disposition["name"] else {
                throw MultipartParser.malformed
            }
            self.name = name
            fileName = disposition["filename"]
            value = []
        case .body(let bytes):
            let most = fileName == nil ? Self.longestField : largestFile
            guard value.count + bytes.count <= most else {
                throw Failure(
                    .invalid, fileName == nil ? "body-too-large" : "document-too-large", field: name,
                    details: ["most": String(most)])
            }
            value.append(contentsOf: bytes)
        case .partEnd: try closePart()
        }
    }

    private mutating func closePart() throws(Failure) {
        if let fileName {
            guard file == nil else { throw MultipartParser.malformed }
            if !fileName.isEmpty || !value.isEmpty { file = File(field: name, name: fileName, bytes: value) }
        } else {
            guard let text = String(validating: value, as: UTF8.self) else { throw MultipartParser.malformed }
            fields.append((name, text))
        }
        value = []
    }

    private static func boundary(of contentType: String) -> String? {
        let type = HeaderParameters(contentType)
        return type.value.lowercased() == "multipart/form-data" ? type["boundary"] : nil
    }
}

/// A header's value and its parameters: `form-data; name="file"; filename="a.pdf"`.
struct HeaderParameters {
    let value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        var pieces: [Substring] = []
        var start = text.startIndex
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            guard text[index] == ";", !isQuoted else { continue }
            pieces.append(text[start..<index])
            start = text.index(after: index)
        }
        pieces.append(text[start...])
        value = Self.trimmed(pieces[0])
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            var content = Self.trimmed(piece[piece.index(after: equals)...])
            if content.count >= 2, content.hasPrefix("\""), content.hasSuffix("\"") {
                content = String(content.dropFirst().dropLast())
            }
            parameters[Self.trimmed(piece[..<equals]).lowercased()] = content
        }
    }

    /// A parameter by its name in lower case.
    subscript(name: String) -> String? { parameters[name] }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return String(String(start.reversed().drop { $0 == " " || $0 == "\t" }).reversed())
    }
}
