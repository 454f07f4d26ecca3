// SPDX-License-Identifier: Apache-2.0
import Kernel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A JSON value, or a field of a form that has no type yet.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number that is not a whole one; nothing of ours takes it, but it must be named in an error.
    case fraction(Double)
    case text(String)
    /// What somebody typed into a form; the field that reads it decides what it is.
    case typed(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// Reads a JSON document.
    ///
    /// - Throws: `invalid` `json-malformed` when it is none.
    public static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
        do {
            return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch {
            throw Failure(.invalid, "json-malformed")
        }
    }

    /// Stable bytes: keys in order, slashes unescaped.
    public func bytes() -> [UInt8] {
        var writer = JSONText()
        writer.write(self)
        return writer.bytes
    }

    public var text: String { String(decoding: bytes(), as: UTF8.self) }
}

extension JSONValue: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .fraction(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }
}
