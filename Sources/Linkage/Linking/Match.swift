// SPDX-License-Identifier: Apache-2.0

/// A pair with the probability that it is one person.
public struct Match: Sendable, Hashable {
    let pair: CandidatePair
    /// From 0 to 1. Small, too, where another record fits as well.
    public let probability: Float
    /// Whether another record fits nearly as well.
    public let hasRival: Bool
    /// Whether it may well be a brother, a sister or a twin.
    public let mayBeFamily: Bool

    /// The weight: the logarithm to base two of the odds, rivals left aside. The sum of the reasons.
    public var bits: Float { pair.bits }
}

extension FileLinkage {
    /// Whether a record may have one partner only.
    public enum Partners: Sendable, Hashable {
        /// Each record at most one: the best pairs first, each taken if both are still free.
        case one
        /// As many as are probable: doubles inside one file.
        case any
    }

    /// The pairs that are probably one person, the best first, in an order that does not depend on that of the rows.
    ///
    /// - Parameters:
    ///   - pairs: What `candidates` gave, in pieces.
    ///   - least: The least probability.
    public func matches(
        _ pieces: [[CandidatePair]], partners: Partners, least probability: Float
    ) -> [Match] {
        let pairs = ranked(pieces)
        let rivals = partners == .one ? RivalOdds(pairs, places: index.count, askers: askerSpan) : nil
        var taken = (
            places: [Bool](repeating: false, count: index.count), askers: [Bool](repeating: false, count: askerSpan)
        )
        var matches: [Match] = []
        for pair in pairs {
            let odds = Bits.power(pair.bits)
            let others = rivals?.odds(beside: pair, odds) ?? 0
            if partners == .one {
                guard !taken.places[Int(pair.place)], !taken.askers[Int(pair.asker)] else { continue }
                taken.places[Int(pair.place)] = true
                taken.askers[Int(pair.asker)] = true
            }
            let family = Bits.power(pair.familyBits)
            let match = Match(
                pair: pair, probability: odds / (1 + odds + others + family), hasRival: others > 0.1 * odds,
                mayBeFamily: family > 0.1 * odds)
            if match.probability >= probability { matches.append(match) }
        }
        return matches
    }

    private var askerSpan: Int { files.isOneFile ? index.count : files.others.count }

    /// All pairs, the heaviest first; of equal weights by the keys.
    private func ranked(_ pieces: [[CandidatePair]]) -> [CandidatePair] {
        let pairs = Array(pieces.joined())
        var order = ContiguousArray<UInt64>()
        order.reserveCapacity(pairs.count)
        for (number, pair) in pairs.enumerated() {
            let pattern = pair.bits.bitPattern
            let rising = pattern >> 31 == 0 ? pattern | 1 << 31 : ~pattern
            order.append(UInt64(~rising) << 32 | UInt64(number))
        }
        RadixSort.sort(&order)
        var ranked = order.map { pairs[Int(UInt32(truncatingIfNeeded: $0))] }
        var start = 0
        guard !ranked.isEmpty else { return [] }
        for end in 1...ranked.count where end == ranked.count || ranked[end].bits != ranked[start].bits {
            if end - start > 1 { ranked[start..<end].sort { precedes($0, $1) } }
            start = end
        }
        return ranked
    }

    private func precedes(_ one: CandidatePair, _ other: CandidatePair) -> Bool {
        let (first, second) = (keyBytes(one), keyBytes(other))
        if first.0.elementsEqual(second.0) { return first.1.lexicographicallyPrecedes(second.1) }
        return first.0.lexicographicallyPrecedes(second.0)
    }
}

/// The odds of all pairs that a record stands in.
private struct RivalOdds {
    private var places: [Float]
    private var askers: [Float]

    init(_ pairs: [CandidatePair], places: Int, askers: Int) {
        self.places = [Float](repeating: 0, count: places)
        self.askers = [Float](repeating: 0, count: askers)
        for pair in pairs.reversed() {
            let odds = Bits.power(pair.bits)
            self.places[Int(pair.place)] += odds
            self.askers[Int(pair.asker)] += odds
        }
    }

    /// What the other pairs of both records weigh.
    func odds(beside pair: CandidatePair, _ own: Float) -> Float {
        max(places[Int(pair.place)] - own, 0) + max(askers[Int(pair.asker)] - own, 0)
    }
}
