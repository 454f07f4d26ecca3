// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store
import Text

extension Door {
    /// Sends how to pay an open invoice to the telephone or e-mail address of the person who owes it.
    ///
    /// - Throws: `conflict` `invoice-settled` or `invoice-expired`; `refused` `no-way-to-reach` where the person gave
    ///   neither telephone nor e-mail address.
    public func sendInvoice(
        _ id: ID<InvoiceRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> InvoiceView {
        let address = settings.publicURL + "/tagihan/"
        return try await write(.sendInvoice, by: actor, repeatKey: repeatKey) { context in
            let invoice = try InvoiceReader(context.transaction, now: context.now).get(id)
            try context.reach(invoice.person)
            switch invoice.state {
            case .open: break
            case .settled: throw Failure(.conflict, "invoice-settled")
            case .expired: throw Failure(.conflict, "invoice-expired")
            case .cancelled: throw Failure(.conflict, "invoice-cancelled")
            }
            let known = try IdentifierStore(context.transaction).all(of: [invoice.person])
            guard known.contains(where: { $0.kind == .phone || $0.kind == .email }) else {
                throw Failure(.refused, "no-way-to-reach")
            }
            let news = InvoiceNews(
                number: invoice.number, amount: invoice.amount, virtualAccount: invoice.virtualAccount.number,
                expiresAt: invoice.expiresAt, address: address + id.description)
            context.note(invoice.number)
            try context.tell(news.text, to: invoice.person)
            return id
        } answer: { context, id in
            try InvoiceReader(context.transaction, now: context.now).get(id)
        }
    }
}
