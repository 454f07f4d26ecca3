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

    /// Everything that is wrong with a document, so that a form can name every field at once; empty where it decodes.
    public static func faults(in value: JSONValue, at path: String = "") -> [Failure] { shape.faults(value, path) }

    public var json: JSONValue { Self.shape.encode(self) }
}

/// The fields of a record, in one place: how they are read, written and described.
public struct Shape<Root: Sendable>: Sendable {
    let decode: @Sendable (JSONValue, String) throws(Failure) -> Root
    let faults: @Sendable (JSONValue, String) -> [Failure]
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
        var looks: [@Sendable ([String: JSONValue], String) -> [Failure]] = []
        for field in repeat each field {
            looks.append(field.look)
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
            if let misfit = misfit(value, path, known) { throw misfit }
            guard case .object(let object) = value else { throw Failure(.invalid, "not-an-object") }
            return make(repeat try (each field).read(object, path))
        }
        let all = looks
        faults = { value, path in
            guard case .object(let object) = value, misfit(value, path, known) == nil else {
                return misfit(value, path, known).map { [$0] } ?? []
            }
            return all.flatMap { $0(object, path) }
        }
        encode = { root in
            var object: [String: JSONValue] = [:]
            for field in repeat each field { object[field.name] = field.kind.encode(root[keyPath: field.path]) }
            return .object(object)
        }
    }
}

/// Why a document as a whole is none of a record's: it is no object, or has a field that the record does not know.
private func misfit(_ value: JSONValue, _ path: String, _ known: Set<String>) -> Failure? {
    guard case .object(let object) = value else {
        return Failure(.invalid, "not-an-object", field: path.isEmpty ? nil : path)
    }
    guard let unknown = object.keys.sorted().first(where: { !known.contains($0) }) else { return nil }
    return Failure(
        .invalid, "unknown-field", field: path.isEmpty ? unknown : "\(path).\(unknown)",
        details: ["known": known.sorted().joined(separator: ", ")])
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
        let full = place(in: parent)
        guard let value = object[name] else {
            guard let absent = kind.absent else { throw Failure(.invalid, "field-missing", field: full) }
            return absent
        }
        if case .typed("") = value, let absent = kind.absent { return absent }
        if case .typed("") = value { throw Failure(.invalid, "field-missing", field: full) }
        return try kind.decode(value, full)
    }

    /// Finds everything that is wrong with this field of a document.
    var look: @Sendable (_ object: [String: JSONValue], _ parent: String) -> [Failure] {
        { faults($0, $1) }
    }

    private func faults(_ object: [String: JSONValue], _ parent: String) -> [Failure] {
        let value = object[name] ?? .typed("")
        if case .typed("") = value {
            return kind.isRequired ? [Failure(.invalid, "field-missing", field: place(in: parent))] : []
        }
        return kind.faults(value, place(in: parent))
    }

    private func place(in parent: String) -> String { parent.isEmpty ? name : "\(parent).\(name)" }
}
