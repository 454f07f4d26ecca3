// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads the XML of workbooks as it comes, piece by piece: tags, attributes, texts, the five named signs and numbered
/// ones. A document type is refused, so that no entity is ever defined, let alone multiplied.
struct XMLScanner {
    enum Event {
        /// Names without their prefix.
        case open(String, [String: String])
        case close(String)
        /// UTF-8, perhaps cut within a letter: whoever gathers a text joins its pieces first.
        case text(ArraySlice<UInt8>)
    }

    private static let longestTag = 1 << 16
    private static let deepest = 64

    private var pending: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    static let damaged = Failure(.invalid, "workbook-damaged", field: "file")

    mutating func feed(_ bytes: ArraySlice<UInt8>, _ take: (Event) throws(Failure) -> Void) throws(Failure) {
        pending += bytes
        if isFirst, pending.count >= 3 {
            isFirst = false
            if pending.starts(with: [0xFE, 0xFF]) || pending.starts(with: [0xFF, 0xFE]) { throw Self.damaged }
            if pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
        }
        var place = 0
        while place < pending.count {
            let next = try pending[place] == 0x3C ? markup(at: place, take) : text(at: place, take)
            guard let next else { break }
            place = next
        }
        pending.removeFirst(place)
        guard pending.count <= Self.longestTag else { throw Self.damaged }
    }

    func finish() throws(Failure) {
        guard depth == 0, pending.allSatisfy({ $0 <= 0x20 }) else { throw Self.damaged }
    }

    /// Where the markup that begins at a place ends; nil when more bytes are needed.
    private mutating func markup(
        at place: Int, _ take: (Event) throws(Failure) -> Void
    ) throws(Failure) -> Int? {
        guard place + 1 < pending.count else { return nil }
        switch pending[place + 1] {
        case 0x3F: return end("?>", from: place + 2)
        case 0x21: return try declaration(at: place, take)
        default: break
        }
        guard let close = tagEnd(from: place + 1) else { return nil }
        let isClosing = pending[place + 1] == 0x2F
        let isAlone = pending[close - 1] == 0x2F
        let inner = pending[(isClosing ? place + 2 : place + 1)..<(isAlone && !isClosing ? close - 1 : close)]
        let name = Self.name(inner)
        guard !name.isEmpty else { throw Self.damaged }
        if isClosing {
            depth -= 1
            guard depth >= 0 else { throw Self.damaged }
            try take(.close(name))
        } else {
            try take(.open(name, try Self.attributes(inner)))
            if isAlone {
                try take(.close(name))
            } else {
                depth += 1
                guard depth <= Self.deepest else { throw Self.damaged }
            }
        }
        return close + 1
    }

    private func declaration(at place: Int, _ take: (Event) throws(Failure) -> Void) throws(Failure) -> Int? {
        guard place + 9 <= pending.count else { return nil }
        if pending[place...].starts(with: Array("<!--".utf8)) { return end("-->", from: place + 4) }
        guard pending[place...].starts(with: Array("<![CDATA[".utf8)) else {
            throw Failure(.invalid, "workbook-has-doctype", field: "file")
        }
        guard let end = end("]]>", from: place + 9) else { return nil }
        try take(.text(pending[(place + 9)..<(end - 3)]))
        return end
    }

    private func text(at place: Int, _ take: (Event) throws(Failure) -> Void) throws(Failure) -> Int? {
        if pending[place] == 0x26 {
            guard let semicolon = pending[place...].prefix(12).firstIndex(of: 0x3B) else {
                guard pending.count - place < 12 else { throw Self.damaged }
                return nil
            }
            guard let sign = XMLSign.bytes(pending[(place + 1)..<semicolon]) else { throw Self.damaged }
            try take(.text(sign[...]))
            return semicolon + 1
        }
        let end = pending[place...].firstIndex { $0 == 0x3C || $0 == 0x26 } ?? pending.count
        try take(.text(pending[place..<end]))
        return end
    }

    /// The closing bracket of a tag, outside of quotes.
    private func tagEnd(from place: Int) -> Int? {
        var quote: UInt8 = 0
        for index in place..<pending.count {
            let byte = pending[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return index
            }
        }
        return nil
    }

    /// Behind the next occurrence of a mark.
    private func end(_ mark: String, from place: Int) -> Int? {
        let bytes = Array(mark.utf8)
        guard place + bytes.count <= pending.count else { return nil }
        for index in place...(pending.count - bytes.count) where pending[index...].starts(with: bytes) {
            return index + bytes.count
        }
        return nil
    }

    private static func name(_ tag: ArraySlice<UInt8>) -> String {
        let whole = tag.prefix { $0 > 0x20 }
        let start = whole.lastIndex(of: 0x3A).map { $0 + 1 } ?? whole.startIndex
        return String(decoding: whole[start...], as: UTF8.self)
    }

    private static func attributes(_ tag: ArraySlice<UInt8>) throws(Failure) -> [String: String] {
        var found: [String: String] = [:]
        var rest = tag.drop { $0 > 0x20 }.drop { $0 <= 0x20 }
        while !rest.isEmpty {
            guard let equals = rest.firstIndex(of: 0x3D) else { throw damaged }
            let name = Self.name(rest[..<equals])
            rest = rest[(equals + 1)...].drop { $0 <= 0x20 }
            guard let quote = rest.first, quote == 0x22 || quote == 0x27,
                let end = rest.dropFirst().firstIndex(of: quote)
            else { throw damaged }
            found[name] = try XMLSign.text(rest[(rest.startIndex + 1)..<end])
            rest = rest[(end + 1)...].drop { $0 <= 0x20 }
        }
        return found
    }
}
