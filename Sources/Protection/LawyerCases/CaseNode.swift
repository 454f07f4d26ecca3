// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What stands in a case file, free of any parser's types: whoever reads YAML or JSON turns it into this first.
public indirect enum CaseNode: Sendable {
    /// A scalar as it is written: `37500`, `true`, `2023-02-22`, `p3mi`.
    case word(String)
    case list([CaseNode])
    /// Keys in the order of the file.
    case mapping([(key: String, value: CaseNode)])

    /// The scalar; nil for a list or mapping.
    public var string: String? { if case .word(let text) = self { text } else { nil } }
    /// The items of a list; nil for anything else.
    public var list: [CaseNode]? { if case .list(let items) = self { items } else { nil } }
    /// The pairs of a mapping; nil for anything else.
    public var entries: [(key: String, value: CaseNode)]? { if case .mapping(let pairs) = self { pairs } else { nil } }

    var int: Int? { string.flatMap { Int($0) } }
    var day: CalendarDay? { string.flatMap { CalendarDay($0) } }

    /// What stands under a key of a mapping.
    public subscript(key: String) -> CaseNode? { entries?.first { $0.key == key }?.value }
}
