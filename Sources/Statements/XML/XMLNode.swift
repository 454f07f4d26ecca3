// SPDX-License-Identifier: Apache-2.0

/// An element of an XML file by its local name: the same names mean the same in all versions of a message.
struct XMLNode: Sendable {
    let name: String
    let line: Int
    let attributes: [String: String]
    var text = ""
    var children: [XMLNode] = []
    /// The element's end was read; false for those that the end of a cut file left open.
    var isWhole = false

    func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    /// The first element at the end of a path of names.
    func first(_ path: String...) -> XMLNode? { first(path[...]) }

    /// The text at the end of a path, without white space around it; nil where there is none.
    func value(_ path: String...) -> String? {
        guard let node = first(path[...]) else { return nil }
        let value = node.text.trimmed
        return value.isEmpty ? nil : value
    }

    private func first(_ path: ArraySlice<String>) -> XMLNode? {
        guard let name = path.first else { return self }
        for child in children where child.name == name {
            if let found = child.first(path.dropFirst()) { return found }
        }
        return nil
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
