// SPDX-License-Identifier: Apache-2.0
import Yams

/// What stands in a case file, free of the parser's own types.
indirect enum CaseNode: Sendable {
    case word(String)
    case list([CaseNode])
    case mapping([(key: String, value: CaseNode)])

    init(_ node: Node) throws {
        if let mapping = node.mapping {
            self = .mapping(
                try mapping.map { key, value in
                    guard let name = key.string else { throw CaseFault("a key is not a word") }
                    return (name, try CaseNode(value))
                })
        } else if let sequence = node.sequence {
            self = .list(try sequence.map { try CaseNode($0) })
        } else {
            self = .word(node.string ?? "")
        }
    }

    var string: String? { if case .word(let text) = self { text } else { nil } }
    var int: Int? { string.flatMap { Int($0) } }
    var list: [CaseNode]? { if case .list(let items) = self { items } else { nil } }
    var entries: [(key: String, value: CaseNode)]? { if case .mapping(let pairs) = self { pairs } else { nil } }

    subscript(key: String) -> CaseNode? { entries?.first { $0.key == key }?.value }
}

/// A case file that cannot be read.
struct CaseFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
