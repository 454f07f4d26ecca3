// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Only literals of the program's text can become markup by themselves: the literal type is `StaticString`, so a
/// string made at run time cannot slip in.
extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral markup: StaticString) {
        self.init()
        literal(markup)
    }

    public init(stringInterpolation: Interpolation) { self = stringInterpolation.html }

    public struct Interpolation: StringInterpolationProtocol {
        var html: HTML

        public init(literalCapacity: Int, interpolationCount: Int) {
            html = HTML(reserving: literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: StaticString) { html.literal(literal) }

        public mutating func appendInterpolation(_ text: String) { html.escape(text) }

        public mutating func appendInterpolation(_ number: Int) { html.escape(String(number)) }

        public mutating func appendInterpolation<Subject>(_ id: ID<Subject>) { html.escape(id.description) }

        public mutating func appendInterpolation(_ piece: HTML) { html.add(piece) }

        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { html.add(piece) }
        }

        public mutating func appendInterpolation(_ piece: HTML?) {
            if let piece { html.add(piece) }
        }

        public mutating func appendInterpolation(_ part: some Part) { part.write(to: &html) }

        public mutating func appendInterpolation(_ parts: [some Part]) {
            for part in parts { part.write(to: &html) }
        }
    }

    public typealias StringInterpolation = Interpolation
}

extension HTML {
    /// ` name="value"`, or nothing where there is no value.
    public static func attribute(_ name: StaticString, _ value: String?) -> HTML {
        guard let value else { return HTML() }
        var html = HTML(reserving: value.utf8.count + 24)
        html.literal(" ")
        html.literal(name)
        html.literal("=\"")
        html.escape(value)
        html.literal("\"")
        return html
    }

    /// ` name` where it holds, else nothing.
    public static func flag(_ name: StaticString, _ holds: Bool) -> HTML {
        guard holds else { return HTML() }
        var html = HTML()
        html.literal(" ")
        html.literal(name)
        return html
    }
}
