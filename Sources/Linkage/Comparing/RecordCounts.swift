// SPDX-License-Identifier: Apache-2.0

/// How often each value stands in the records.
struct RecordCounts {
    /// Words of names: of all, of men, of women.
    var names: [[UInt32]]
    var mothers: [UInt32]
    var births = [UInt32](repeating: 0, count: BirthDay.span)
    var nameLengths = [UInt32](repeating: 0, count: Comparison.lengths)
    var motherLengths = [UInt32](repeating: 0, count: Comparison.lengths)
    var sexes = [0, 0, 0]
    var regencies: [UInt32]
    var villages: [UInt32]
    /// By regency (high half) and village (low half).
    var villagesInRegency: [UInt64: UInt32] = [:]

    init(vocabulary: Vocabulary) {
        let words = [UInt32](repeating: 0, count: vocabulary.words.count)
        names = [words, words, words]
        mothers = words
        regencies = [UInt32](repeating: 0, count: vocabulary.regencies.count)
        villages = [UInt32](repeating: 0, count: vocabulary.villages.count)
    }

    mutating func add(_ people: ContiguousArray<EncodedPerson>) {
        people.withUnsafeBufferPointer { people in
            for row in people.indices where !people[row].sealed { add(people[row]) }
        }
    }

    private mutating func add(_ person: EncodedPerson) {
        let sex = Int(person.sex)
        sexes[sex] += 1
        for place in 0..<Int(person.nameCount) {
            let word = Int(person.name[place])
            names[0][word] += 1
            if sex != 0 { names[sex][word] += 1 }
        }
        for place in 0..<Int(person.motherCount) { mothers[Int(person.mother[place])] += 1 }
        if person.nameCount > 0 { nameLengths[min(Int(person.nameCount), Comparison.lengths) - 1] += 1 }
        if person.motherCount > 0 { motherLengths[min(Int(person.motherCount), Comparison.lengths) - 1] += 1 }
        if person.birth.year != 0 { births[Int(person.birth.bits)] += 1 }
        if person.regency != EncodedPerson.none { regencies[Int(person.regency)] += 1 }
        guard person.village != EncodedPerson.none else { return }
        villages[Int(person.village)] += 1
        guard person.regency != EncodedPerson.none else { return }
        villagesInRegency[UInt64(person.regency) << 32 | UInt64(person.village), default: 0] += 1
    }
}
