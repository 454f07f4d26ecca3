// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// The schemas of records and of every record inside them, each once.
struct SchemaCollection {
    private(set) var schemas: [String: JSONValue] = [:]

    /// Adds a record with what it names.
    mutating func add(_ type: any WireRecord.Type) {
        guard schemas[type.wireName] == nil else { return }
        schemas[type.wireName] = Self.schema(type)
        for reference in Self.references(type) { add(reference) }
    }

    /// Adds a record; answers the reference to it.
    mutating func reference(_ type: any WireRecord.Type) -> JSONValue {
        add(type)
        return .object(["$ref": .text("#/components/schemas/\(type.wireName)")])
    }

    static func schema(_ type: any WireRecord.Type) -> JSONValue {
        func opened<Record: WireRecord>(_ type: Record.Type) -> JSONValue { Record.shape.schema }
        return opened(type)
    }

    private static func references(_ type: any WireRecord.Type) -> [any WireRecord.Type] {
        func opened<Record: WireRecord>(_ type: Record.Type) -> [any WireRecord.Type] { Record.shape.references }
        return opened(type)
    }
}

extension JSONValue {
    /// The value of a field of an object.
    subscript(name: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields[name]
    }

    /// A schema without the choice of null, which a query cannot say.
    var withoutNull: JSONValue {
        guard case .object(var fields) = self else { return self }
        if case .list(let types)? = fields["type"], let type = types.first(where: { $0 != .text("null") }) {
            fields["type"] = type
        }
        if case .list(let options)? = fields["enum"] { fields["enum"] = .list(options.filter { $0 != .null }) }
        return .object(fields)
    }
}
