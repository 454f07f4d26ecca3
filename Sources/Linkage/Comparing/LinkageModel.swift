// SPDX-License-Identifier: Apache-2.0

/// How often each finding is made where two records are of one person, as the logarithm to base two; and how many
/// of the records asked about are expected to be there at all. Learned from the records by `Learning`.
public struct LinkageModel: Sendable, Hashable {
    /// By parameter: the evidences by their raw value, then the tables of lengths.
    var logarithms: [Float]
    /// The share of the asking records that have a partner.
    public internal(set) var share: Float

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
        }(), share: 0.5)

    init(probabilities: [Float], share: Float) {
        logarithms = probabilities.map { Bits.log2($0) }
        self.share = share
    }

    /// How often this is found where both records are of one person.
    public func probability(_ evidence: Evidence) -> Float { Bits.power(logarithms[evidence.index]) }

    /// The bits to add for the odds that an asking record and one of `count` records are of one person.
    func priorBits(count: Int) -> Float {
        let share = min(max(share, 1e-4), 0.999)
        return Bits.log2(share / (1 - share)) - Bits.log2(Float(max(count, 1)))
    }
}
