// SPDX-License-Identifier: Apache-2.0

/// People ready to be searched: encoded, counted, and filed under their blocking keys.
public struct LinkageIndex: Sendable {
    /// In order of birth, so that records looked at together lie together.
    var people: ContiguousArray<EncodedPerson>
    /// For each place the row of the file.
    let rows: ContiguousArray<UInt32>
    let keys: RowKeys
    /// Compares records; each processor takes a copy.
    let comparer: PairComparer
    let blocking: BlockingKeys
    /// One for each group of the blocking rules.
    let postings: [Postings]
    public internal(set) var model: LinkageModel
    /// Under a key that more records share than this nobody is sought: such a key tells nothing.
    let cap: Int

    public var count: Int { people.count }
    var vocabulary: Vocabulary { comparer.vocabulary }

    /// The key of the record at a place.
    func key(_ place: UInt32) -> String { keys.text(Int(rows[Int(place)])) }
}
