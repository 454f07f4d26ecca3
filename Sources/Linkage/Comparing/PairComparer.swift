// SPDX-License-Identifier: Apache-2.0

/// Compares two records field by field. A field that one of them lacks says nothing.
struct PairComparer: Sendable {
    let rarity: Rarity
    let vocabulary: Vocabulary
    private var nameKin = KinshipCache()
    private var motherKin = KinshipCache()

    init(rarity: Rarity, vocabulary: Vocabulary) {
        self.rarity = rarity
        self.vocabulary = vocabulary
    }

    @inline(__always)
    mutating func compare(
        _ first: EncodedPerson, _ second: EncodedPerson, _ tally: inout some EvidenceTally
    ) {
        if let (evidence, bits) = rarity.birth.compare(first.birth, second.birth) { tally.found(evidence, bits) }
        if first.sex != 0, second.sex != 0 {
            let isSame = first.sex == second.sex
            tally.found(
                isSame ? .sexSame : .sexDifferent, isSame ? rarity.sexSame[Int(first.sex)] : rarity.sexDifferent)
        }
        compareNames(first, second, &tally)
        compareMothers(first, second, &tally)
        comparePlaces(first, second, &tally)
        compareNumbers(first, second, &tally)
    }

    @inline(__always)
    private func comparePlaces(
        _ first: EncodedPerson, _ second: EncodedPerson, _ tally: inout some EvidenceTally
    ) {
        let none = EncodedPerson.none
        var isSameRegency = false
        if first.regency != none, second.regency != none {
            isSameRegency = first.regency == second.regency
            tally.found(
                isSameRegency ? .regencySame : .regencyDifferent,
                isSameRegency ? rarity.regencies[Int(first.regency)] : rarity.regencyDifferent)
        }
        guard first.village != none, second.village != none else { return }
        if first.village == second.village {
            let village = Int(first.village)
            if isSameRegency {
                let bits = rarity.villagesInRegency[first.regency, first.village] ?? rarity.villages[village]
                tally.found(.villageSame, bits)
            } else {
                tally.found(.movedVillageSame, rarity.villages[village])
            }
        } else if let bits = closeVillageBits(first.village, second.village) {
            tally.found(isSameRegency ? .villageClose : .movedVillageClose, bits)
        } else {
            tally.found(isSameRegency ? .villageDifferent : .movedVillageDifferent, 0)
        }
    }

    private func closeVillageBits(_ first: UInt32, _ second: UInt32) -> Float? {
        let (one, other) = (vocabulary.villages.text(first), vocabulary.villages.text(second))
        guard abs(one.count - other.count) <= 1, min(one.count, other.count) >= 4 else { return nil }
        guard EditDistance.between(one, other, most: 1) == 1 else { return nil }
        let shares = (rarity.villageShares[Int(first)], rarity.villageShares[Int(second)])
        let ways = Float(55 * one.count)
        let bits = -Bits.log2(min(1, max(ways * min(shares.0, shares.1), 0.05 * max(shares.0, shares.1))))
        return bits >= 2 ? bits : nil
    }

    @inline(__always)
    private func compareNumbers(
        _ first: EncodedPerson, _ second: EncodedPerson, _ tally: inout some EvidenceTally
    ) {
        if first.passport != 0, second.passport != 0 {
            if first.passport == second.passport {
                tally.found(.passportSame, rarity.passport.bits(first.passport))
            } else if Identifier.isOneApart(first.passport, second.passport, width: 6) {
                tally.found(.passportClose, rarity.passport.closeBits)
            } else {
                tally.found(.passportDifferent, 0)
            }
        }
        if first.phone != 0, second.phone != 0 {
            if first.phone == second.phone {
                tally.found(.phoneSame, rarity.phone.bits(first.phone))
            } else if Identifier.isOneApart(first.phone, second.phone, width: 4) {
                tally.found(.phoneClose, rarity.phone.closeBits)
            } else {
                tally.found(.phoneDifferent, 0)
            }
        }
        if first.nik != 0, second.nik != 0 {
            if first.nik == second.nik {
                tally.found(.nikSame, rarity.nik.bits(first.nik))
            } else if Identifier.isOneApart(first.nik, second.nik, width: 4) {
                tally.found(.nikClose, rarity.nik.closeBits)
            } else {
                tally.found(.nikDifferent, 0)
            }
        }
    }
}

// MARK: - Words

extension PairComparer {
    @inline(__always)
    private mutating func compareNames(
        _ first: EncodedPerson, _ second: EncodedPerson, _ tally: inout some EvidenceTally
    ) {
        guard first.nameCount > 0, second.nameCount > 0 else { return }
        let sex = first.sex == second.sex ? Int(first.sex) : 0
        let lengths = (Int(first.nameCount), Int(second.nameCount))
        tally.found(
            Comparison.nameLengthStart + Self.cell(lengths), rarity.nameLengths[Self.cell(lengths)], nil)
        var alignment = WordAlignment(first.name, second.name, lengths)
        alignment.pairEqual { word in
            tally.found(Evidence.nameSame.index, rarity.names[sex].sameBits[Int(word)], (word, word))
        }
        alignment.pairKin(
            { one, other in nameKinship(one, other, sex: sex) },
            { level, bits, one, other in
                tally.found(Evidence.nameSame.index + level.rawValue, bits, (one, other))
            })
        if let ways = alignment.waysToOrder {
            tally.found(alignment.isInOrder ? .nameInOrder : .nameReordered, alignment.isInOrder ? 0 : ways)
        }
    }

    @inline(__always)
    private mutating func compareMothers(
        _ first: EncodedPerson, _ second: EncodedPerson, _ tally: inout some EvidenceTally
    ) {
        guard first.motherCount > 0, second.motherCount > 0 else { return }
        let lengths = (Int(first.motherCount), Int(second.motherCount))
        tally.found(
            Comparison.motherLengthStart + Self.cell(lengths), rarity.motherLengths[Self.cell(lengths)], nil)
        var alignment = WordAlignment(Self.widened(first.mother), Self.widened(second.mother), lengths)
        alignment.pairEqual { word in
            tally.found(Evidence.motherSame.index, rarity.mothers.sameBits[Int(word)], (word, word))
        }
        alignment.pairKin(
            { one, other in motherKinship(one, other) },
            { level, bits, one, other in
                tally.found(Evidence.motherSame.index + level.rawValue, bits, (one, other))
            })
        if let ways = alignment.waysToOrder {
            tally.found(alignment.isInOrder ? .motherInOrder : .motherReordered, alignment.isInOrder ? 0 : ways)
        }
    }

    @inline(__always)
    private mutating func nameKinship(_ one: UInt32, _ other: UInt32, sex: Int) -> WordKinship {
        let (low, high) = (min(one, other), max(one, other))
        let key = UInt64(sex) << 62 | UInt64(low) << 31 | UInt64(high)
        if let known = nameKin.find(key) { return known }
        let kin = Self.kinship(low, high, rarity.names[sex], vocabulary)
        nameKin.keep(kin, for: key)
        return kin
    }

    @inline(__always)
    private mutating func motherKinship(_ one: UInt32, _ other: UInt32) -> WordKinship {
        let (low, high) = (min(one, other), max(one, other))
        let key = UInt64(low) << 31 | UInt64(high)
        if let known = motherKin.find(key) { return known }
        let kin = Self.kinship(low, high, rarity.mothers, vocabulary)
        motherKin.keep(kin, for: key)
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
