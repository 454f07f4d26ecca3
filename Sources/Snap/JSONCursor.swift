// SPDX-License-Identifier: Apache-2.0

/// Walks once over the bytes of a JSON text. Every step is bounded: nothing recurses deeper than `deepest` and
/// nothing reads past the end.
struct JSONCursor {
    /// The text is not JSON, is nested too deeply or holds a string that is not UTF-8.
    struct Malformed: Error {}

    static let deepest = 8

    let bytes: UnsafeRawBufferPointer
    private(set) var at = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// A string's bytes between its quotes.
    struct Text {
        let range: Range<Int>
        let isEscaped: Bool
    }

    mutating func skipGap() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    /// Steps over `byte` after any whitespace; false when something else stands there.
    mutating func take(_ byte: UInt8) -> Bool {
        skipGap()
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(Malformed) {
        guard take(byte) else { throw Malformed() }
    }

    /// Whether nothing but whitespace is left.
    mutating func isAtEnd() -> Bool {
        skipGap()
        return at == bytes.count
    }

    /// Steps over `null`; false when something else stands there.
    mutating func takeNull() throws(Malformed) -> Bool {
        skipGap()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "n") else { return false }
        try literal("null")
        return true
    }

    mutating func text() throws(Malformed) -> Text {
        try expect(UInt8(ascii: "\""))
        let start = at
        var isEscaped = false
        var isPlain = true
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                let range = start..<at
                at += 1
                if !isPlain { try checkUTF8(range) }
                return Text(range: range, isEscaped: isEscaped)
            }
            guard byte >= 0x20 else { throw Malformed() }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                try skipEscape()
            } else {
                if byte >= 0x80 { isPlain = false }
                at += 1
            }
        }
        throw Malformed()
    }

    mutating func skipValue(depth: Int = 0) throws(Malformed) {
        guard depth < JSONCursor.deepest else { throw Malformed() }
        skipGap()
        guard at < bytes.count else { throw Malformed() }
        switch bytes[at] {
        case UInt8(ascii: "\""): _ = try text()
        case UInt8(ascii: "{"): try skipObject(depth: depth)
        case UInt8(ascii: "["): try skipArray(depth: depth)
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        default: try skipNumber()
        }
    }

    private mutating func skipObject(depth: Int) throws(Malformed) {
        try expect(UInt8(ascii: "{"))
        guard !take(UInt8(ascii: "}")) else { return }
        repeat {
            skipGap()
            _ = try text()
            try expect(UInt8(ascii: ":"))
            try skipValue(depth: depth + 1)
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    private mutating func skipArray(depth: Int) throws(Malformed) {
        try expect(UInt8(ascii: "["))
        guard !take(UInt8(ascii: "]")) else { return }
        repeat { try skipValue(depth: depth + 1) } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
    }

    private mutating func skipNumber() throws(Malformed) {
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
        if at < bytes.count, bytes[at] == UInt8(ascii: "0") {
            at += 1
        } else {
            try skipDigits()
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            try skipDigits()
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: "e") || bytes[at] == UInt8(ascii: "E") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            try skipDigits()
        }
    }

    private mutating func skipDigits() throws(Malformed) {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        guard at > start else { throw Malformed() }
    }

    private mutating func literal(_ word: StaticString) throws(Malformed) {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count else { throw Malformed() }
        let matches = word.withUTF8Buffer { $0.elementsEqual(bytes[at..<at + count]) }
        guard matches else { throw Malformed() }
        at += count
    }

    private mutating func skipEscape() throws(Malformed) {
        at += 1
        guard at < bytes.count else { throw Malformed() }
        switch bytes[at] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            at += 1
        case UInt8(ascii: "u"):
            guard at + 4 < bytes.count, JSONText.hexValue(bytes[(at + 1)...(at + 4)]) != nil else {
                throw Malformed()
            }
            at += 5
        default: throw Malformed()
        }
    }

    private func checkUTF8(_ range: Range<Int>) throws(Malformed) {
        guard String(validating: bytes[range], as: UTF8.self) != nil else { throw Malformed() }
    }
}
