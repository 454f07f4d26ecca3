// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// What the close of a day and the proof of the books ask of the reconciliation.
public struct ReconciliationCheck {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A movement on our account of which nobody has said what it is.
    public struct OpenQuestion: Sendable, Hashable {
        public let line: ID<BankLineRecord>
        public let bank: String
        public let bookedOn: CalendarDay
        /// Above zero in, below zero out.
        public let movement: Rupiah
    }

    /// What is still in question of a business day and the days before it; a day is closed only when there is nothing.
    public func openQuestions(through day: CalendarDay, limit: Int = 1_000) throws -> [OpenQuestion] {
        try BankLineStore(transaction).waiting(through: day, limit: limit).map { line in
            OpenQuestion(
                line: line.id, bank: line.bank, bookedOn: line.line.bookedOn, movement: line.line.movement)
        }
    }

    /// Sentences; empty while every decided line has its entry.
    func faults() throws -> [String] {
        try BankLineStore(transaction).decidedWithoutEntry().map { "bank line \($0) was decided and has no entry" }
    }
}
