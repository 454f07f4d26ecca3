// SPDX-License-Identifier: Apache-2.0

/// A statement whose interpolated values are bound, never spliced: `"SELECT … WHERE kpj = \(kpj)"`.
///
/// Its text stays in the pieces it was written in, so that an engine finds the prepared statement again without
/// joining and hashing the text.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text in pieces, with a `?` for each value.
    public let pieces: [String]
    public let arguments: [SQLValue]
    /// The same for statements of the same pieces, and rarely for others.
    public let shape: Int

    public init(stringLiteral text: String) {
        self.init(pieces: [text], arguments: [], shape: text.utf8.count)
    }

    public init(stringInterpolation: StringInterpolation) {
        self.init(
            pieces: stringInterpolation.pieces, arguments: stringInterpolation.arguments,
            shape: stringInterpolation.shape)
    }

    /// A statement written once for all, with a `?` for each value.
    public init(_ text: String, binding arguments: [SQLValue]) {
        self.init(pieces: [text], arguments: arguments, shape: text.utf8.count)
    }

    /// The same in pieces that are put together in different ways.
    init(_ pieces: [String], binding arguments: [SQLValue]) {
        self.init(
            pieces: pieces, arguments: arguments,
            shape: pieces.reduce(into: 0) { $0 = $0 &* 31 &+ $1.utf8.count })
    }

    private init(pieces: [String], arguments: [SQLValue], shape: Int) {
        self.pieces = pieces
        self.arguments = arguments
        self.shape = shape
    }

    /// The text with a `?` for each value.
    public var text: String { pieces.joined() }

    public struct StringInterpolation: StringInterpolationProtocol {
        private(set) var pieces: [String] = []
        @usableFromInline var arguments: [SQLValue] = []
        private(set) var shape = 0

        /// The places of lists whose lengths are powers of two, each made once.
        private static let lists = (0..<16).map { Array(repeating: "?", count: 1 << $0).joined(separator: ",") }

        @usableFromInline static func places(_ length: Int) -> String {
            let power = length.trailingZeroBitCount
            if power < lists.count { return lists[power] }
            return Array(repeating: "?", count: length).joined(separator: ",")
        }

        @usableFromInline mutating func reserve(_ count: Int) {
            arguments.reserveCapacity(max(2 * arguments.count, arguments.count + count))
        }

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
            arguments.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            guard !literal.isEmpty else { return }
            pieces.append(literal)
            shape = shape &* 31 &+ literal.utf8.count
        }

        @inlinable public mutating func appendInterpolation(_ value: some SQLConvertible) { bind(value.sqlValue) }

        @inlinable public mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            bind(value?.sqlValue ?? .null)
        }

        /// A list for `IN (…)`. An empty list matches nothing. The last value is repeated up to a power of two, so that
        /// lists of any length make few different statements.
        @inlinable public mutating func appendInterpolation(list values: [some SQLConvertible]) {
            guard let last = values.last else { return appendLiteral("NULL") }
            var length = 1
            while length < values.count { length *= 2 }
            reserve(length)
            appendLiteral(Self.places(length))
            for value in values { arguments.append(value.sqlValue) }
            for _ in values.count..<length { arguments.append(last.sqlValue) }
        }

        /// A part of a statement, written by us and already bound.
        public mutating func appendInterpolation(part: SQL) {
            for piece in part.pieces { appendLiteral(piece) }
            arguments += part.arguments
        }

        /// Puts a `?` for a value.
        public mutating func bind(_ value: SQLValue) {
            appendLiteral("?")
            arguments.append(value)
        }
    }
}
