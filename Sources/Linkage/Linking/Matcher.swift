// SPDX-License-Identifier: Apache-2.0

/// Searches an index; one for each processor.
struct Matcher: Sendable {
    let index: LinkageIndex
    private var comparer: PairComparer
    private var finder: CandidateFinder
    private(set) var comparisons = 0

    init(_ index: LinkageIndex) {
        self.index = index
        comparer = PairComparer(rarity: index.rarity, vocabulary: index.vocabulary)
        finder = CandidateFinder(count: index.count)
    }

    /// Calls `match` with each candidate and its bits, those of the prior odds among them, where there are at least
    /// `least`.
    @inline(__always)
    mutating func search(
        _ person: EncodedPerson, besides own: UInt32? = nil, prior: Float, least: Float,
        _ match: (UInt32, Float) -> Void
    ) {
        finder.find(person, in: index)
        comparisons += finder.places.count
        index.model.logarithms.withUnsafeBufferPointer { logarithms in
            index.people.withUnsafeBufferPointer { people in
                for place in finder.places where place != own {
                    var tally = WeightTally(logarithms: logarithms, bits: prior)
                    comparer.compare(people[Int(place)], person, &tally)
                    if tally.bits >= least { match(place, tally.bits) }
                }
            }
        }
    }

    /// The findings for each candidate, for learning.
    mutating func findings(
        _ person: EncodedPerson, besides own: UInt32?, least: Float, into learning: inout Learning
    ) {
        finder.find(person, in: index)
        learning.beginAsker()
        let prior = index.model.priorBits(count: index.count)
        for place in finder.places where place != own && !index.people[Int(place)].sealed {
            var tally = FindingTally()
            comparer.compare(index.people[Int(place)], person, &tally)
            let bits = tally.parameters.reduce(prior + tally.bits) { $0 + index.model.logarithms[Int($1)] }
            if bits >= least { learning.add(tally) }
        }
    }
}
