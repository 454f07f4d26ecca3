// SPDX-License-Identifier: Apache-2.0

/// Learns from the records themselves, without knowing any true pair, how often people's data differ from one file
/// to the other (expectation and maximisation).
///
/// Each asking record has one partner among the records asked, or none. From the weights so far follows how probable
/// each candidate is; from these probabilities follow better weights; after some rounds nothing changes. How rare a
/// value is by chance is counted, not learned, from all records: so looking only at candidates that share a key does
/// not bend the result.
struct Learning {
    /// The findings for one candidate.
    struct Pair {
        var start: Int
        var bits: Float
        /// The part of the bits that a family shares.
        var familyBits: Float
        var isTwin: Bool
    }

    /// Where a record may have several partners each candidate is weighed alone; otherwise they are rivals.
    let partners: FileLinkage.Partners
    private var parameters: [UInt8] = []
    private var pairs: [Pair] = []
    /// Where each asking record's pairs begin.
    private var askers: [Int] = []

    init(partners: FileLinkage.Partners) { self.partners = partners }

    mutating func beginAsker() { askers.append(pairs.count) }

    /// Adds a candidate of the asker begun last.
    mutating func add(_ tally: FindingTally) {
        pairs.append(
            Pair(
                start: parameters.count, bits: tally.bits, familyBits: tally.familyBits,
                isTwin: tally.parameters.contains(UInt8(Evidence.birthSame.index))))
        parameters += tally.parameters
    }

    /// - Parameters:
    ///   - count: How many records are asked.
    ///   - start: Where to begin.
    func model(askedAmong count: Int, from start: LinkageModel = .expected, rounds: Int = 25) -> LinkageModel {
        var model = start
        for _ in 0..<rounds {
            let next = round(model, count)
            let change = zip(model.logarithms, next.logarithms).map { abs($0 - $1) }.max() ?? 0
            model = next
            if change < 0.002 { break }
        }
        return model
    }

    private func round(_ model: LinkageModel, _ count: Int) -> LinkageModel {
        var sums = [Double](repeating: 0, count: Comparison.parameters)
        var found = 0.0
        let prior = model.priorBits(count: count)
        var odds: [(pair: Float, family: Float)] = []
        for asker in askers.indices {
            let range = askers[asker]..<(asker + 1 < askers.count ? askers[asker + 1] : pairs.count)
            odds.removeAll(keepingCapacity: true)
            var total: Float = 1
            for pair in range {
                let one = weigh(pair, model, prior, count)
                odds.append(one)
                total += one.pair
            }
            for (offset, pair) in range.enumerated() {
                let others = partners == .one ? total : 1 + odds[offset].pair
                let probability = Double(odds[offset].pair / (others + odds[offset].family))
                guard probability > 1e-6 else { continue }
                found += probability
                for parameter in findings(pair) { sums[Int(parameter)] += probability }
            }
        }
        return learned(sums, share: found / Double(max(askers.count, 1)))
    }

    /// The odds that a pair is one person, and that it is one family.
    private func weigh(
        _ pair: Int, _ model: LinkageModel, _ prior: Float, _ count: Int
    ) -> (pair: Float, family: Float) {
        var bits = prior + pairs[pair].bits
        var family = FamilyTally.prior(isTwin: pairs[pair].isTwin, count: count) + pairs[pair].familyBits
        for parameter in findings(pair) {
            bits += model.logarithms[Int(parameter)]
            if FamilyTally.isShared[Int(parameter)] { family += model.logarithms[Int(parameter)] }
        }
        return (Bits.power(bits), Bits.power(family))
    }

    private func findings(_ pair: Int) -> ArraySlice<UInt8> {
        parameters[pairs[pair].start..<(pair + 1 < pairs.count ? pairs[pair + 1].start : parameters.count)]
    }

    /// Shares inside each comparison; what was expected counts like some pairs, so that a level never seen does not
    /// become impossible. In one file it counts like more: a clean file has hardly any doubles to learn from, and
    /// twins must not be taken for them.
    private func learned(_ sums: [Double], share: Double) -> LinkageModel {
        let weight: Double = partners == .one ? 10 : 200
        var probabilities = [Float](repeating: 1, count: Comparison.parameters)
        for comparison in Comparison.all {
            let total = comparison.levels.reduce(0) { $0 + sums[$1.evidence.index] }
            for level in comparison.levels {
                let known = sums[level.evidence.index] + weight * Double(level.expected)
                probabilities[level.evidence.index] = Float(known / (total + weight))
            }
        }
        for start in [Comparison.nameLengthStart, Comparison.motherLengthStart] {
            let cells = 0..<Comparison.lengthParameters
            let total = cells.reduce(0) { $0 + sums[start + $1] }
            for cell in cells {
                let expected = weight * Double(Comparison.expectedLengths[cell])
                probabilities[start + cell] = Float((sums[start + cell] + expected) / (total + weight))
            }
        }
        return LinkageModel(probabilities: probabilities, share: Float(share), partners: partners)
    }
}

/// Keeps the findings for learning: the numbers of the parameters, and the bits that are not learned.
struct FindingTally: EvidenceTally {
    var parameters: [UInt8] = []
    var bits: Float = 0
    private(set) var familyBits: Float = 0

    mutating func clear() {
        familyBits = 0
        parameters.removeAll(keepingCapacity: true)
        bits = 0
    }

    mutating func found(_ parameter: Int, _ bits: Float, _ words: (UInt32, UInt32)?) {
        parameters.append(UInt8(parameter))
        self.bits += bits
        if FamilyTally.isShared[parameter] { familyBits += bits }
    }
}
