// SPDX-License-Identifier: Apache-2.0

/// Compares two records field by field. A field that one of them lacks says nothing.
struct PairComparer: Sendable {
    private(set) var rarity: Rarity
    private(set) var vocabulary: Vocabulary
    private var shapes: ContiguousArray<WordShape>
    private var villageShapes: ContiguousArray<WordShape>
    /// The bits of the same word in names, three to a word: of all, of men, of women.
    private var nameBits: ContiguousArray<Float>
    private var motherBits: ContiguousArray<Float>
    private var settled: Vocabulary.Size
    private var nameKin = KinshipCache()
    private var motherKin = KinshipCache()
    private var villageKin = KinshipCache(bits: 12)

    init(rarity: Rarity, vocabulary: Vocabulary) {
        self.rarity = rarity
        self.vocabulary = vocabulary
        settled = vocabulary.size
        shapes = WordShape.all(vocabulary.words, sounds: vocabulary.sounds)
        villageShapes = WordShape.all(vocabulary.villages, sounds: nil)
        nameBits = ContiguousArray(
            (0..<(3 * vocabulary.words.count)).map { rarity.names[$0 % 3].sameBits[$0 / 3] })
        motherBits = ContiguousArray(rarity.mothers.sameBits)
    }

    /// Lets the vocabulary learn or forget, and keeps in step.
    mutating func teach<Answer>(_ lesson: (inout Vocabulary) -> Answer) -> Answer {
        let before = vocabulary.size
        let answer = lesson(&vocabulary)
        let size = vocabulary.size
        rarity.resize(size)
        motherBits.resize(size.words, rarity.mothers.sameBits.last ?? 0)
        nameBits.resize(3 * size.words, rarity.names[0].sameBits.last ?? 0)
        shapes.resize(min(before.words, size.words), WordShape([], sound: 0))
        for id in shapes.count..<size.words {
            shapes.append(WordShape(vocabulary.words.text(UInt32(id)), sound: vocabulary.sounds[id]))
        }
        villageShapes.resize(min(before.villages, size.villages), WordShape([], sound: 0))
        for id in villageShapes.count..<size.villages {
            villageShapes.append(WordShape(vocabulary.villages.text(UInt32(id)), sound: UInt32(id)))
        }
        return answer
    }

    /// From now on the kinship of all words known is remembered; that of words learned later is not, because they
    /// may be forgotten and their numbers given to others.
    mutating func settle() { settled = vocabulary.size }

    /// A record where it lies, so that nothing is copied.
    typealias Person = UnsafePointer<EncodedPerson>

    /// Everything but names: quick to compare.
    @inline(__always)
    mutating func comparePapers(_ first: Person, _ second: Person, _ tally: inout some EvidenceTally) {
        if let (evidence, bits) = rarity.birth.compare(first.pointee.birth, second.pointee.birth) {
            tally.found(evidence, bits)
        }
        if first.pointee.sex != 0, second.pointee.sex != 0 {
            let isSame = first.pointee.sex == second.pointee.sex
            tally.found(
                isSame ? .sexSame : .sexDifferent, isSame ? rarity.sexSame[Int(first.pointee.sex)] : rarity.sexDifferent
            )
        }
        comparePlaces(first, second, &tally)
        compareNumbers(first, second, &tally)
    }

    /// All fields.
    @inline(__always)
    mutating func compare(_ first: Person, _ second: Person, _ tally: inout some EvidenceTally) {
        comparePapers(first, second, &tally)
        compareNames(first, second, &tally)
        compareMothers(first, second, &tally)
    }

