// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Store
import Testing

/// Money in.
extension ModelRun {
    mutating func notice(
        _ customer: String, _ amount: Rupiah, call: String? = nil, request: String? = nil
    ) -> PaymentNotice {
        calls += 1
        return PaymentNotice(
            partner: BooksModel.partner, externalID: call ?? "C\(calls)", body: Array("body \(calls)".utf8),
            customerNumber: customer, paymentRequest: request ?? "R\(calls)", amount: amount, paidAt: house.now)
    }

    /// Tells notices in one transaction; a single one goes the way of all that partners send.
    mutating func tell(_ notices: [PaymentNotice]) async throws {
        let now = house.now
        let (expected, forCollectives) = model.tell(notices, at: now)
        let answers =
            notices.count == 1 ? [try await door.acceptPayment(notices[0])] : try await door.acceptPayments(notices)
        #expect(answers.map(\.outcome) == expected)
        for notice in forCollectives {
            let found = try await house.database.read { transaction in
                try UnallocatedStore(transaction).find(channel: notice.partner, reference: notice.paymentRequest)
            }
            model.take(
                .init(
                    reference: .init(channel: notice.partner, text: notice.paymentRequest), account: "channel:1",
                    amount: notice.amount, number: notice.customerNumber),
                as: try #require(found).id, at: now)
        }
        for notice in notices { remember(notice) }
    }

    mutating func anyInvoice() -> InvoiceView? {
        invoices.isEmpty ? nil : invoices[draws.below(invoices.count)]
    }

    mutating func anyNotice() -> PaymentNotice? {
        notices.isEmpty ? nil : notices[draws.below(notices.count)]
    }

    mutating func pay() async throws {
        guard let invoice = anyInvoice() else { return }
        try await tell([notice(invoice.virtualAccount.customer, invoice.amount)])
    }

    mutating func payAgain() async throws {
        guard let notice = anyNotice() else { return }
        try await tell([notice])
    }

    mutating func payWrongAmount() async throws {
        guard let invoice = anyInvoice() else { return }
        let wrong = Rupiah(invoice.amount.amount + Int64(draws.below(3)) - 1)
        try await tell([notice(invoice.virtualAccount.customer, wrong)])
    }

    mutating func payUnknown() async throws {
        try await tell([notice("999\(100_000_000 + draws.below(900_000_000))", Rupiah(332_500))])
    }

    mutating func payUnderUsedRequest() async throws {
        guard let invoice = anyInvoice(), let old = anyNotice() else { return }
        try await tell([notice(invoice.virtualAccount.customer, invoice.amount, request: old.paymentRequest)])
    }

    mutating func payUnderUsedCall() async throws {
        guard let invoice = anyInvoice(), let old = anyNotice() else { return }
        try await tell([notice(invoice.virtualAccount.customer, invoice.amount, call: old.externalID)])
    }

    mutating func payMany() async throws {
        var batch: [PaymentNotice] = []
        for _ in 0..<(2 + draws.below(12)) {
            if draws.isWithin(percent: 25), let known = batch.last ?? anyNotice() {
                batch.append(known)
            } else if draws.isWithin(percent: 15), let customer = collectives.randomElement(using: &draws),
                let collective = model.collectives[customer]
            {
                batch.append(notice(customer, collective.amount))
                for line in collective.lines.prefix(1) {
                    batch.append(notice(line, model.bills[line]?.amount ?? collective.amount))
                }
            } else if let invoice = anyInvoice() {
                batch.append(notice(invoice.virtualAccount.customer, invoice.amount))
            }
        }
        guard !batch.isEmpty else { return }
        try await tell(batch)
    }

    mutating func reissue() async throws {
        guard let invoice = anyInvoice(), let bill = model.bills[invoice.virtualAccount.customer] else { return }
        let expected: String? =
            bill.isPaid
            ? "invoice-settled"
            : bill.isWithdrawn
                ? "invoice-replaced"
                : bill.expiresAt > house.now ? "invoice-still-open" : bill.replacedBy != nil ? "invoice-replaced" : nil
        do {
            let new = try await door.reissueInvoice(invoice.id, by: officers.desk, repeatKey: nil)
            #expect(expected == nil)
            model.replace(invoice.virtualAccount.customer, by: new.virtualAccount.customer)
            remember(new)
        } catch let failure as Failure {
            #expect(failure.code == expected)
        }
    }
}
