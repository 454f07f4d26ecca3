// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The fields of a submitted form as a record's document: `family.0.name` becomes a list of objects.
public enum FormBody {
    /// No form of ours nests deeper; what a longer name has beyond is left as one unknown field.
    private static let deepest = 4

    /// - Parameter fields: Names and texts in the order of the form; a name that comes twice makes a list.
    public static func document(_ fields: [(name: String, value: String)]) -> JSONValue {
        var root = Node()
        for field in fields {
            root.insert(field.name.split(separator: ".", maxSplits: deepest - 1)[...], field.value)
        }
        return root.json
    }

    private struct Node {
        var texts: [String] = []
        var children: [String: Node] = [:]

        mutating func insert(_ path: ArraySlice<Substring>, _ text: String) {
            guard let first = path.first else { return texts.append(text) }
            children[String(first), default: Node()].insert(path.dropFirst(), text)
        }

        var json: JSONValue {
            if children.isEmpty {
                return texts.count == 1 ? .typed(texts[0]) : .list(texts.map { .typed($0) })
            }
            let numbered = children.keys.compactMap { Int($0) }
            if numbered.count == children.count {
                return .list(numbered.sorted().compactMap { children[String($0)]?.json }.filter { !$0.isBlank })
            }
            return .object(children.mapValues(\.json))
        }
    }
}

extension JSONValue {
    /// Whether a line of a form was left empty.
    var isBlank: Bool {
        switch self {
        case .typed(let text): text.isEmpty
        case .object(let fields): fields.values.allSatisfy(\.isBlank)
        case .list(let items): items.allSatisfy(\.isBlank)
        case .null: true
        case .bool, .integer, .fraction, .text: false
        }
    }
}
