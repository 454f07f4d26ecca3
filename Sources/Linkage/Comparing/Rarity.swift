// SPDX-License-Identifier: Apache-2.0

/// What each agreement is worth by chance, counted from the records themselves (term frequencies). Sealed records
/// are not counted.
public struct Rarity: Sendable {
    /// Names of all, of men, of women: a name is compared among those who may bear it.
    private(set) var names: [WordRarity]
    private(set) var mothers: WordRarity
    let birth: BirthRarity
    let nameLengths: [Float]
    let motherLengths: [Float]
    /// The bits of the same known sex, by sex.
    let sexSame: [Float]
    let sexDifferent: Float
    private(set) var regencies: [Float]
    let regencyDifferent: Float
    private(set) var villages: [Float]
    /// The bits of the same village where the regency is the same already.
    let villagesInRegency: PairTable
    private(set) var villageShares: [Float]
    let passport: IdentifierRarity
    let phone: IdentifierRarity
    let nik: IdentifierRarity

    init(_ files: [ContiguousArray<EncodedPerson>], vocabulary: Vocabulary) {
        var counts = RecordCounts(vocabulary: vocabulary)
        for file in files { counts.add(file) }
        self.init(counts, files: files, vocabulary: vocabulary)
    }

    private init(_ counts: RecordCounts, files: [ContiguousArray<EncodedPerson>], vocabulary: Vocabulary) {
        let firsts = (0..<UInt32(vocabulary.words.count)).map { vocabulary.words.text($0).first ?? 0 }
        let all = WordRarity(counts: counts.names[0], sounds: vocabulary.sounds, firsts: firsts)
        names =
            [all]
            + counts.names[1...].map {
                WordRarity(counts: $0, sounds: vocabulary.sounds, firsts: firsts).atMost(all)
            }
        mothers = WordRarity(counts: counts.mothers, sounds: vocabulary.sounds, firsts: firsts)
        birth = BirthRarity(days: counts.births)
        nameLengths = Self.lengthBits(counts.nameLengths)
        motherLengths = Self.lengthBits(counts.motherLengths)
        let sexes = counts.sexes[1] + counts.sexes[2]
        let shares = counts.sexes.map { max(Float($0), 0.5) / Float(max(sexes, 1)) }
        sexSame = [0, -Bits.log2(min(shares[1], 1)), -Bits.log2(min(shares[2], 1))]
        sexDifferent = -Bits.log2(min(max(2 * shares[1] * shares[2], 0.05), 1))
        let places = Float(max(1, counts.regencies.reduce(0) { $0 + Int($1) }))
        regencies = counts.regencies.map { -Bits.log2(max(Float($0), 0.5) / places) }
        let together = counts.regencies.reduce(Float(0)) { $0 + Float($1) / places * Float($1) / places }
        regencyDifferent = -Bits.log2(max(1 - together, 0.05))
        let known = Float(max(1, counts.villages.reduce(0) { $0 + Int($1) }))
        villageShares = counts.villages.map { max(Float($0), 0.5) / known }
        villages = villageShares.map { -Bits.log2($0) }
        villagesInRegency = PairTable(
            counts.villagesInRegency.map { key, count in
                (key, -Bits.log2((Float(count) + 0.5) / (Float(counts.regencies[Int(key >> 32)]) + 1)))
            })
        passport = IdentifierRarity(sorted: files.map { Self.sorted($0, \.passport) }, slips: 90)
        phone = IdentifierRarity(sorted: files.map { Self.sorted($0, \.phone) }, slips: 110)
        nik = IdentifierRarity(sorted: files.map { Self.sorted($0, \.nik) }, slips: 160)
    }

    private static func sorted(
        _ file: ContiguousArray<EncodedPerson>, _ number: (EncodedPerson) -> UInt64
    ) -> ContiguousArray<UInt64> {
        var numbers = ContiguousArray<UInt64>()
        numbers.reserveCapacity(file.count)
        file.withUnsafeBufferPointer { people in
            for row in people.indices where !people[row].sealed {
                let value = number(people[row])
                if value != 0 { numbers.append(value) }
            }
        }
        RadixSort.sort(&numbers)
        return numbers
    }

    /// The bits of meeting two names of these numbers of words by chance, less the ways to leave words out.
    private static func lengthBits(_ counts: [UInt32]) -> [Float] {
        let total = Float(max(1, counts.reduce(0) { $0 + Int($1) }))
        let shares = counts.map { max(Float($0), 0.5) / total }
        return (0..<Comparison.lengthParameters).map { cell in
            let (row, column) = (cell / Comparison.lengths, cell % Comparison.lengths)
            let (long, short) = (max(row, column) + 1, min(row, column) + 1)
            var ways: Float = 1
            for step in 0..<short { ways *= Float(long - step) / Float(step + 1) }
            return -Bits.log2(shares[row] * shares[column]) - Bits.log2(ways)
        }
    }

    /// Brings the tables to the size of a vocabulary that has grown or forgotten since.
    mutating func resize(_ size: Vocabulary.Size) {
        for sex in names.indices { names[sex].resize(size.words) }
        mothers.resize(size.words)
        regencies.resize(size.regencies, Self.rareBits)
        villages.resize(size.villages, Self.rareBits)
        villageShares.resize(size.villages, Bits.power(-Self.rareBits))
    }

    /// What an unknown place is worth.
    private static let rareBits: Float = 18
}
