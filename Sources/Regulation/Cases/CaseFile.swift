// SPDX-License-Identifier: Apache-2.0
import Yams

/// A file of cases as lawyers write them: a YAML list, each entry a mapping.
public struct CaseFile: Sendable, Hashable {
    /// The file's path, as it was handed in.
    public let path: String
    /// One node for each case, in the file's order.
    public let cases: [YamlNode]

    /// Reads a file.
    ///
    /// - Throws: `RuleFault` with file, line and remedy where the text is not a YAML list of mappings.
    public init(path: String, text: String) throws(RuleFault) {
        let remedy = "Write a list of cases, each beginning with `- name:` at the left margin."
        guard let root = try CaseFile.document(path: path, text: text) else {
            throw RuleFault(file: path, line: 1, problem: "The file is empty.", remedy: remedy)
        }
        guard case .list(let items, _) = try CaseFile.node(root, path) else {
            throw RuleFault(file: path, line: 1, problem: "The file is not a list.", remedy: remedy)
        }
        for item in items where item.entries == nil {
            throw RuleFault(file: path, line: item.line, problem: "The case is not a mapping.", remedy: remedy)
        }
        self.path = path
        self.cases = items
    }

    private static func document(path: String, text: String) throws(RuleFault) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw YamlProblem.fault(error, file: path)
        } catch {
            throw YamlProblem.unreadable(file: path)
        }
    }

    private static func node(_ node: Node, _ path: String) throws(RuleFault) -> YamlNode {
        let line = node.mark?.line ?? 1
        switch node {
        case .scalar(let scalar): return .word(scalar.string, line: line)
        case .sequence(let sequence):
            var items: [YamlNode] = []
            for item in sequence { items.append(try Self.node(item, path)) }
            return .list(items, line: line)
        case .mapping(let mapping):
            var entries: [YamlNode.Entry] = []
            for (key, value) in mapping {
                guard let name = key.scalar?.string else {
                    throw RuleFault(
                        file: path, line: key.mark?.line ?? line, problem: "A key is not a word.",
                        remedy: "Write a plain word before the colon.")
                }
                entries.append(.init(key: name, value: try Self.node(value, path)))
            }
            return .mapping(entries, line: line)
        case .alias:
            throw RuleFault(
                file: path, line: line, problem: "An alias stands here.", remedy: "Write the value itself.")
        }
    }
}
