// SPDX-License-Identifier: Apache-2.0

/// How often each finding is made where two records are of one person, as the logarithm to base two; and how many
/// of the records asked about are expected to be there at all. Learned from the records by `Learning`.
public struct LinkageModel: Sendable, Hashable {
    /// By parameter: the evidences by their raw value, then the tables of lengths.
    var logarithms: [Float]
    /// How many partners an asking record has on average.
    public let share: Float
    /// The odds that an asking record has a partner at all, against none.
    let odds: Float

    /// What is expected before anything is learned.
    public static let expected = LinkageModel(
        probabilities: {
            var probabilities = [Float](repeating: 1, count: Comparison.parameters)
            for comparison in Comparison.all {
                for level in comparison.levels { probabilities[level.evidence.index] = level.expected }
            }
            for cell in 0..<Comparison.lengthParameters {
                probabilities[Comparison.nameLengthStart + cell] = Comparison.expectedLengths[cell]
                probabilities[Comparison.motherLengthStart + cell] = Comparison.expectedLengths[cell]
            }
            return probabilities
        }(), share: 0.5, partners: .one)

    init(probabilities: [Float], share: Float, partners: FileLinkage.Partners) {
        logarithms = probabilities.map { Bits.log2($0) }
        self.share = share
        let known = min(max(share, 1e-4), partners == .one ? 0.999 : 100)
        odds = partners == .one ? known / (1 - known) : known
    }

    /// How often this is found where both records are of one person.
    public func probability(_ evidence: Evidence) -> Float { Bits.power(logarithms[evidence.index]) }

    /// The bits to add for the odds that an asking record and one of `count` records are of one person.
    func priorBits(count: Int) -> Float { Bits.log2(odds) - Bits.log2(Float(max(count, 1))) }
}
