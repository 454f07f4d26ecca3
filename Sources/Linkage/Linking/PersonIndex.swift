// SPDX-License-Identifier: Apache-2.0

/// People who can be looked up one at a time while others are added and removed: the question at the counter, before
/// a double is made. Words that only a question holds are forgotten when it is answered.
///
/// A sealed record (violence, trafficking) is shown to nobody who may not see it: it is neither found, nor a rival,
/// nor counted in how rare a name is.
public struct PersonIndex: Sendable {
    /// Who asks.
    public enum Sight: Sendable, Hashable {
        /// Everyone: sealed records do not exist.
        case open
        /// The few who may see sealed records.
        case sealed
    }

    private(set) var base: LinkageIndex
    var blocking: BlockingKeys
    var comparer: PairComparer
    private var finder: CandidateFinder
    private var places: [String: UInt32] = [:]
    private var gone: Set<UInt32> = []
    private var added: ContiguousArray<EncodedPerson> = []
    private var addedKeys: [String] = []
    private var addedPlaces: [UInt64: [UInt32]] = [:]

    /// - Parameters:
    ///   - table: The records.
    ///   - sealed: The keys of sealed ones.
    ///   - model: Weights learned elsewhere; without it they are learned from doubles among the records.
    public init(_ table: consuming PersonTable, sealed: Set<String> = [], model: LinkageModel? = nil) {
        for row in 0..<table.count where sealed.contains(table.key(row)) { table.people[row].sealed = true }
        let files = PreparedFiles(table)
        var linkage = FileLinkage(
            files, rarity: files.rarity(), postings: [files.postings(group: 0, of: 1)])
        if let model { linkage.use(model) } else { linkage.learn() }
        base = linkage.index
        blocking = base.blocking
        comparer = base.comparer
        finder = CandidateFinder(count: base.count)
        places.reserveCapacity(base.count)
        for place in 0..<UInt32(base.count) { places[base.key(place)] = place }
    }

    /// How many records can be found.
    public var count: Int { base.count + added.count - gone.count }

    /// How many were added or removed since the index was built; when they are many, build it anew.
    public var changes: Int { added.count + gone.count }

    /// Adds a record, or takes it in the place of the one with its key.
    public mutating func add(_ key: String, _ texts: [PersonField: String], isSealed: Bool = false) {
        remove(key)
        var person = encoded(texts)
        comparer.settle()
        person.sealed = isSealed
        let place = UInt32(base.count + added.count)
        added.append(person)
        addedKeys.append(key)
        places[key] = place
        for group in base.postings.indices {
            blocking.each(of: person, group: group, of: base.postings.count) { key in
                if addedPlaces[key]?.last != place { addedPlaces[key, default: []].append(place) }
            }
        }
    }

    /// Removes a record; gives back whether there was one.
    @discardableResult
    public mutating func remove(_ key: String) -> Bool {
        guard let place = places.removeValue(forKey: key) else { return false }
        gone.insert(place)
        return true
    }

    /// Seals or unseals a record.
    public mutating func seal(_ key: String, _ isSealed: Bool = true) {
        guard let place = places[key] else { return }
        if Int(place) < base.count {
            base.people[Int(place)].sealed = isSealed
        } else {
            added[Int(place) - base.count].sealed = isSealed
        }
    }

    /// Who this may be, the most probable first.
    ///
    /// - Parameters:
    ///   - own: The key of the record asked about, if it is there itself.
    ///   - least: The least probability.
    ///   - most: How many at most.
    public mutating func find(
        _ texts: [PersonField: String], besides own: String? = nil, sight: Sight = .open, least: Float = 0.01,
        most: Int = 10
    ) -> [FoundPerson] {
        let size = comparer.vocabulary.size
        let person = encoded(texts)
        let found = found(person, besides: own.flatMap { places[$0] }, sight)
        let all = found.reduce(Float(1)) { $0 + Bits.power($1.bits) }
        let answer = found.map { ($0, Bits.power($0.bits) / (all + Bits.power($0.family))) }.filter { $0.1 >= least }
            .prefix(most).map {
                FoundPerson(key: key($0.0.place), probability: $0.1, reasons: reasons(person, $0.0.place))
            }
        comparer.teach { $0.forget(from: size) }
        blocking.follow(comparer.vocabulary)
        return Array(answer)
    }
}

extension PersonIndex {
    mutating func encoded(_ texts: [PersonField: String]) -> EncodedPerson {
        let person = comparer.teach { vocabulary in
            var encoder = PersonEncoder(vocabulary: vocabulary)
            vocabulary = Vocabulary()
            var person = EncodedPerson()
            for (field, text) in texts {
                var text = text
                text.withUTF8 { encoder.set(field, of: &person, to: $0) }
            }
            vocabulary = encoder.vocabulary
            return person
        }
        blocking.follow(comparer.vocabulary)
        return person
    }

    private mutating func found(
        _ person: EncodedPerson, besides own: UInt32?, _ sight: Sight
    ) -> [(place: UInt32, bits: Float, family: Float)] {
        finder.find(person, in: base, keys: blocking)
        let prior = base.model.priorBits(count: count)
        var found: [(place: UInt32, bits: Float, family: Float)] = []
        for place in Set(finder.places).union(addedPlaces(of: person)).sorted() {
            let other = self.person(place)
            guard place != own, !other.sealed || sight == .sealed, !gone.contains(place) else { continue }
            let (bits, family) = base.model.logarithms.withUnsafeBufferPointer { logarithms in
                var tally = WeightTally(logarithms: logarithms, bits: prior)
                compare(other, person, &tally)
                var family = FamilyTally(logarithms)
                compare(other, person, &family)
                return (tally.bits, family.odds(count: count))
            }
            if bits > -12 { found.append((place, bits, family)) }
        }
        return found.sorted { $0.bits > $1.bits || $0.bits == $1.bits && key($0.place) < key($1.place) }
    }

    private func addedPlaces(of person: EncodedPerson) -> Set<UInt32> {
        guard !added.isEmpty else { return [] }
        var found: Set<UInt32> = []
        for group in base.postings.indices {
            blocking.each(of: person, group: group, of: base.postings.count) { key in
                if let places = addedPlaces[key], places.count <= base.cap { found.formUnion(places) }
            }
        }
        return found
    }

    mutating func compare(
        _ first: EncodedPerson, _ second: EncodedPerson, _ tally: inout some EvidenceTally
    ) {
        withUnsafePointer(to: first) { first in
            withUnsafePointer(to: second) { second in comparer.compare(first, second, &tally) }
        }
    }

    private mutating func reasons(_ person: EncodedPerson, _ place: UInt32) -> [Reason] {
        var tally = ReasonTally(base.model)
        compare(self.person(place), person, &tally)
        return tally.reasons(prior: base.model.priorBits(count: count), comparer.vocabulary)
    }

    private func person(_ place: UInt32) -> EncodedPerson {
        Int(place) < base.count ? base.people[Int(place)] : added[Int(place) - base.count]
    }

    private func key(_ place: UInt32) -> String {
        Int(place) < base.count ? base.key(place) : addedKeys[Int(place) - base.count]
    }
}

/// A record that may be the person asked about.
public struct FoundPerson: Sendable, Hashable {
    public let key: String
    /// From 0 to 1, the other records considered.
    public let probability: Float
    public let reasons: [Reason]
}
