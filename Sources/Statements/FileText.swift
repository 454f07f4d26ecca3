// SPDX-License-Identifier: Apache-2.0

/// The text of a file from outside: UTF-8 where it is, Latin-1 otherwise; a byte order mark is dropped.
enum FileText {
    static func read(_ bytes: [UInt8], limits: FileLimits) throws(FileFault) -> String {
        if bytes.isEmpty { throw FileFault(line: nil, field: "file", code: "empty-file") }
        if bytes.count > limits.bytes {
            throw FileFault(line: nil, field: "file", code: "file-too-large", found: String(bytes.count))
        }
        if bytes.contains(0) { throw FileFault(line: nil, field: "file", code: "not-text") }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) { return text }
        var text = ""
        text.unicodeScalars.append(contentsOf: body.lazy.map { Unicode.Scalar($0) })
        return text
    }
}
