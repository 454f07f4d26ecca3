// SPDX-License-Identifier: Apache-2.0

/// Two files (or one against itself) made comparable: one vocabulary, the first in order of birth.
public struct PreparedFiles: Sendable {
    let people: ContiguousArray<EncodedPerson>
    let rows: ContiguousArray<UInt32>
    let keys: RowKeys
    let vocabulary: Vocabulary
    /// The asking records; empty where a file is searched for doubles in itself.
    let others: ContiguousArray<EncodedPerson>
    let otherKeys: RowKeys
    /// The order in which the asking records are taken, that of birth.
    let order: ContiguousArray<UInt32>
    let isOneFile: Bool
    let blocking: BlockingKeys

    /// A file that is asked, and one whose records ask.
    public init(
        _ first: consuming PersonTable, asking second: consuming PersonTable
    ) {
        PersonTable.shareVocabulary(&first, &second)
        let order = Self.order(first.people)
        rows = order
        people = Self.arranged(first.people, order)
        keys = first.keys
        vocabulary = first.vocabulary
        self.order = Self.order(second.people)
        others = second.people
        otherKeys = second.keys
        isOneFile = false
        blocking = BlockingKeys(
            rules: BlockingRule.rules(for: people.count), vocabulary: first.vocabulary, people: people)
    }

    /// One file against itself.
    public init(_ file: consuming PersonTable) {
        let order = Self.order(file.people)
        rows = order
        people = Self.arranged(file.people, order)
        keys = file.keys
        vocabulary = file.vocabulary
        self.order = ContiguousArray((0..<UInt32(file.people.count)))
        others = []
        otherKeys = RowKeys()
        isOneFile = true
        blocking = BlockingKeys(
            rules: BlockingRule.rules(for: people.count), vocabulary: file.vocabulary, people: people)
    }

    /// How many records ask.
    public var askingCount: Int { order.count }

    /// Counts how rare each value is.
    public func rarity() -> Rarity {
        Rarity(isOneFile ? [people] : [people, others], vocabulary: vocabulary)
    }

    /// Files the records by one group of the blocking rules.
    public func postings(group: Int, of groups: Int) -> Postings {
        Postings(people: people, keys: blocking, group: group, of: groups)
    }

    private static func order(_ people: ContiguousArray<EncodedPerson>) -> ContiguousArray<UInt32> {
        var numbers = ContiguousArray<UInt64>()
        numbers.reserveCapacity(people.count)
        people.withUnsafeBufferPointer { people in
            for row in people.indices {
                numbers.append(UInt64(people[row].birth.unswapped) << 32 | UInt64(row))
            }
        }
        RadixSort.sort(&numbers)
        return ContiguousArray(numbers.lazy.map { UInt32(truncatingIfNeeded: $0) })
    }

    private static func arranged(
        _ people: ContiguousArray<EncodedPerson>, _ order: ContiguousArray<UInt32>
    ) -> ContiguousArray<EncodedPerson> {
        people.withUnsafeBufferPointer { people in
            ContiguousArray(order.lazy.map { people[Int($0)] })
        }
    }
}
