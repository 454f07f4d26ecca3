// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Finds, for a line, the receipts worth weighing: those that share a piece of a reference, a rare word of a name with
/// it, or the amount within a few days.
struct CandidateIndex {
    /// Length of the pieces of references.
    private static let piece = 8
    /// What more receipts than this share says nothing: the partner's own digits before all our numbers.
    private static let common = 64

    private var byPiece: [[UInt8]: [Int]] = [:]
    private var byWord: [[UInt8]: [Int]] = [:]
    private var byAmount: [Int64: [Int]] = [:]

    init(_ money: [ReadyMoney]) {
        for (index, one) in money.enumerated() {
            for piece in Set(one.references.flatMap(Self.pieces)) { byPiece[piece, default: []].append(index) }
            for word in Set(one.names.joined()) { byWord[word, default: []].append(index) }
            for amount in Set([one.money.amount.amount, (one.money.amount - one.money.fee).amount]) {
                byAmount[amount, default: []].append(index)
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
        for word in line.text.words { add(byWord[word]) }
        add(byAmount[line.line.amount.amount])
        add(byAmount[(line.line.amount + line.line.fee).amount])
        return found
    }

    /// References shorter than a piece are found whole.
    private static func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
        guard bytes.count > piece else { return bytes.count >= 6 ? [bytes] : [] }
        return (0...(bytes.count - piece)).map { Array(bytes[$0..<($0 + piece)]) }
    }
}
