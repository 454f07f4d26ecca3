// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// What deciding about the payments of a day file asks for, as far as it was read while those before them were being
/// written.
struct PaymentsAhead: Sendable {
    /// What was read, as it stood after a turn of the database.
    struct Reading: Sendable {
        let facts: PaymentFacts
        let turn: Int
    }

    /// The payments that were written meanwhile.
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

    let notices: [PaymentNotice]
    /// Nil where nothing was read.
    var reading: Reading?
    var before: Before?

    /// What deciding about the notices asks for, as it stands in a transaction that writes.
    ///
    /// What was read ahead counts where nothing was written since but the payments before; what those touched is read
    /// again. Where anything else was written, all is.
    func facts(in transaction: any Transaction, on day: CalendarDay) throws -> PaymentFacts {
        guard let reading, reading.facts.day == day, let touched = touched(since: reading, in: transaction) else {
            return try PaymentFacts(notices, in: transaction, on: day)
        }
        guard !touched.isEmpty else { return reading.facts }
        var facts = reading.facts
        facts.replace(with: try PaymentFacts(touched, in: transaction, on: day))
        return facts
    }

    /// The notices that were touched since they were read; nil where nobody can tell.
    private func touched(since reading: Reading, in transaction: any Transaction) -> [PaymentNotice]? {
        guard let turn = transaction.turn, reading.turn < turn else { return nil }
        let written = turn - reading.turn - 1
        guard written > 0 else { return [] }
        guard written == 1, let before, before.turn == turn - 1 else { return nil }
        return notices.filter { notice in
            let person = reading.facts.targets[notice.customerNumber]?.person
            return before.requests.contains(notice.paymentRequest) || person.map(before.persons.contains) ?? false
        }
    }
}
