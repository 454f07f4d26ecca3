// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// One invoice and how to pay it.
    public func viewInvoice(_ id: ID<InvoiceRecord>, by actor: Actor) async throws -> InvoiceView {
        try await read(.viewInvoice, by: actor) { context in
            let invoice = try InvoiceReader(context.transaction, now: context.now).get(id)
            let set = try PersonStore(context.transaction).samePersons(as: invoice.person)
            try context.reach(set.first { $0 == actor.person } ?? invoice.person)
            return invoice
        }
    }

    /// All invoices of a person, newest first.
    public func listInvoices(of person: ID<PersonRecord>, by actor: Actor) async throws -> [InvoiceView] {
        try await read(.viewInvoice, by: actor) { context in
            try context.reach(person)
            let set = try PersonStore(context.transaction).samePersons(as: person)
            let reader = InvoiceReader(context.transaction, now: context.now)
            return try reader.withContracts(try reader.all(of: set))
        }
    }
}
