// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// Payments of a day file that are next, read while those before them are being written.
struct PaymentsAhead: Sendable {
    /// What deciding about them asks for, as it stood after a turn of the database.
    struct Known: Sendable {
        let facts: PaymentFacts
        let turn: Int
    }

    /// The payments that were written just before.
    struct Before: Sendable {
        let requests: Set<String>
        let taken: TakenPayments

        init(_ payments: PaymentsAhead, _ taken: TakenPayments) {
            requests = payments.known == nil ? [] : Set(payments.notices.map(\.paymentRequest))
            self.taken = taken
        }
    }

    let places: ArraySlice<PaymentDayFile.Place>
    let notices: [PaymentNotice]
    var known: Known?

    /// What deciding about them asks for, as it stands in a transaction that writes.
    ///
    /// What was read ahead counts where nothing was written since but the payments just before; what those touched is
    /// read again. Otherwise all is.
    func facts(in transaction: any Transaction, on day: CalendarDay, after before: Before?) throws -> PaymentFacts {
        guard let known, known.facts.day == day, let turn = transaction.turn,
            let touched = touched(known, turn: turn, before)
        else { return try PaymentFacts(notices, in: transaction, on: day) }
        guard !touched.isEmpty else { return known.facts }
        var facts = known.facts
        facts.replace(with: try PaymentFacts(touched, in: transaction, on: day))
        return facts
    }

    /// The notices that other writes since have touched; nil where nobody can tell.
    private func touched(_ known: Known, turn: Int, _ before: Before?) -> [PaymentNotice]? {
        if turn == known.turn + 1 { return [] }
        guard let before, turn == known.turn + 2, before.taken.turn == known.turn + 1,
            let persons = before.taken.persons
        else { return nil }
        return notices.filter { notice in
            before.requests.contains(notice.paymentRequest)
                || known.facts.targets[notice.customerNumber].map { persons.contains($0.person) } ?? false
        }
    }
}
