// SPDX-License-Identifier: Apache-2.0

/// One tag of an MT940 file with all its lines.
struct MT940Field: Sendable {
    /// Without colons: `61`, `60F`.
    let tag: String
    /// The line of the file on which it begins.
    let line: Int
    var lines: [String]

    /// Splits a file into its fields. Block headers and the ends of messages are passed over; a line without a tag
    /// continues the field before it.
    static func all(_ text: String) -> [MT940Field] {
        var fields: [MT940Field] = []
        var number = 0
        for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            var line = raw[...]
            if line.first == "{" {
                guard let block = line.range(of: "{4:") else { continue }
                line = line[block.upperBound...]
            }
            if line.isEmpty || line == "-" || line.hasPrefix("-}") { continue }
            if let tag = tag(line) {
                let rest = line.dropFirst(tag.count + 2)
                fields.append(MT940Field(tag: String(tag), line: number, lines: [String(rest)]))
            } else if let last = fields.indices.last {
                fields[last].lines.append(String(line))
            } else {
                fields.append(MT940Field(tag: "", line: number, lines: [String(line)]))
            }
        }
        return fields
    }

    private static func tag(_ line: Substring) -> Substring? {
        guard line.first == ":" else { return nil }
        let rest = line.dropFirst()
        guard let end = rest.firstIndex(of: ":") else { return nil }
        let tag = rest[..<end]
        let digits = tag.prefix(2)
        guard digits.count == 2, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), tag.count <= 3,
            tag.dropFirst(2).allSatisfy({ $0.isASCII && $0.isUppercase })
        else { return nil }
        return tag
    }
}

extension Substring {
    /// Where a piece of text stands first.
    func range(of piece: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if let end = index(start, offsetBy: piece.count, limitedBy: endIndex), self[start..<end] == piece {
                return start..<end
            }
            formIndex(after: &start)
        }
        return nil
    }
}
