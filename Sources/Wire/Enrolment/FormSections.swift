// SPDX-License-Identifier: Apache-2.0
import Kernel

extension FieldKind {
    /// A part of a form that may be left empty as a whole.
    static func section<Record: WireRecord>(_ type: Record.Type = Record.self) -> FieldKind where Value == Record? {
        let kind = FieldKind<Record>.record(type)
        return FieldKind(schema: kind.schema.nullable, absent: .some(nil), references: kind.references) {
            (value, field) throws(Failure) in
            if value.isBlank { return nil }
            return try kind.decode(value, field)
        } faults: { value, field in
            value.isBlank ? [] : kind.faults(value, field)
        } encode: {
            $0.map(kind.encode) ?? .null
        }
    }

    /// A list whose empty lines in a form count for nothing.
    static func filledList<Element>(of kind: FieldKind<Element>, _ most: Int) -> FieldKind where Value == [Element] {
        let list = FieldKind.list(of: kind, 0...most)
        return FieldKind(schema: list.schema, absent: [], references: list.references) {
            (value, field) throws(Failure) in
            try list.decode(value.withoutEmptyLines, field)
        } faults: { value, field in
            list.faults(value.withoutEmptyLines, field)
        } encode: {
            .list($0.map(kind.encode))
        }
    }
}

extension JSONValue {
    fileprivate var withoutEmptyLines: JSONValue {
        guard case .list(let items) = self else { return self }
        return .list(items.filter { $0 != .typed("") })
    }
}

extension WireRecord {
    /// The names of the fields that must be filled in.
    public static var requiredFields: [String] {
        guard case .object(let schema) = shape.schema, case .list(let required)? = schema["required"] else { return [] }
        return required.compactMap { name in
            guard case .text(let field) = name else { return nil }
            return field
        }
    }

    /// The fields that must be filled in and are not, all at once, so that a form can name each.
    public static func missingFields(in document: JSONValue) -> [Failure] {
        guard case .object(let given) = document else { return [] }
        return requiredFields.filter { given[$0]?.isBlank ?? true }
            .map { Failure(.invalid, "field-missing", field: $0) }
    }
}
