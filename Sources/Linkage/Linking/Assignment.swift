// SPDX-License-Identifier: Apache-2.0

/// A pair with the probability that it is one person, its rivals considered.
public struct ScoredPair: Sendable, Hashable {
    public let pair: CandidatePair
    /// From 0 to 1: small where another record fits as well.
    public let probability: Float
}

extension FileLinkage {
    public func keysOf(_ pair: CandidatePair) -> (String, String) { (index.key(pair.place), askerKey(pair.asker)) }

    /// One partner for each record at most: the best pairs first, each taken if both are still free.
    public func scored(_ pairs: [CandidatePair]) -> [ScoredPair] {
        var byPlace = [Float](repeating: 0, count: index.count)
        var byAsker = [Float](repeating: 0, count: files.isOneFile ? index.count : files.others.count)
        for pair in pairs {
            let odds = Bits.power(pair.bits)
            byPlace[Int(pair.place)] += odds
            byAsker[Int(pair.asker)] += odds
        }
        var scored = pairs.map { pair in
            let odds = Bits.power(pair.bits)
            let rivals = (byPlace[Int(pair.place)] - odds) + (byAsker[Int(pair.asker)] - odds)
            return ScoredPair(pair: pair, probability: odds / (1 + odds + max(rivals, 0)))
        }
        scored.sort { $0.pair.bits > $1.pair.bits }
        var takenPlaces = [Bool](repeating: false, count: byPlace.count)
        var takenAskers = [Bool](repeating: false, count: byAsker.count)
        var kept: [ScoredPair] = []
        for one in scored where !takenPlaces[Int(one.pair.place)] && !takenAskers[Int(one.pair.asker)] {
            takenPlaces[Int(one.pair.place)] = true
            takenAskers[Int(one.pair.asker)] = true
            kept.append(one)
        }
        return kept.sorted { $0.probability > $1.probability || $0.probability == $1.probability && $0.pair.bits > $1.pair.bits }
    }
}
