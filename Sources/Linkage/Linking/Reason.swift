// SPDX-License-Identifier: Apache-2.0

/// One part of a score: what was found and what it weighs.
public struct Reason: Sendable, Hashable {
    public enum Finding: Sendable, Hashable {
        /// Before anything is compared: how seldom two records taken at random are one person.
        case beginning
        case evidence(Evidence)
    }

    public let finding: Finding
    /// The bits it adds to the weight; below zero it speaks against.
    public let bits: Float
    /// For names the two words, as folded for comparing.
    public let words: [String]
}

/// Keeps every finding with its weight.
struct ReasonTally: EvidenceTally {
    let logarithms: [Float]
    var found: [(parameter: Int, bits: Float, words: (UInt32, UInt32)?)] = []

    init(_ model: LinkageModel) { logarithms = model.logarithms }

    mutating func found(_ parameter: Int, _ bits: Float, _ words: (UInt32, UInt32)?) {
        found.append((parameter, bits + logarithms[parameter], words))
    }

    /// The findings as reasons, the prior odds first.
    func reasons(prior: Float, _ vocabulary: Vocabulary) -> [Reason] {
        [Reason(finding: .beginning, bits: prior, words: [])]
            + found.map { parameter, bits, words in
                Reason(
                    finding: .evidence(Self.evidence(parameter)), bits: bits,
                    words: words.map { first, second in
                        guard first != EncodedPerson.none else { return [] }
                        let texts = [first, second].map { String(decoding: vocabulary.words.text($0), as: UTF8.self) }
                        return first == second ? [texts[0]] : texts
                    } ?? [])
            }
    }

    static func evidence(_ parameter: Int) -> Evidence {
        if parameter >= Comparison.motherLengthStart { return .motherLength }
        if parameter >= Comparison.nameLengthStart { return .nameLength }
        return Evidence.allCases[parameter]
    }
}

extension FileLinkage {
    /// Why a match weighs what it weighs: the bits add up to `match.bits`.
    public func reasons(_ match: Match) -> [Reason] {
        var comparer = index.comparer
        var tally = ReasonTally(index.model)
        compare(match.pair, &comparer, &tally)
        return tally.reasons(prior: index.model.priorBits(count: index.count), index.vocabulary)
    }

    func compare(_ pair: CandidatePair, _ comparer: inout PairComparer, _ tally: inout some EvidenceTally) {
        withUnsafePointer(to: index.people[Int(pair.place)]) { first in
            withUnsafePointer(to: person(pair.asker)) { second in
                comparer.compare(first, second, &tally)
            }
        }
    }

    /// The keys of both records as their files have them.
    public func keys(_ match: Match) -> (String, String) {
        let keys = keyBytes(match.pair)
        return (String(decoding: keys.0, as: UTF8.self), String(decoding: keys.1, as: UTF8.self))
    }

    func keyBytes(_ pair: CandidatePair) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
        let first = index.keys[Int(index.rows[Int(pair.place)])]
        let second =
            files.isOneFile ? index.keys[Int(index.rows[Int(pair.asker)])] : files.otherKeys[Int(pair.asker)]
        guard files.isOneFile, second.lexicographicallyPrecedes(first) else { return (first, second) }
        return (second, first)
    }
}
