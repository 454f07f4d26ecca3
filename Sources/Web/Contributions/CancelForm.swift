// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Services
import Text

/// Withdraws an unpaid invoice, for those who may.
struct CancelForm: Part {
    private let invoice: InvoiceView
    private let call: Call
    private let errors: FormErrors

    init(_ invoice: InvoiceView, _ call: Call, _ errors: FormErrors) {
        self.invoice = invoice
        self.call = call
        self.errors = errors
    }

    func write(to html: inout HTML) {
        let isUnpaid = invoice.state == .open || invoice.state == .expired
        guard isUnpaid, Operation.cancelInvoice.isOpen(to: call.actor) else { return }
        let title = SuspenseTexts.cancelInvoice.text(call.language)
        let reason = Field.text("reason", SuspenseTexts.note.text(call.language)).maximumLength(300).required()
        let form = Form(
            .texts(call.language), action: "/tagihan/\(invoice.id)/batal", csrf: call.csrf,
            key: call.site.door.formKey(), errors: errors, submit: title, weight: .bad,
            "<p class=\"muted\">\(SuspenseTexts.cancelNote.text(call.language))</p>\(reason.error(errors["reason"]))")
        html.add(Box(title, form.html))
    }
}
