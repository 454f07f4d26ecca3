// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How one kind of field is read, written and described. Declared once, used by API, forms and OpenAPI alike.
public struct FieldKind<Value: Sendable>: Sendable {
    /// JSON Schema of the field.
    public let schema: JSONValue
    let decode: @Sendable (JSONValue, _ field: String) throws(Failure) -> Value
    /// Everything that is wrong with a value: of a record and a list more than the first fault.
    let faults: @Sendable (JSONValue, _ field: String) -> [Failure]
    let encode: @Sendable (Value) -> JSONValue
    /// The value when the field is missing; nil where it must be there.
    let absent: Value?
    /// Records that the schema names.
    let references: [any WireRecord.Type]

    init(
        schema: JSONValue, absent: Value? = nil, references: [any WireRecord.Type] = [],
        decode: @escaping @Sendable (JSONValue, String) throws(Failure) -> Value,
        faults: (@Sendable (JSONValue, String) -> [Failure])? = nil,
        encode: @escaping @Sendable (Value) -> JSONValue
    ) {
        self.schema = schema
        self.absent = absent
        self.references = references
        self.decode = decode
        self.faults =
            faults ?? { value, field in
                do throws(Failure) {
                    _ = try decode(value, field)
                    return []
                } catch {
                    return [error]
                }
            }
        self.encode = encode
    }

    var isRequired: Bool { absent == nil }
}

extension FieldKind where Value == String {
    /// Text of a length in characters.
    public static func text(_ length: ClosedRange<Int> = 1...200, example: String? = nil) -> FieldKind {
        var schema: [String: JSONValue] = [
            "type": .text("string"), "minLength": .integer(Int64(length.lowerBound)),
            "maxLength": .integer(Int64(length.upperBound)),
        ]
        if let example { schema["examples"] = .list([.text(example)]) }
        return FieldKind(schema: .object(schema)) { (value, field) throws(Failure) in
            let text = try plain(value, field)
            guard length.contains(text.count),
                !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\r" && $0 != "\t" })
            else {
                throw Failure(
                    .invalid, "text-length", field: field,
                    details: [
                        "least": "\(length.lowerBound)", "most": "\(length.upperBound)", "found": "\(text.count)",
                    ])
            }
            return text
        } encode: {
            .text($0)
        }
    }

    /// One of a few words.
    public static func choice(_ options: [String]) -> FieldKind {
        let schema: JSONValue = .object(["type": .text("string"), "enum": .list(options.map { .text($0) })])
        return FieldKind(schema: schema) { (value, field) throws(Failure) in
            let text = try plain(value, field)
            guard options.contains(text) else {
                throw Failure(
                    .invalid, "not-one-of", field: field,
                    details: ["found": String(text.prefix(60)), "options": options.joined(separator: ", ")])
            }
            return text
        } encode: {
            .text($0)
        }
    }
}

extension FieldKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the cases of an enumeration.
    public static func cases(_ type: Value.Type = Value.self) -> FieldKind {
        let words = FieldKind<String>.choice(Value.allCases.map(\.rawValue))
        return FieldKind(schema: words.schema) { (value, field) throws(Failure) in
            let text = try words.decode(value, field)
            guard let found = Value(rawValue: text) else { throw Failure(.invalid, "not-one-of", field: field) }
            return found
        } encode: {
            .text($0.rawValue)
        }
    }
}

extension FieldKind where Value == Int {
    /// A whole number within bounds.
    public static func integer(_ range: ClosedRange<Int>) -> FieldKind {
        let schema: JSONValue = .object([
            "type": .text("integer"), "minimum": .integer(Int64(range.lowerBound)),
            "maximum": .integer(Int64(range.upperBound)),
        ])
        return FieldKind(schema: schema) { (value, field) throws(Failure) in
            guard let number = whole(value) else {
                let isMonths = field.hasSuffix("months") || field.hasSuffix("Months")
                throw Failure(
                    .invalid, isMonths ? "months-not-whole" : "number-not-whole", field: field,
                    details: ["least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
            }
            guard range.contains(number) else {
                throw Failure(
                    .invalid, "number-out-of-range", field: field,
                    details: ["least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
            }
            return number
        } encode: {
            .integer(Int64($0))
        }
    }
}

extension FieldKind where Value == Bool {
    public static var flag: FieldKind {
        FieldKind(schema: .object(["type": .text("boolean")])) { (value, field) throws(Failure) in
            switch value {
            case .bool(let flag): return flag
            case .typed("on"), .typed("true"), .typed("1"), .typed("yes"): return true
            case .typed("false"), .typed("0"), .typed("no"), .typed(""): return false
            default: throw Failure(.invalid, "not-yes-or-no", field: field)
            }
        } encode: {
            .bool($0)
        }
    }
}

func plain(_ value: JSONValue, _ field: String) throws(Failure) -> String {
    switch value {
    case .text(let text): return text
    case .typed(let text):
        return text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    default: throw Failure(.invalid, "not-text", field: field)
    }
}

func whole(_ value: JSONValue) -> Int? {
    switch value {
    case .integer(let number): Int(exactly: number)
    case .typed(let text): typedWhole(text.filter { !$0.isWhitespace })
    default: nil
    }
}

/// A number as people write it, `10000000` or `10.000.000`; dots stand between thousands only.
private func typedWhole(_ text: String) -> Int? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
    return Int(groups.joined())
}
