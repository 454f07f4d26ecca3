// SPDX-License-Identifier: Apache-2.0

/// A statement whose interpolated values are bound, never spliced: `"SELECT … WHERE kpj = \(kpj)"`.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// The text with a `?` for each value.
    public private(set) var text: String
    public private(set) var arguments: [SQLValue]

    public init(stringLiteral text: String) {
        self.text = text
        self.arguments = []
    }

    public init(stringInterpolation: StringInterpolation) {
        self.text = stringInterpolation.text
        self.arguments = stringInterpolation.arguments
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var arguments: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            arguments.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ value: some SQLConvertible) {
            text += "?"
            arguments.append(value.sqlValue)
        }

        public mutating func appendInterpolation(_ value: (some SQLConvertible)?) {
            text += "?"
            arguments.append(value?.sqlValue ?? .null)
        }

        /// A list for `IN (…)`. An empty list matches nothing.
        public mutating func appendInterpolation(list values: [some SQLConvertible]) {
            text += values.isEmpty ? "NULL" : Array(repeating: "?", count: values.count).joined(separator: ",")
            arguments += values.map(\.sqlValue)
        }

        /// A part of a statement, written by us and already bound.
        public mutating func appendInterpolation(part: SQL) {
            text += part.text
            arguments += part.arguments
        }
    }
}
