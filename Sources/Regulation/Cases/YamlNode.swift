// SPDX-License-Identifier: Apache-2.0

/// What stands in a YAML text, free of the parser's own types; every node knows its line.
public indirect enum YamlNode: Sendable, Hashable {
    case word(String, line: Int)
    case list([YamlNode], line: Int)
    case mapping([Entry], line: Int)

    /// A key of a mapping with what stands under it.
    public struct Entry: Sendable, Hashable {
        public let key: String
        public let value: YamlNode

        public init(key: String, value: YamlNode) {
            self.key = key
            self.value = value
        }
    }

    /// The line in its file, counted from 1.
    public var line: Int {
        switch self {
        case .word(_, let line), .list(_, let line), .mapping(_, let line): line
        }
    }

    public var string: String? { if case .word(let text, _) = self { text } else { nil } }
    public var list: [YamlNode]? { if case .list(let items, _) = self { items } else { nil } }
    public var entries: [Entry]? { if case .mapping(let pairs, _) = self { pairs } else { nil } }

    /// What stands under a key; nil where there is none or this is no mapping.
    public subscript(key: String) -> YamlNode? { entries?.first { $0.key == key }?.value }
}
