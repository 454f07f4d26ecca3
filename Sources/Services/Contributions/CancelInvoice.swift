// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Withdraws an unpaid invoice. Money that comes for it later waits for finance.
    ///
    /// - Throws: `conflict` `invoice-settled`, or `invoice-cancelled` where it was withdrawn before.
    public func cancelInvoice(
        _ id: ID<InvoiceRecord>, reason: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> InvoiceView {
        try await write(.cancelInvoice, by: actor, repeatKey: repeatKey) { context in
            let store = InvoiceStore(context.transaction)
            guard let invoice = try store.find(id) else { throw Failure(.absent, "no-such-record") }
            try context.reach(invoice.person)
            guard invoice.settledAt == nil else { throw Failure(.conflict, "invoice-settled") }
            guard try store.cancel(id, reason: reason, at: context.now, by: actor.name) else {
                throw Failure(.conflict, "invoice-cancelled")
            }
            context.note(invoice.number)
            return id
        } answer: { context, id in
            try InvoiceReader(context.transaction, now: context.now).get(id)
        }
    }
}
