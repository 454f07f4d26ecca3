// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// A part of a message, with the way that leads to it, so that a fault says where it stands.
///
/// What stands empty (`""`, `" "`, `null`) counts as left out: the standard's own examples fill fields so. Numbers may
/// come as text, as there.
struct SpdciPart {
    let value: JSONValue
    let path: String

    init(_ value: JSONValue, _ path: String) {
        self.value = value
        self.path = path
    }

    /// Reads what was kept as JSON; nil where it is none.
    init?(kept text: String) {
        guard let value = try? JSONValue.parse(Array(text.utf8)) else { return nil }
        self.init(value, "")
    }

    var isEmpty: Bool {
        switch value {
        case .null: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }

    /// A member; nil where it is left out.
    subscript(_ name: String) -> SpdciPart? {
        guard case .object(let members) = value, let found = members[name] else { return nil }
        let part = SpdciPart(found, path.isEmpty ? name : "\(path).\(name)")
        return part.isEmpty ? nil : part
    }

    func needed(_ name: String) throws(SpdciRefusal) -> SpdciPart {
        guard let part = self[name] else {
            throw SpdciRefusal(.bad, nil, "\(path.isEmpty ? name : "\(path).\(name)") is missing")
        }
        return part
    }

    func object() throws(SpdciRefusal) -> SpdciPart {
        guard case .object = value else { throw wrong("an object") }
        return self
    }

    func list() throws(SpdciRefusal) -> [SpdciPart] {
        guard case .list(let items) = value else { throw wrong("a list") }
        return items.enumerated().map { SpdciPart($1, "\(path)[\($0)]") }
    }

    func text(upTo most: Int = 999) throws(SpdciRefusal) -> String {
        guard case .text(let text) = value else { throw wrong("a text") }
        guard text.count <= most else { throw wrong("of \(most) characters at most") }
        return text
    }

    /// A text, also where it came as a number.
    func word(upTo most: Int = 99) throws(SpdciRefusal) -> String {
        if case .integer(let number) = value { return String(number) }
        return try text(upTo: most)
    }

    func integer(_ reason: SpdciReason? = nil) throws(SpdciRefusal) -> Int {
        switch value {
        case .integer(let number): if let int = Int(exactly: number) { return int }
        case .text(let text): if let int = Int(text) { return int }
        default: break
        }
        throw wrong("a whole number", reason)
    }

    func flag() throws(SpdciRefusal) -> Bool {
        switch value {
        case .bool(let flag): return flag
        case .text("true"): return true
        case .text("false"): return false
        default: throw wrong("true or false")
        }
    }

    /// Date, time and distance from UTC, as RFC 3339 has it.
    func instant(_ reason: SpdciReason) throws(SpdciRefusal) -> Instant {
        guard case .text(let text) = value, let instant = Instant(text) else {
            throw wrong("a date and time with its distance from UTC", reason)
        }
        return instant
    }

    /// Three small letters (ISO 639-3). The standard's examples write `EN/GB`, which is passed over.
    func locale() throws(SpdciRefusal) -> String? {
        let text = try text(upTo: 35)
        let letters = Array(text.utf8)
        if letters.count == 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }) { return text }
        if letters.count == 5, letters[2] == 0x2F { return nil }
        throw wrong("three small letters (ISO 639-3)")
    }

    func wrong(_ expected: String, _ reason: SpdciReason? = nil) -> SpdciRefusal {
        SpdciRefusal(.bad, reason, "\(path) is not \(expected)")
    }
}
