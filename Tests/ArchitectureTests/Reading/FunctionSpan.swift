// SPDX-License-Identifier: Apache-2.0

/// Where a function begins and how long it is, found by matching brackets.
struct FunctionSpan: Equatable {
    let name: String
    /// Of the `func`, `init` or `subscript`, counted from 1.
    let line: Int
    /// From that line to the closing brace, both counted.
    let lines: Int

    static func all(in file: SourceFile) -> [FunctionSpan] {
        let text = Array(file.code.joined(separator: "\n").utf8)
        var spans: [FunctionSpan] = []
        var line = 1
        var at = 0
        while at < text.count {
            if text[at] == newline { line += 1 }
            if let head = head(in: text, at: at), let end = end(in: text, after: head.end) {
                let length = text[at...end].filter { $0 == newline }.count + 1
                spans.append(FunctionSpan(name: head.name, line: line, lines: length))
            }
            at += 1
        }
        return spans
    }

    private static let newline = UInt8(ascii: "\n")

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    /// A declaration that begins here, up to its opening bracket.
    private static func head(in text: [UInt8], at: Int) -> (name: String, end: Int)? {
        if at > 0, isWord(text[at - 1]) || text[at - 1] == UInt8(ascii: ".") { return nil }
        for keyword in ["func", "init", "subscript"] {
            let bytes = Array(keyword.utf8)
            let after = at + bytes.count
            guard text[at...].starts(with: bytes), after < text.count, !isWord(text[after]) else { continue }
            guard let bracket = text[after...].firstIndex(of: UInt8(ascii: "(")) else { return nil }
            let between = String(decoding: text[after..<bracket], as: UTF8.self)
            if keyword == "func" {
                return (String(between.drop { $0 == " " }.prefix { $0 != "<" && $0 != "(" }), bracket)
            }
            return between.allSatisfy { $0 == "?" || $0 == "!" } || between.hasPrefix("<") || between.hasPrefix("?<")
                ? (keyword, bracket) : nil
        }
        return nil
    }

    /// The closing brace of the body; nil for a declaration without one.
    private static func end(in text: [UInt8], after bracket: Int) -> Int? {
        guard let closed = closing(in: text, from: bracket) else { return nil }
        var at = closed + 1
        while at < text.count {
            if text[at] == UInt8(ascii: "{") { return closing(in: text, from: at) }
            if text[at] == UInt8(ascii: "}") || beginsDeclaration(text, at) { return nil }
            at += 1
        }
        return nil
    }

    private static func closing(in text: [UInt8], from opening: Int) -> Int? {
        var depth = 0
        for at in opening..<text.count {
            switch text[at] {
            case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return at }
            default: break
            }
        }
        return nil
    }

    private static let declarations = [
        "func", "var", "let", "init", "static", "subscript", "associatedtype", "mutating", "public", "extension",
        "struct", "enum", "protocol", "case",
    ].map { Array($0.utf8) }

    private static func beginsDeclaration(_ text: [UInt8], _ at: Int) -> Bool {
        guard at > 0, text[at - 1] == newline || text[at - 1] == UInt8(ascii: " "), isWord(text[at]) else {
            return false
        }
        return declarations.contains { word in
            text[at...].starts(with: word) && at + word.count < text.count && !isWord(text[at + word.count])
        }
    }
}