    @inline(__always)
    private mutating func comparePlaces(
        _ first: Person, _ second: Person, _ tally: inout some EvidenceTally
    ) {
        let none = EncodedPerson.none
        var isSameRegency = false
        if first.pointee.regency != none, second.pointee.regency != none {
            isSameRegency = first.pointee.regency == second.pointee.regency
            tally.found(
                isSameRegency ? .regencySame : .regencyDifferent,
                isSameRegency ? rarity.regencies[Int(first.pointee.regency)] : rarity.regencyDifferent)
        }
        guard first.pointee.village != none, second.pointee.village != none else { return }
        if first.pointee.village == second.pointee.village {
            let village = Int(first.pointee.village)
            if isSameRegency {
                let bits =
                    rarity.villagesInRegency[first.pointee.regency, first.pointee.village] ?? rarity.villages[village]
                tally.found(.villageSame, bits)
            } else {
                tally.found(.movedVillageSame, rarity.villages[village])
            }
        } else if let bits = closeVillageBits(first.pointee.village, second.pointee.village) {
            tally.found(isSameRegency ? .villageClose : .movedVillageClose, bits)
        } else {
            tally.found(isSameRegency ? .villageDifferent : .movedVillageDifferent, 0)
        }
    }

    /// The bits of two villages one stroke apart; nil where they are not, or where it says nothing.
    @inline(__always)
    private mutating func closeVillageBits(_ first: UInt32, _ second: UInt32) -> Float? {
        guard villageShapes[Int(first)].mayBeKin(villageShapes[Int(second)]) else { return nil }
        let (low, high) = (min(first, second), max(first, second))
        let key = UInt64(low) << 31 | UInt64(high)
        let kin: WordKinship
        if high < settled.villages, let known = villageKin.find(key) {
            kin = known
        } else {
            let shares = (rarity.villageShares[Int(low)], rarity.villageShares[Int(high)])
            kin = WordKinship.between(vocabulary.villages.text(low), vocabulary.villages.text(high), shares: shares)
            if high < settled.villages { villageKin.keep(kin, for: key) }
        }
        return kin.level == .close ? kin.bits : nil
    }

    @inline(__always)
    private func compareNumbers(
        _ first: Person, _ second: Person, _ tally: inout some EvidenceTally
    ) {
        if first.pointee.passport != 0, second.pointee.passport != 0 {
            if first.pointee.passport == second.pointee.passport {
                tally.found(.passportSame, rarity.passport.bits(first.pointee.passport))
            } else if Identifier.isOneApart(first.pointee.passport, second.pointee.passport, width: 6) {
                tally.found(.passportClose, rarity.passport.closeBits)
            } else {
                tally.found(.passportDifferent, 0)
            }
        }
        if first.pointee.phone != 0, second.pointee.phone != 0 {
            if first.pointee.phone == second.pointee.phone {
                tally.found(.phoneSame, rarity.phone.bits(first.pointee.phone))
            } else if Identifier.isOneApart(first.pointee.phone, second.pointee.phone, width: 4) {
                tally.found(.phoneClose, rarity.phone.closeBits)
            } else {
                tally.found(.phoneDifferent, 0)
            }
        }
        if first.pointee.nik != 0, second.pointee.nik != 0 {
            if first.pointee.nik == second.pointee.nik {
                tally.found(.nikSame, rarity.nik.bits(first.pointee.nik))
            } else if Identifier.isOneApart(first.pointee.nik, second.pointee.nik, width: 4) {
                tally.found(.nikClose, rarity.nik.closeBits)
            } else {
                tally.found(.nikDifferent, 0)
            }
        }
    }
}

// MARK: - Bounds

extension PairComparer {
    /// More bits than the name of this person can bring, whoever the other is.
    func mostNameBits(_ person: EncodedPerson) -> Float {
        let words = (0..<Int(person.nameCount)).reduce(Float(0)) { $0 + nameBits[3 * Int(person.name[$1])] + 1 }
        return words + 4
    }

    /// More bits than the mother of this person can bring.
    func mostMotherBits(_ person: EncodedPerson) -> Float {
        guard person.motherCount > 0 else { return 0 }
        let words = (0..<Int(person.motherCount)).reduce(Float(0)) { $0 + motherBits[Int(person.mother[$1])] + 1 }
        return words + 4
    }
}

// MARK: - Words

