// SPDX-License-Identifier: Apache-2.0
import Kernel

extension FieldKind where Value == Rupiah {
    /// Whole rupiah within bounds.
    public static func rupiah(_ range: ClosedRange<Int64> = 0...1_000_000_000_000) -> FieldKind {
        let schema: JSONValue = .object([
            "type": .text("integer"), "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
            "description": .text("whole rupiah"),
        ])
        return FieldKind(schema: schema) { (value, field) throws(Failure) in
            guard let number = whole(value.withoutCurrency), number >= 0 || range.lowerBound < 0 else {
                throw Failure(.invalid, "amount-not-digits", field: field)
            }
            guard range.contains(Int64(number)) else {
                throw Failure(
                    .invalid, "amount-out-of-range", field: field,
                    details: ["least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
            }
            return Rupiah(Int64(number))
        } encode: {
            .integer($0.amount)
        }
    }
}

extension FieldKind where Value == CalendarDay {
    /// A calendar day as `YYYY-MM-DD`.
    public static var day: FieldKind {
        FieldKind(schema: .object(["type": .text("string"), "format": .text("date")])) {
            (value, field) throws(Failure) in
            let text = try plain(value, field)
            guard let day = CalendarDay(text) else {
                throw Failure(.invalid, "day-malformed", field: field, details: ["found": String(text.prefix(40))])
            }
            return day
        } encode: {
            .text($0.description)
        }
    }
}

extension FieldKind where Value == Instant {
    /// A moment as ISO 8601 with an offset.
    public static var instant: FieldKind {
        FieldKind(schema: .object(["type": .text("string"), "format": .text("date-time")])) {
            (value, field) throws(Failure) in
            let text = try plain(value, field)
            guard let instant = Instant(text) else {
                throw Failure(.invalid, "instant-malformed", field: field, details: ["found": String(text.prefix(40))])
            }
            return instant
        } encode: {
            .text($0.text(at: .wib))
        }
    }
}

extension FieldKind {
    /// The key of a record.
    public static func id<Subject>(_ subject: Subject.Type) -> FieldKind where Value == ID<Subject> {
        let schema: JSONValue = .object([
            "type": .text("string"), "pattern": .text("^[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{13}$"),
        ])
        return FieldKind(schema: schema) { (value, field) throws(Failure) in
            let text = try plain(value, field)
            guard let id = ID<Subject>(text) else {
                throw Failure(.invalid, "key-malformed", field: field, details: ["found": String(text.prefix(40))])
            }
            return id
        } encode: {
            .text($0.description)
        }
    }

    /// A field that may be missing, null or left empty.
    public static func optional<Wrapped>(_ kind: FieldKind<Wrapped>) -> FieldKind where Value == Wrapped? {
        FieldKind(schema: kind.schema.nullable, absent: .some(nil), references: kind.references) {
            (value, field) throws(Failure) in
            switch value {
            case .null, .typed(""): return nil
            default: return try kind.decode(value, field)
            }
        } faults: { value, field in
            switch value {
            case .null, .typed(""): []
            default: kind.faults(value, field)
            }
        } encode: {
            $0.map(kind.encode) ?? .null
        }
    }

    /// A list of a bounded length; a missing list is an empty one where that is allowed.
    public static func list<Element>(
        of kind: FieldKind<Element>, _ length: ClosedRange<Int> = 0...100
    ) -> FieldKind where Value == [Element] {
        let schema: JSONValue = .object([
            "type": .text("array"), "items": kind.schema, "minItems": .integer(Int64(length.lowerBound)),
            "maxItems": .integer(Int64(length.upperBound)),
        ])
        return FieldKind(schema: schema, absent: length.lowerBound == 0 ? [] : nil, references: kind.references) {
            (value, field) throws(Failure) in
            var result: [Element] = []
            for (index, item) in try items(of: value, field, length).enumerated() {
                result.append(try kind.decode(item, "\(field).\(index)"))
            }
            return result
        } faults: { value, field in
            do throws(Failure) {
                return try items(of: value, field, length).enumerated()
                    .flatMap { kind.faults($0.element, "\(field).\($0.offset)") }
            } catch {
                return [error]
            }
        } encode: {
            .list($0.map(kind.encode))
        }
    }

    /// Another record inside this one.
    public static func record(_ type: Value.Type = Value.self) -> FieldKind where Value: WireRecord {
        FieldKind(
            schema: .object(["$ref": .text("#/components/schemas/\(type.wireName)")]), references: [type]
        ) { (value, field) throws(Failure) in
            try type.decode(value, at: field)
        } faults: { value, field in
            type.faults(in: value, at: field)
        } encode: {
            $0.json
        }
    }

    /// Any JSON object, for derivations and other trees that describe themselves.
    public static func tree(_ description: String) -> FieldKind where Value == JSONValue {
        FieldKind(schema: .object(["type": .text("object"), "description": .text(description)])) {
            (value, _) throws(Failure) in
            value
        } encode: {
            $0
        }
    }
}

extension JSONValue {
    /// An amount as pages print it, `Rp 332.500`, without its currency.
    fileprivate var withoutCurrency: JSONValue {
        guard case .typed(let text) = self else { return self }
        let plain = text.drop(while: \.isWhitespace)
        return .typed(String(plain.lowercased().hasPrefix("rp") ? plain.dropFirst(2).drop { $0 == "." } : plain))
    }
}

/// The items of a list within its bounds; a single text is a list of one.
private func items(
    of value: JSONValue, _ field: String, _ length: ClosedRange<Int>
) throws(Failure) -> [JSONValue] {
    let items: [JSONValue]
    switch value {
    case .list(let list): items = list
    case .typed(""): items = []
    case .typed: items = [value]
    default: throw Failure(.invalid, "not-a-list", field: field)
    }
    guard length.contains(items.count) else {
        throw Failure(
            .invalid, "list-length", field: field,
            details: ["least": "\(length.lowerBound)", "most": "\(length.upperBound)"])
    }
    return items
}

extension JSONValue {
    var nullable: JSONValue {
        guard case .object(var fields) = self else { return self }
        if case .text(let type)? = fields["type"] {
            fields["type"] = .list([.text(type), .text("null")])
            if case .list(let options)? = fields["enum"] { fields["enum"] = .list(options + [.null]) }
            return .object(fields)
        }
        return .object(["anyOf": .list([self, .object(["type": .text("null")])])])
    }
}
