// SPDX-License-Identifier: Apache-2.0

/// A file of people, read and encoded.
public struct PersonTable: Sendable {
    var people: ContiguousArray<EncodedPerson>
    var keys: RowKeys
    var vocabulary: Vocabulary

    public var count: Int { people.count }

    /// The key of a row, as the file has it.
    public func key(_ row: Int) -> String { keys.text(row) }

    /// The row of each key; of a key that stands twice, the first.
    public func rows() -> [String: Int] {
        var rows: [String: Int] = [:]
        rows.reserveCapacity(count)
        for row in 0..<count where rows[key(row)] == nil { rows[key(row)] = row }
        return rows
    }

    /// Gives both tables one vocabulary, so that the same word has the same number in both.
    static func shareVocabulary(_ first: inout PersonTable, _ second: inout PersonTable) {
        let places = first.vocabulary.join(second.vocabulary)
        second.vocabulary = first.vocabulary
        second.people.withUnsafeMutableBufferPointer { people in
            for row in people.indices { people[row].renumber(places.words, places.regencies, places.villages) }
        }
    }
}

extension EncodedPerson {
    fileprivate mutating func renumber(_ words: [UInt32], _ regencies: [UInt32], _ villages: [UInt32]) {
        for place in 0..<Int(nameCount) { name[place] = words[Int(name[place])] }
        for place in 0..<Int(motherCount) { mother[place] = words[Int(mother[place])] }
        if regency != EncodedPerson.none { regency = regencies[Int(regency)] }
        if village != EncodedPerson.none { village = villages[Int(village)] }
    }
}
