// SPDX-License-Identifier: Apache-2.0

/// The keys under which a record is kept and sought: numbers of content, the same in every file.
struct BlockingKeys: Sendable {
    private let rules: [BlockingRule]
    /// The sound of each word.
    private var sounds: [UInt32]
    private var regencies: [UInt64]
    private var villages: [UInt64]

    private let spread: BirthSpread

    /// - Parameter people: The records that will be sought.
    init(rules: [BlockingRule], vocabulary: Vocabulary, people: ContiguousArray<EncodedPerson>) {
        self.rules = rules
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
        let mother = motherBag(person)
        for number in stride(from: group, to: rules.count, by: groups) {
            let rule = rules[number]
            var state = UInt64(number + 1)
            var isWhole = true
            let first = rule.parts[0]
            let stretch = first == .mother ? mother : value(of: first, person)
            for part in rule.parts {
                let value = part == .mother ? mother : value(of: part, person)
                guard value != 0 else {
                    isWhole = false
                    break
                }
                state = Hashing.mix(state, value)
            }
            guard isWhole else { continue }
            switch rule.words {
            case .none: key(spread.placed(state, by: first, value: stretch))
            case .all:
                guard person.nameCount > 0 else { continue }
                key(spread.placed(Hashing.mix(state, nameBag(person)), by: first, value: stretch))
            case .pairs: eachPair(of: person, state) { key(spread.placed($0, by: first, value: stretch)) }
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

    /// 0 where the record does not have it.
    @inline(__always)
    private func value(of part: BlockingRule.Part, _ person: EncodedPerson) -> UInt64 {
        switch part {
        case .birth: return person.birth.isWhole ? UInt64(person.birth.unswapped) : 0
        case .birthYear: return UInt64(person.birth.year)
        case .birthDayOfYear: return person.birth.isWhole ? UInt64(person.birth.unswapped & 511) : 0
        case .regency: return person.regency == EncodedPerson.none ? 0 : regencies[Int(person.regency)]
        case .village: return person.village == EncodedPerson.none ? 0 : villages[Int(person.village)]
        case .mother: return motherBag(person)
        case .passport: return person.passport
        case .phone: return person.phone
        case .nik: return person.nik
        }
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
