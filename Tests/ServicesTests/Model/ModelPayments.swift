// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Testing

/// Money in.
extension ModelRun {
    mutating func notice(
        _ customer: String, _ amount: Rupiah, call: String? = nil, request: String? = nil
    ) -> PaymentNotice {
        calls += 1
        return PaymentNotice(
            partner: "test-partner", externalID: call ?? "C\(calls)", body: Array("body \(calls)".utf8),
            customerNumber: customer, paymentRequest: request ?? "R\(calls)", amount: amount, paidAt: house.now)
    }

    private mutating func tell(_ notice: PaymentNotice) async throws {
        let expected = model.tell(notice, at: house.now)
        let answer = try await door.acceptPayment(notice)
        #expect(answer.outcome == expected)
        remember(notice)
    }

    private mutating func anyInvoice() -> InvoiceView? {
        invoices.isEmpty ? nil : invoices[draws.below(invoices.count)]
    }

    private mutating func anyNotice() -> PaymentNotice? {
        notices.isEmpty ? nil : notices[draws.below(notices.count)]
    }

    mutating func pay() async throws {
        guard let invoice = anyInvoice() else { return }
        try await tell(notice(invoice.virtualAccount.customer, invoice.amount))
    }

    mutating func payAgain() async throws {
        guard let notice = anyNotice() else { return }
        try await tell(notice)
    }

    mutating func payWrongAmount() async throws {
        guard let invoice = anyInvoice() else { return }
        let wrong = Rupiah(invoice.amount.amount + Int64(draws.below(3)) - 1)
        try await tell(notice(invoice.virtualAccount.customer, wrong))
    }

    mutating func payUnknown() async throws {
        try await tell(notice("999\(100_000_000 + draws.below(900_000_000))", Rupiah(332_500)))
    }

    mutating func payUnderUsedRequest() async throws {
        guard let invoice = anyInvoice(), let old = anyNotice() else { return }
        try await tell(notice(invoice.virtualAccount.customer, invoice.amount, request: old.paymentRequest))
    }

    mutating func payUnderUsedCall() async throws {
        guard let invoice = anyInvoice(), let old = anyNotice() else { return }
        try await tell(notice(invoice.virtualAccount.customer, invoice.amount, call: old.externalID))
    }

    mutating func payMany() async throws {
        var batch: [PaymentNotice] = []
        for _ in 0..<(2 + draws.below(12)) {
            if draws.isWithin(percent: 25), let known = batch.last ?? anyNotice() {
                batch.append(known)
            } else if let invoice = anyInvoice() {
                batch.append(notice(invoice.virtualAccount.customer, invoice.amount))
            }
        }
        guard !batch.isEmpty else { return }
        let now = house.now
        let expected = batch.map { model.tell($0, at: now) }
        #expect(try await door.acceptPayments(batch).map(\.outcome) == expected)
        for notice in batch { remember(notice) }
    }

    mutating func reissue() async throws {
        guard let invoice = anyInvoice(), let bill = model.bills[invoice.virtualAccount.customer] else { return }
        let expected: String? =
            bill.isPaid
            ? "invoice-settled"
            : bill.expiresAt > house.now ? "invoice-still-open" : bill.isReplaced ? "invoice-replaced" : nil
        do {
            let new = try await door.reissueInvoice(invoice.id, by: officers.desk, repeatKey: nil)
            #expect(expected == nil)
            model.replace(invoice.virtualAccount.customer)
            remember(new)
        } catch let failure as Failure {
            #expect(failure.code == expected)
        }
    }
}