extension PairComparer {
    @inline(__always)
    mutating func compareNames(
        _ first: Person, _ second: Person, _ tally: inout some EvidenceTally
    ) {
        guard first.pointee.nameCount > 0, second.pointee.nameCount > 0 else { return }
        let sex = first.pointee.sex == second.pointee.sex ? Int(first.pointee.sex) : 0
        let lengths = (Int(first.pointee.nameCount), Int(second.pointee.nameCount))
        tally.found(
            Comparison.nameLengthStart + Self.cell(lengths), rarity.nameLengths[Self.cell(lengths)], nil)
        var alignment = WordAlignment(first.pointee.name, second.pointee.name, lengths)
        alignment.pairEqual { word in
            tally.found(Evidence.nameSame.index, nameBits[3 * Int(word) + sex], (word, word))
        }
        alignment.pairKin(
            { one, other in nameKinship(one, other, sex: sex) },
            { level, bits, one, other in
                tally.found(Evidence.nameSame.index + Int(level.rawValue), bits, (one, other))
            })
        if let ways = alignment.waysToOrder {
            tally.found(alignment.isInOrder ? .nameInOrder : .nameReordered, alignment.isInOrder ? 0 : ways)
        }
    }

    @inline(__always)
    mutating func compareMothers(
        _ first: Person, _ second: Person, _ tally: inout some EvidenceTally
    ) {
        guard first.pointee.motherCount > 0, second.pointee.motherCount > 0 else { return }
        let lengths = (Int(first.pointee.motherCount), Int(second.pointee.motherCount))
        tally.found(
            Comparison.motherLengthStart + Self.cell(lengths), rarity.motherLengths[Self.cell(lengths)], nil)
        var alignment = WordAlignment(Self.widened(first.pointee.mother), Self.widened(second.pointee.mother), lengths)
        alignment.pairEqual { word in
            tally.found(Evidence.motherSame.index, motherBits[Int(word)], (word, word))
        }
        alignment.pairKin(
            { one, other in motherKinship(one, other) },
            { level, bits, one, other in
                tally.found(Evidence.motherSame.index + Int(level.rawValue), bits, (one, other))
            })
        if let ways = alignment.waysToOrder {
            tally.found(alignment.isInOrder ? .motherInOrder : .motherReordered, alignment.isInOrder ? 0 : ways)
        }
    }

    @inline(__always)
    private mutating func nameKinship(_ one: UInt32, _ other: UInt32, sex: Int) -> WordKinship {
        guard shapes[Int(one)].mayBeKin(shapes[Int(other)]) else { return .none }
        let (low, high) = (min(one, other), max(one, other))
        let key = UInt64(sex) << 62 | UInt64(low) << 31 | UInt64(high)
        if high < settled.words, let known = nameKin.find(key) { return known }
        let kin = Self.kinship(low, high, rarity.names[sex], vocabulary)
        if high < settled.words { nameKin.keep(kin, for: key) }
        return kin
    }

    @inline(__always)
    private mutating func motherKinship(_ one: UInt32, _ other: UInt32) -> WordKinship {
        guard shapes[Int(one)].mayBeKin(shapes[Int(other)]) else { return .none }
        let (low, high) = (min(one, other), max(one, other))
        let key = UInt64(low) << 31 | UInt64(high)
        if high < settled.words, let known = motherKin.find(key) { return known }
        let kin = Self.kinship(low, high, rarity.mothers, vocabulary)
        if high < settled.words { motherKin.keep(kin, for: key) }
        return kin
    }

    private static func kinship(
        _ one: UInt32, _ other: UInt32, _ rarity: WordRarity, _ vocabulary: Vocabulary
    ) -> WordKinship {
        WordKinship.between(
            vocabulary.words.text(one), vocabulary.words.text(other),
            sameSound: vocabulary.sounds[Int(one)] == vocabulary.sounds[Int(other)],
            soundBits: rarity.soundBits[Int(one)],
            shares: (rarity.shares[Int(one)], rarity.shares[Int(other)]), initialBits: rarity.initialBits)
    }

    @inline(__always)
    private static func cell(_ lengths: (Int, Int)) -> Int {
        (min(lengths.0, Comparison.lengths) - 1) * Comparison.lengths + min(lengths.1, Comparison.lengths) - 1
    }

    @inline(__always)
    private static func widened(_ words: SIMD4<UInt32>) -> SIMD8<UInt32> {
        SIMD8(lowHalf: words, highHalf: SIMD4(repeating: EncodedPerson.none))
    }
}
