// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Matches the lines of statements with the receipts still open: each line to one receipt or one settlement, each
/// receipt to one line. What is sure is taken; everything else is left to a person, with reasons.
///
/// Sure is a candidate whose score reaches `accept` and that is ahead of every rival for its line or its receipts by
/// `margin`. Two sure candidates therefore never share anything, and the outcome does not depend on any order.
public struct Matcher: Sendable {
    private let weights: MatchWeights
    /// How many candidates a person is shown for a line.
    private let shown = 5

    public init(weights: MatchWeights = MatchWeights()) { self.weights = weights }

    /// - Parameter lines: credits; debits are nobody's payment and are left out.
    public func match(_ lines: [StatementLine], with money: [ExpectedMoney]) -> MatchOutcome {
        let candidates = candidates(lines, money)
        var open = candidates.filter { $0.score > -weights.margin }
        var accepted: [MatchCandidate] = []
        // Taking the sure ones may leave others without a rival.
        while true {
            let sure = sure(open)
            guard !sure.isEmpty else { break }
            accepted += sure
            let lines = Set(sure.map(\.line))
            let receipts = Set(sure.flatMap(\.receipts))
            open.removeAll { lines.contains($0.line) || !receipts.isDisjoint(with: $0.receipts) }
        }
        let taken = Set(accepted.map(\.line))
        var queue: [Int: [MatchCandidate]] = [:]
        for index in lines.indices where lines[index].direction == .credit && !taken.contains(index) {
            queue[index] = []
        }
        for (line, choices) in Dictionary(grouping: open, by: \.line) where queue[line] != nil {
            queue[line] = Array(choices.filter { $0.score >= weights.show }.sorted(by: Self.isBetter).prefix(shown))
        }
        return MatchOutcome(accepted: accepted.sorted { $0.line < $1.line }, queue: queue)
    }

    private func candidates(_ lines: [StatementLine], _ money: [ExpectedMoney]) -> [MatchCandidate] {
        let scorer = MatchScorer(weights: weights)
        let ready = money.map(ReadyMoney.init)
        let index = CandidateIndex(ready)
        let settlements = Settlement.all(ready, days: weights.settlementDays)
        let bySum = Dictionary(grouping: settlements.indices) { settlements[$0].gross.amount }
        let byNet = Dictionary(grouping: settlements.indices) { (settlements[$0].gross - settlements[$0].fees).amount }
        var candidates: [MatchCandidate] = []
        for (number, line) in lines.enumerated() where line.direction == .credit {
            let readyLine = ReadyLine(line)
            for place in index.receipts(for: readyLine) {
                candidates.append(scorer.candidate(number, readyLine, ready[place]))
            }
            let sums =
                Set(bySum[line.amount.amount] ?? []).union(byNet[line.amount.amount] ?? [])
                .union(bySum[(line.amount + line.fee).amount] ?? [])
            for place in sums {
                if let found = scorer.candidate(number, readyLine, settlements[place]) { candidates.append(found) }
            }
        }
        return candidates
    }

    /// The candidates that reach the threshold and have no rival within the margin.
    private func sure(_ open: [MatchCandidate]) -> [MatchCandidate] {
        var lines: [Int: Best] = [:]
        var receipts: [ID<ReceiptRecord>: Best] = [:]
        for candidate in open {
            lines[candidate.line, default: Best()].add(candidate.score)
            for receipt in candidate.receipts { receipts[receipt, default: Best()].add(candidate.score) }
        }
        return open.filter { candidate in
            let score = candidate.score
            guard score >= weights.accept, lines[candidate.line]?.leads(score, by: weights.margin) == true else {
                return false
            }
            return candidate.receipts.allSatisfy { receipts[$0]?.leads(score, by: weights.margin) == true }
        }
    }

    private static func isBetter(_ left: MatchCandidate, _ right: MatchCandidate) -> Bool {
        if left.score != right.score { return left.score > right.score }
        return left.receipts.lexicographicallyPrecedes(right.receipts)
    }

    /// The two best scores that ask for the same line or receipt.
    private struct Best {
        var first = Int.min
        var second = Int.min

        mutating func add(_ score: Int) {
            if score > first {
                second = first
                first = score
            } else {
                second = max(second, score)
            }
        }

        /// Whether `score` is the best and no other comes near.
        func leads(_ score: Int, by margin: Int) -> Bool {
            score == first && (second == .min || second <= score - margin)
        }
    }
}
