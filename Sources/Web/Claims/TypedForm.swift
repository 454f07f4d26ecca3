// SPDX-License-Identifier: Apache-2.0
import HTML
import Wire

/// What somebody typed into a form that comes back, by the names of its controls.
struct TypedForm {
    private let document: JSONValue

    init(_ document: JSONValue) { self.document = document }

    subscript(name: String) -> String? {
        var value = document
        for part in name.split(separator: ".") {
            switch value {
            case .object(let fields): value = fields[String(part)] ?? .null
            case .list(let items):
                guard let index = Int(part), items.indices.contains(index) else { return nil }
                value = items[index]
            default: return nil
            }
        }
        switch value {
        case .typed(let text), .text(let text): return text
        default: return nil
        }
    }

    /// A field with what was typed and what is wrong with it.
    func filled(_ name: String, _ errors: FormErrors, _ make: (String) -> Field) -> Field {
        make(name).value(self[name]).error(errors[name])
    }
}
