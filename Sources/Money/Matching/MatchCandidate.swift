// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One way to explain a line: by a receipt, or by all receipts of a settlement.
public struct MatchCandidate: Sendable, Hashable {
    /// Which of the lines given, counted from 0.
    public let line: Int
    /// In the order of their keys.
    public let receipts: [ID<ReceiptRecord>]
    public let reasons: [MatchReason]
    /// What the partner or the bank kept: receipts less line.
    public let fee: Rupiah
    /// What the rate gave more than promised; below zero, less.
    public let exchange: Rupiah

    public init(line: Int, receipts: [ID<ReceiptRecord>], reasons: [MatchReason], fee: Rupiah, exchange: Rupiah) {
        self.line = line
        self.receipts = receipts
        self.reasons = reasons
        self.fee = fee
        self.exchange = exchange
    }

    public var score: Int { reasons.reduce(0) { $0 + $1.points } }
}

/// What became of the lines of a statement.
public struct MatchOutcome: Sendable, Hashable {
    /// Taken without a person; no line and no receipt stands in two.
    public let accepted: [MatchCandidate]
    /// For each line that was not taken: what it might be, best first.
    public let queue: [Int: [MatchCandidate]]
}
