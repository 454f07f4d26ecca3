// SPDX-License-Identifier: Apache-2.0
import HTML
import Hummingbird
import Kernel
import Wire

/// What somebody typed into a form, so that a form that comes back still holds it.
struct TypedFields: Sendable {
    let document: JSONValue

    static let empty = TypedFields(.object([:]))

    init(_ document: JSONValue) { self.document = document }

    /// The text of a field: `name`, `family.0.name`; nil where nothing was sent.
    subscript(path: String) -> String? {
        var place = document
        for step in path.split(separator: ".") {
            switch place {
            case .object(let fields):
                guard let next = fields[String(step)] else { return nil }
                place = next
            case .list(let items):
                guard let index = Int(step), items.indices.contains(index) else { return nil }
                place = items[index]
            case .typed where step == "0": break
            default: return nil
            }
        }
        guard case .typed(let text) = place else { return nil }
        return text
    }

    subscript(path: String, default standard: String) -> String { self[path] ?? standard }

    /// A field with what was typed and what is wrong with it.
    func filled(_ name: String, _ errors: FormErrors, _ make: (String) -> Field) -> Field {
        make(name).value(self[name]).error(errors[name])
    }

    var isEmpty: Bool { document == .object([:]) }
}

extension Call {
    /// What the address's query holds, as a form.
    var typedQuery: TypedFields {
        let fields = queryFields.filter { $0.name != "lang" }
        return fields.isEmpty ? .empty : TypedFields(FormBody.document(fields))
    }
}
