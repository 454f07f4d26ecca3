// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A piece of a page. Literal text of the program is markup; every value put into it is escaped, unless it is a
/// piece of a page itself. All pieces grow one UTF-8 buffer.
///
/// Values stand in text or in quoted attributes only: `"<a href=\"\(path)\">\(name)</a>"`.
public struct HTML: Sendable, Hashable {
    public private(set) var bytes: [UInt8]
    /// The labels of the fields of a form in this piece, by the field's name.
    private(set) var labels: [String: String] = [:]

    public init() { bytes = [] }

    public init(reserving capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Markup that the program itself made elsewhere. Never for what people typed.
    public static func raw(_ trusted: String) -> HTML {
        var html = HTML()
        html.bytes.append(contentsOf: trusted.utf8)
        return html
    }

    /// Text, escaped.
    public static func text(_ text: String) -> HTML {
        var html = HTML()
        html.escape(text)
        return html
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as a string, for tests and messages; pages send `bytes`.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func add(_ html: HTML) {
        bytes.append(contentsOf: html.bytes)
        if !html.labels.isEmpty { labels.merge(html.labels) { first, _ in first } }
    }

    /// Notes the label of a field, for the summary of what is wrong with its form.
    mutating func label(_ field: String, _ label: String) { labels[field] = label }

    public mutating func add(_ part: some Part) { part.write(to: &self) }

    mutating func literal(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends text with the five characters that mean something in markup escaped.
    mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for index in buffer.indices {
                guard let entity = HTML.entity(of: buffer[index]) else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
                literal(entity)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }

    private static func entity(of byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        default: nil
        }
    }
}

/// Something that writes itself into a page.
public protocol Part: Sendable {
    func write(to html: inout HTML)
}

extension Part {
    /// This part alone.
    public var html: HTML {
        var html = HTML()
        write(to: &html)
        return html
    }
}

extension HTML: Part {
    public func write(to html: inout HTML) { html.add(self) }
}

extension Sequence where Element: Part {
    /// All parts, one after the other.
    public func joined() -> HTML {
        var html = HTML()
        for part in self { part.write(to: &html) }
        return html
    }
}
