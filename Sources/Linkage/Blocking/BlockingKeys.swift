// SPDX-License-Identifier: Apache-2.0

/// The keys under which a record is kept and sought: numbers of content, the same in every file.
struct BlockingKeys: Sendable {
    /// A rule without references, so that reading it costs nothing.
    private struct Step {
        let parts: SIMD4<UInt8>
        let count: Int
        let first: BlockingRule.Part
        let words: BlockingRule.Words
        let seed: UInt64
    }

    private let steps: ContiguousArray<Step>
    /// The sound of each word.
    private var sounds: [UInt32]
    private var regencies: [UInt64]
    private var villages: [UInt64]

    private let spread: BirthSpread

    /// - Parameter people: The records that will be sought.
    init(rules: [BlockingRule], vocabulary: Vocabulary, people: ContiguousArray<EncodedPerson>) {
        steps = ContiguousArray(
            rules.enumerated().map { number, rule in
                precondition((1...4).contains(rule.parts.count), "a rule has one to four parts")
                var parts = SIMD4<UInt8>(repeating: 0)
                for (place, part) in rule.parts.enumerated() { parts[place] = part.rawValue }
                return Step(
                    parts: parts, count: rule.parts.count, first: rule.parts[0], words: rule.words,
                    seed: UInt64(number + 1))
            })
        spread = BirthSpread(people)
        sounds = vocabulary.sounds
        regencies = Self.hashes(vocabulary.regencies)
        villages = Self.hashes(vocabulary.villages)
    }

    private static func hashes(_ places: Interner) -> [UInt64] {
        (0..<UInt32(places.count)).map { Hashing.bytes(places.text($0)) }
    }

    /// Takes in what the vocabulary has learned, or forgets what it forgot.
    mutating func follow(_ vocabulary: Vocabulary) {
        let size = vocabulary.size
        if sounds.count > size.words { sounds.removeLast(sounds.count - size.words) }
        sounds += vocabulary.sounds[sounds.count...]
        Self.follow(&regencies, vocabulary.regencies)
        Self.follow(&villages, vocabulary.villages)
    }

    private static func follow(_ hashes: inout [UInt64], _ places: Interner) {
        if hashes.count > places.count { hashes.removeLast(hashes.count - places.count) }
        for id in hashes.count..<places.count { hashes.append(Hashing.bytes(places.text(UInt32(id)))) }
    }

    /// Calls `key` with each key of the record by the rules of a group; some may come twice.
    @inline(__always)
    func each(of person: EncodedPerson, group: Int, of groups: Int, _ key: (UInt64) -> Void) {
        let values = values(of: person)
        steps.withUnsafeBufferPointer { steps in
            for number in stride(from: group, to: steps.count, by: groups) {
                let step = steps[number]
                var state = step.seed
                var isWhole = true
                for place in 0..<step.count {
                    let value = values[Int(step.parts[place])]
                    if value == 0 { isWhole = false }
                    state = Hashing.mix(state, value)
                }
                guard isWhole else { continue }
                let stretch = values[Int(step.parts[0])]
                switch step.words {
                case .none: key(spread.placed(state, by: step.first, value: stretch))
                case .all:
                    guard person.nameCount > 0 else { continue }
                    key(spread.placed(Hashing.mix(state, nameBag(person)), by: step.first, value: stretch))
                case .pairs:
                    eachPair(of: person, state) { key(spread.placed($0, by: step.first, value: stretch)) }
                }
            }
        }
    }

    @inline(__always)
    private func eachPair(of person: EncodedPerson, _ state: UInt64, _ key: (UInt64) -> Void) {
        let count = min(Int(person.nameCount), 4)
        if count == 1 { key(Hashing.mix(state, UInt64(sounds[Int(person.name[0])]))) }
        for place in 0..<count {
            for other in (place + 1)..<max(count, place + 1) {
                let (one, two) = (sounds[Int(person.name[place])], sounds[Int(person.name[other])])
                key(Hashing.mix(state, UInt64(min(one, two)) << 32 | UInt64(max(one, two))))
            }
        }
    }

    /// What the record has, by part; 0 where it does not have it.
    @inline(__always)
    private func values(of person: EncodedPerson) -> SIMD16<UInt64> {
        var values = SIMD16<UInt64>(repeating: 0)
        func set(_ part: BlockingRule.Part, _ value: UInt64) { values[Int(part.rawValue)] = value }
        set(.birth, person.birth.isWhole ? UInt64(person.birth.unswapped) : 0)
        set(.birthYear, UInt64(person.birth.year))
        set(.birthDayOfYear, person.birth.isWhole ? UInt64(person.birth.unswapped & 511) : 0)
        set(.regency, person.regency == EncodedPerson.none ? 0 : regencies[Int(person.regency)])
        set(.village, person.village == EncodedPerson.none ? 0 : villages[Int(person.village)])
        set(.mother, motherBag(person))
        set(.sex, UInt64(person.sex))
        set(.passport, person.passport)
        set(.phone, person.phone)
        set(.nik, person.nik)
        return values
    }

    /// The sounds of the mother's name in any order; 0 where it is not known.
    @inline(__always)
    private func motherBag(_ person: EncodedPerson) -> UInt64 {
        var sum: UInt64 = 0
        for place in 0..<Int(person.motherCount) {
            sum &+= Hashing.mix(1, UInt64(sounds[Int(person.mother[place])]))
        }
        return sum
    }

    /// The sounds of the name in any order.
    @inline(__always)
    private func nameBag(_ person: EncodedPerson) -> UInt64 {
        var sum: UInt64 = 0
        for place in 0..<Int(person.nameCount) { sum &+= Hashing.mix(2, UInt64(sounds[Int(person.name[place])])) }
        return sum
    }
}
