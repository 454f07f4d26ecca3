// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A request or answer of the API. It declares its fields once, in `shape`.
public protocol WireRecord: Sendable {
    /// The name in the API description.
    static var wireName: String { get }
    static var shape: Shape<Self> { get }
}

extension WireRecord {
    public static var wireName: String { String(describing: Self.self) }

    /// Reads the record from a document, every field checked, unknown fields refused.
    public static func decode(_ value: JSONValue, at path: String = "") throws(Failure) -> Self {
        try shape.decode(value, path)
    }

    public var json: JSONValue { Self.shape.encode(self) }
}

/// The fields of a record, in one place: how they are read, written and described.
public struct Shape<Root: Sendable>: Sendable {
    let decode: @Sendable (JSONValue, String) throws(Failure) -> Root
    let encode: @Sendable (Root) -> JSONValue
    /// JSON Schema of the record.
    public let schema: JSONValue
    /// Records that the schema names.
    public let references: [any WireRecord.Type]

    public init<each Value: Sendable>(
        _ make: @escaping @Sendable (repeat each Value) -> Root, _ field: repeat WireField<Root, each Value>
    ) {
        var properties: [String: JSONValue] = [:]
        var required: [JSONValue] = []
        var names: Set<String> = []
        var references: [any WireRecord.Type] = []
        for field in repeat each field {
            properties[field.name] = field.kind.schema
            names.insert(field.name)
            references += field.kind.references
            if field.kind.isRequired { required.append(.text(field.name)) }
        }
        var schema: [String: JSONValue] = [
            "type": .text("object"), "properties": .object(properties), "additionalProperties": .bool(false),
        ]
        if !required.isEmpty { schema["required"] = .list(required) }
        self.schema = .object(schema)
        self.references = references
        let known = names
        decode = { (value, path) throws(Failure) in
            guard case .object(let object) = value else {
                throw Failure(.invalid, "not-an-object", field: path.isEmpty ? nil : path)
            }
            if let unknown = object.keys.sorted().first(where: { !known.contains($0) }) {
                throw Failure(
                    .invalid, "unknown-field", field: path.isEmpty ? unknown : "\(path).\(unknown)",
                    details: ["known": known.sorted().joined(separator: ", ")])
            }
            return make(repeat try (each field).read(object, path))
        }
        encode = { root in
            var object: [String: JSONValue] = [:]
            for field in repeat each field { object[field.name] = field.kind.encode(root[keyPath: field.path]) }
            return .object(object)
        }
    }
}

/// One field of a record.
public struct WireField<Root: Sendable, Value: Sendable>: Sendable {
    let name: String
    let path: any KeyPath<Root, Value> & Sendable
    let kind: FieldKind<Value>

    public init(_ name: String, _ path: any KeyPath<Root, Value> & Sendable, _ kind: FieldKind<Value>) {
        self.name = name
        self.path = path
        self.kind = kind
    }

    func read(_ object: [String: JSONValue], _ parent: String) throws(Failure) -> Value {
        let full = parent.isEmpty ? name : "\(parent).\(name)"
        guard let value = object[name] else {
            guard let absent = kind.absent else { throw Failure(.invalid, "field-missing", field: full) }
            return absent
        }
        if case .typed("") = value, let absent = kind.absent { return absent }
        if case .typed("") = value { throw Failure(.invalid, "field-missing", field: full) }
        return try kind.decode(value, full)
    }
}
