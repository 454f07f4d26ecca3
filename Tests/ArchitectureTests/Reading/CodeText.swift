// SPDX-License-Identifier: Apache-2.0

/// Swift source with comments and the contents of string literals blanked, so that a rule sees only code. Lines and
/// columns stay where they are; code inside an interpolation stays readable.
struct CodeText {
    private var source: [UInt8]
    private var at = 0

    private init(_ text: String) { source = Array(text.utf8) }

    static func blanked(_ text: String) -> String {
        var reader = CodeText(text)
        reader.readCode(until: nil)
        return String(decoding: reader.source, as: UTF8.self)
    }

    private func sees(_ text: StaticString, from offset: Int = 0) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return source.dropFirst(at + offset).starts(with: wanted)
    }

    private mutating func blank() {
        if source[at] != UInt8(ascii: "\n") { source[at] = UInt8(ascii: " ") }
        at += 1
    }

    private mutating func blank(_ count: Int) {
        for _ in 0..<count where at < source.count { blank() }
    }

    /// Reads code up to the end, or up to the bracket that closes an interpolation.
    private mutating func readCode(until closing: UInt8?) {
        var depth = 0
        while at < source.count {
            if sees("//") {
                readLineComment()
            } else if sees("/*") {
                readBlockComment()
            } else if let hashes = literalHashes() {
                readLiteral(hashes: hashes)
            } else {
                if source[at] == UInt8(ascii: "(") { depth += 1 }
                if source[at] == UInt8(ascii: ")") {
                    if depth == 0, closing != nil { return }
                    depth -= 1
                }
                at += 1
            }
        }
    }

    private mutating func readLineComment() {
        while at < source.count, source[at] != UInt8(ascii: "\n") { blank() }
    }

    private mutating func readBlockComment() {
        var depth = 0
        while at < source.count {
            if sees("/*") {
                depth += 1
                blank(2)
            } else if sees("*/") {
                depth -= 1
                blank(2)
                if depth == 0 { return }
            } else {
                blank()
            }
        }
    }

    /// How many `#` stand before the quote of a literal that begins here; nil when none begins.
    private func literalHashes() -> Int? {
        let hashes = source[at...].prefix { $0 == UInt8(ascii: "#") }.count
        guard source.dropFirst(at + hashes).first == UInt8(ascii: "\"") else { return nil }
        return hashes
    }

    private mutating func readLiteral(hashes: Int) {
        at += hashes
        let quotes = sees("\"\"\"") ? 3 : 1
        at += quotes
        let fence = Array(repeating: UInt8(ascii: "#"), count: hashes)
        let end = Array(repeating: UInt8(ascii: "\""), count: quotes) + fence
        let escape = [UInt8(ascii: "\\")] + fence
        while at < source.count {
            if source[at...].starts(with: end) {
                at += end.count
                return
            }
            if quotes == 1, source[at] == UInt8(ascii: "\n") { return }
            if source[at...].starts(with: escape) {
                blank(escape.count)
                readEscape()
            } else {
                blank()
            }
        }
    }

    private mutating func readEscape() {
        guard at < source.count else { return }
        if source[at] == UInt8(ascii: "(") {
            at += 1
            readCode(until: UInt8(ascii: ")"))
            if at < source.count { at += 1 }
        } else {
            blank()
        }
    }
}
