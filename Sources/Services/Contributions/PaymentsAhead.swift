// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// What deciding about payments asks for, as far as it was read while others were being written.
struct PaymentsAhead: Sendable {
    /// What was read of some notices, as it stood after a turn of the database.
    struct Piece: Sendable {
        let notices: [PaymentNotice]
        let facts: PaymentFacts
        let turn: Int
    }

    /// Payments that were written meanwhile.
    struct Before: Sendable {
        let requests: Set<String>
        let turn: Int
        let persons: Set<ID<PersonRecord>>

        /// Nil where nobody can tell what they touched.
        init?(_ requests: Set<String>, _ taken: TakenPayments) {
            guard let turn = taken.turn, let persons = taken.persons else { return nil }
            self.requests = requests
            self.turn = turn
            self.persons = persons
        }
    }

    var pieces: [Piece] = []
    /// Notices of which nothing was read.
    var unread: [PaymentNotice] = []
    var before: [Before] = []

    /// What deciding about the notices asks for, as it stands in a transaction that writes.
    ///
    /// What was read ahead counts where nothing was written since but payments that are known; what those touched is
    /// read again. Where anything else was written, all is.
    func facts(in transaction: any Transaction, on day: CalendarDay) throws -> PaymentFacts {
        var missing = unread
        var known: PaymentFacts?
        for piece in pieces {
            guard piece.facts.day == day, let touched = touched(of: piece, in: transaction) else {
                missing += piece.notices
                continue
            }
            missing += touched
            if known == nil { known = piece.facts } else { known?.replace(with: piece.facts) }
        }
        guard var facts = known else { return try PaymentFacts(missing, in: transaction, on: day) }
        if !missing.isEmpty { facts.replace(with: try PaymentFacts(missing, in: transaction, on: day)) }
        return facts
    }

    /// The notices of a piece that were touched since; nil where nobody can tell.
    private func touched(of piece: Piece, in transaction: any Transaction) -> [PaymentNotice]? {
        guard let turn = transaction.turn, piece.turn < turn else { return nil }
        let since = before.filter { $0.turn > piece.turn && $0.turn < turn }
        guard since.count == turn - piece.turn - 1 else { return nil }
        guard !since.isEmpty else { return [] }
        return piece.notices.filter { notice in
            let person = piece.facts.targets[notice.customerNumber]?.person
            return since.contains { before in
                before.requests.contains(notice.paymentRequest) || person.map(before.persons.contains) ?? false
            }
        }
    }
}
