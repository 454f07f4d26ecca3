// SPDX-License-Identifier: Apache-2.0

/// What speaks for and against two descriptions being of one person.
public struct PairOpinion: Sendable, Hashable {
    /// From 0 to 1.
    public let probability: Float
    public let reasons: [Reason]
}

extension PersonIndex {
    /// Weighs two descriptions against each other, by how rare their values are among the records here. Nothing of
    /// either is kept.
    public mutating func weigh(_ first: [PersonField: String], _ second: [PersonField: String]) -> PairOpinion {
        let size = comparer.vocabulary.size
        let (one, other) = (encoded(first), encoded(second))
        let prior = base.model.priorBits(count: count)
        let (bits, family) = base.model.logarithms.withUnsafeBufferPointer { logarithms in
            var tally = WeightTally(logarithms: logarithms, bits: prior)
            compare(one, other, &tally)
            var family = FamilyTally(logarithms)
            compare(one, other, &family)
            return (tally.bits, family.odds(count: count))
        }
        var reasons = ReasonTally(base.model)
        compare(one, other, &reasons)
        let opinion = PairOpinion(
            probability: Bits.power(bits) / (1 + Bits.power(bits) + Bits.power(family)),
            reasons: reasons.reasons(prior: prior, comparer.vocabulary))
        comparer.teach { $0.forget(from: size) }
        blocking.follow(comparer.vocabulary)
        return opinion
    }
}
