// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Wire

extension Site {
    /// Invoices and how to pay them.
    var invoiceEndpoints: [Endpoint] {
        [
            .page(.viewInvoice, "/tagihan") { call in
                let invoices = try await door.listInvoices(of: try call.ownPerson(), by: call.actor)
                return InvoiceListPage.page(call, invoices)
            },
            .page(.viewInvoice, "/tagihan/{invoice}") { call in
                try await invoicePage(call)
            },
            .keyedForm(.sendInvoice, "/tagihan/{invoice}/pesan", takes: EmptyForm.self) { call, failures, _ in
                try await invoicePage(call, failures)
            } _: { call, _, key in
                let invoice = try await door.sendInvoice(try call.key("invoice"), by: call.actor, repeatKey: key)
                return Call.redirect("/tagihan/\(invoice.id)?dikirim=1")
            },
            .form(.reissueInvoice, "/tagihan/{invoice}/baru", takes: EmptyForm.self) { call, _ in
                let invoice = try await door.reissueInvoice(try call.key("invoice"), by: call.actor, repeatKey: nil)
                return Call.redirect("/tagihan/\(invoice.id)")
            },
            .form(.issueTopUp, "/tagihan", takes: EmptyForm.self) { call, _ in
                let invoice = try await door.issueTopUp(for: try call.ownPerson(), by: call.actor, repeatKey: nil)
                return Call.redirect("/tagihan/\(invoice.id)")
            },
            .post(
                .issueTopUp, "/api/v1/persons/{person}/top-up", takes: EmptyForm.self, gives: InvoiceAnswer.self
            ) { call, _, key in
                InvoiceAnswer(
                    try await door.issueTopUp(for: try call.key("person"), by: call.actor, repeatKey: key))
            },
            .get(.viewInvoice, "/api/v1/persons/{person}/invoices", gives: InvoiceList.self) { call in
                let invoices = try await door.listInvoices(of: try call.key("person"), by: call.actor)
                return InvoiceList(invoices: invoices.map(InvoiceAnswer.init))
            },
            .get(.viewInvoice, "/api/v1/invoices/{invoice}", gives: InvoiceAnswer.self) { call in
                InvoiceAnswer(try await door.viewInvoice(try call.key("invoice"), by: call.actor))
            },
            .post(
                .sendInvoice, "/api/v1/invoices/{invoice}/message", takes: EmptyForm.self, gives: InvoiceAnswer.self
            ) { call, _, key in
                let invoice = try call.key("invoice", InvoiceRecord.self)
                return InvoiceAnswer(try await door.sendInvoice(invoice, by: call.actor, repeatKey: key))
            },
            .post(
                .reissueInvoice, "/api/v1/invoices/{invoice}/reissue", takes: EmptyForm.self,
                gives: InvoiceAnswer.self
            ) { call, _, key in
                let invoice = try call.key("invoice", InvoiceRecord.self)
                return InvoiceAnswer(try await door.reissueInvoice(invoice, by: call.actor, repeatKey: key))
            },
        ]
    }

    /// One invoice with what a company promised about it.
    ///
    /// - Parameter failures: why the last order was refused.
    func invoicePage(_ call: Call, _ failures: [Failure] = []) async throws -> Page {
        let (invoice, promise, parts) = try await door.viewInvoiceWithPromise(try call.key("invoice"), by: call.actor)
        let abroad = try await door.viewInvoiceAbroad(invoice.id, by: call.actor)
        return InvoicePage(call, invoice, promise, abroad: abroad, parts: InvoiceParts(invoice, parts, call), failures)
            .page
    }
}

extension Call {
    /// The record of the person who is signed in.
    ///
    /// - Throws: `absent` for officers, who have none.
    func ownPerson() throws(Failure) -> ID<PersonRecord> {
        guard let person = actor.person else { throw Failure(.absent, "no-such-record") }
        return person
    }
}
