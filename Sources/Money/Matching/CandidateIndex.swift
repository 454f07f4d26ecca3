// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Finds, for a line, the receipts worth weighing: those that share with it a piece of a reference, a word of a name
/// together with the amount, two words of a name, or a rare amount.
struct CandidateIndex {
    /// Length of the pieces of references.
    private static let piece = 8
    /// What more receipts than this share says nothing: the partner's own digits before all our numbers.
    private static let common = 64

    private struct WordOfAmount: Hashable {
        let word: [UInt8]
        let amount: Int64
    }

    private var byPiece: [[UInt8]: [Int]] = [:]
    private var byWord: [WordOfAmount: [Int]] = [:]
    private var byName: [[UInt8]: [Int]] = [:]
    private var byAmount: [Int64: [Int]] = [:]

    init(_ money: [ReadyMoney]) {
        for (index, one) in money.enumerated() {
            for piece in Set(one.references.flatMap(Self.pieces)) { byPiece[piece, default: []].append(index) }
            for pair in Set(one.names.flatMap(Self.pairs)) { byName[pair, default: []].append(index) }
            for amount in Set([one.money.amount.amount, (one.money.amount - one.money.fee).amount]) {
                byAmount[amount, default: []].append(index)
                for word in Set(one.names.joined()) {
                    byWord[WordOfAmount(word: word, amount: amount), default: []].append(index)
                }
            }
        }
    }

    func receipts(for line: ReadyLine) -> Set<Int> {
        var found: Set<Int> = []
        func add(_ some: [Int]?) {
            guard let some, some.count <= Self.common else { return }
            found.formUnion(some)
        }
        for piece in Self.pieces(line.text.bytes) { add(byPiece[piece]) }
        for pair in Self.pairs(line.text.words) { add(byName[pair]) }
        for amount in Set([line.line.amount.amount, (line.line.amount + line.line.fee).amount]) {
            add(byAmount[amount])
            for word in line.text.words { add(byWord[WordOfAmount(word: word, amount: amount)]) }
        }
        return found
    }

    /// Neighbouring words.
    private static func pairs(_ words: [[UInt8]]) -> [[UInt8]] {
        zip(words, words.dropFirst()).map { $0 + [0x20] + $1 }
    }

    /// References shorter than a piece are found whole.
    private static func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
        guard bytes.count > piece else { return bytes.count >= 6 ? [bytes] : [] }
        return (0...(bytes.count - piece)).map { Array(bytes[$0..<($0 + piece)]) }
    }
}
