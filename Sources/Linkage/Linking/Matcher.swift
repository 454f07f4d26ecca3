// SPDX-License-Identifier: Apache-2.0

/// Searches an index; one for each processor.
struct Matcher: Sendable {
    let index: LinkageIndex
    private var comparer: PairComparer
    private var finder: CandidateFinder
    private(set) var comparisons = 0
    private var touched: UInt64 = 0

    init(_ index: LinkageIndex) {
        self.index = index
        comparer = index.comparer
        finder = CandidateFinder(count: index.count)
    }

    /// Calls `match` with each candidate, its bits, those of the prior odds among them, and those of one family, where
    /// there are at least `least`.
    @inline(__always)
    mutating func search(
        _ person: EncodedPerson, besides own: UInt32? = nil, prior: Float, least: Float,
        _ match: (UInt32, Float, _ family: Float) -> Void
    ) {
        finder.find(person, in: index)
        comparisons += finder.places.count
        let mostMother = comparer.mostMotherBits(person)
        let mostNames = comparer.mostNameBits(person) + mostMother
        withUnsafePointer(to: person) { person in
            index.model.logarithms.withUnsafeBufferPointer { logarithms in
                index.people.withUnsafeBufferPointer { people in
                    guard let base = people.baseAddress else { return }
                    touch(people)
                    for place in finder.places where place != own {
                        let other = base + Int(place)
                        var tally = WeightTally(logarithms: logarithms, bits: prior)
                        comparer.comparePapers(other, person, &tally)
                        guard tally.bits + mostNames >= least else { continue }
                        comparer.compareNames(other, person, &tally)
                        guard tally.bits + mostMother >= least else { continue }
                        comparer.compareMothers(other, person, &tally)
                        guard tally.bits >= least else { continue }
                        var family = FamilyTally(logarithms)
                        comparer.compare(other, person, &family)
                        match(place, tally.bits, family.odds(count: people.count))
                    }
                }
            }
        }
    }

    /// Asks memory for all candidates at once, so that the waits overlap.
    @inline(__always)
    private mutating func touch(_ people: UnsafeBufferPointer<EncodedPerson>) {
        var all: UInt64 = 0
        for place in finder.places { all ^= UInt64(people[Int(place)].name[0]) ^ people[Int(place)].passport }
        touched ^= all
    }

    /// The findings for each candidate, for learning.
    mutating func findings(
        _ person: EncodedPerson, besides own: UInt32?, least: Float, into learning: inout Learning
    ) {
        finder.find(person, in: index)
        learning.beginAsker()
        let prior = index.model.priorBits(count: index.count)
        var tally = FindingTally()
        withUnsafePointer(to: person) { person in
            index.people.withUnsafeBufferPointer { people in
                guard let base = people.baseAddress else { return }
                for place in finder.places where place != own && !people[Int(place)].sealed {
                    tally.clear()
                    comparer.compare(base + Int(place), person, &tally)
                    let bits = tally.parameters.reduce(prior + tally.bits) { $0 + index.model.logarithms[Int($1)] }
                    if bits >= least { learning.add(tally) }
                }
            }
        }
    }
}
