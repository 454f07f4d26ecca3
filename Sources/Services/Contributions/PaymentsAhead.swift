// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// Payments that go into one transaction, with what deciding about them asks for, where it was read while those before
/// them were being written.
struct PaymentsAhead: Sendable {
    /// What was read, as it stood after a turn of the database.
    struct Reading: Sendable {
        let facts: PaymentFacts
        let turn: Int
    }

    let notices: [PaymentNotice]
    /// Nil where nothing was read.
    let reading: Reading?
    /// What was written meanwhile; nil where nobody reads ahead.
    let written: WrittenPayments?
    /// By what names others may have told of the same payments, where somebody reads ahead.
    let names: Set<String>

    init(_ notices: [PaymentNotice], reading: Reading? = nil, after written: WrittenPayments? = nil) {
        self.notices = notices
        self.reading = reading
        self.written = written
        names = written == nil ? [] : Set(notices.flatMap(\.names))
    }

    /// What deciding about the notices asks for, as it stands in a transaction that writes.
    ///
    /// What was read ahead counts where nothing was written since but payments that are known; what those touched is
    /// read again. Where anything else was written, all is.
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
        guard let turn = transaction.turn, let batches = written?.between(reading.turn, turn) else { return nil }
        return notices.filter { notice in
            let person = reading.facts.targets[notice.customerNumber]?.person
            return batches.contains { batch in
                notice.names.contains(where: batch.names.contains) || person.map(batch.persons.contains) ?? false
            }
        }
    }
}

extension PaymentNotice {
    /// What another notice of the same payment or call may be known by. A line of a day file is known by its payment.
    fileprivate var names: [String] { isLine ? [paymentRequest] : [paymentRequest, externalID] }
}
