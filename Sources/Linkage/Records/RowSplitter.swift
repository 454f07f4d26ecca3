// SPDX-License-Identifier: Apache-2.0

/// Takes bytes of comma-separated values apart into rows (RFC 4180; quotes, CRLF and a byte order mark are
/// understood; the separator is taken from the header: comma, semicolon or tab).
struct RowSplitter: Sendable {
    /// A field of a row: where it lies in the bytes given.
    struct Field {
        var start: Int
        var end: Int
        /// Quoted with doubled quotes inside: to be undoubled by whoever needs the text.
        var hasDoubledQuotes: Bool
    }

    private(set) var separator: UInt8 = UInt8(ascii: ",")
    private(set) var fields: [Field] = []

    /// Sets the separator that stands most often in the first line.
    mutating func learnSeparator(from text: UnsafeBufferPointer<UInt8>) {
        var counts: [UInt8: Int] = [:]
        for byte in text {
            if byte == 10 { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 9]
        separator = candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? separator
        if candidates.allSatisfy({ counts[$0, default: 0] == 0 }) { separator = UInt8(ascii: ",") }
    }

    /// Reads the row that begins at `start` into `fields` and gives back where the next begins; nil when the bytes
    /// end before the row does and `isLast` is not set.
    @inline(__always)
    mutating func next(in text: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Int? {
        fields.removeAll(keepingCapacity: true)
        var place = start
        let end = text.count
        while true {
            if place < end, text[place] == UInt8(ascii: "\"") {
                guard let after = quoted(in: text, from: place, isLast: isLast) else { return nil }
                place = after
            } else {
                let begin = place
                while place < end, text[place] != separator, text[place] != 10 { place += 1 }
                if place == end, !isLast { return nil }
                let hasReturn = place > begin && text[place - 1] == 13 && (place == end || text[place] == 10)
                fields.append(Field(start: begin, end: hasReturn ? place - 1 : place, hasDoubledQuotes: false))
            }
            if place >= end { return end }
            if text[place] == 10 { return place + 1 }
            place += 1
        }
    }

    /// A quoted field; the place behind it is a separator, a line's end or the end.
    private mutating func quoted(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool
    ) -> Int? {
        var place = start + 1
        var doubled = false
        while place < text.count {
            if text[place] == UInt8(ascii: "\"") {
                if place + 1 < text.count, text[place + 1] == UInt8(ascii: "\"") {
                    doubled = true
                    place += 1
                } else if place + 1 == text.count, !isLast {
                    return nil
                } else {
                    break
                }
            }
            place += 1
        }
        if place >= text.count, !isLast { return nil }
        fields.append(Field(start: start + 1, end: min(place, text.count), hasDoubledQuotes: doubled))
        while place < text.count, text[place] != separator, text[place] != 10 { place += 1 }
        return place == text.count && !isLast ? nil : place
    }
}
