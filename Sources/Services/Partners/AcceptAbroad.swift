// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Store

/// What a partner abroad tells about a payment, its signature already checked.
public struct HostPaymentNotice: Sendable {
    public let partner: String
    public let externalID: String
    public let body: [UInt8]
    public let quote: ID<HostQuoteRecord>
    public let paymentRequest: String
    /// As told: decimals and the letters of the currency.
    public let amount: String
    public let currency: String
    public let paidAt: Instant
    public let outlet: String

    public init(
        partner: String, externalID: String, body: [UInt8], quote: ID<HostQuoteRecord>, paymentRequest: String,
        amount: String, currency: String, paidAt: Instant, outlet: String
    ) {
        self.partner = partner
        self.externalID = externalID
        self.body = body
        self.quote = quote
        self.paymentRequest = paymentRequest
        self.amount = amount
        self.currency = currency
        self.paidAt = paidAt
        self.outlet = outlet
    }
}

extension Door {
    /// Takes a payment in host currency: first what was told, then the invoice as by any payment, then what the partner
    /// holds for us in its currency. Told again, each step finds what it did before.
    ///
    /// Whoever pays an invoice first, at home or abroad, settles it; the other gets the answer of a paid bill.
    ///
    /// - Returns: what became of it, and what the invoice asked for.
    /// - Throws: `absent` `no-such-quote`; `refused` `quote-over`, `quote-amount`; `conflict` `quote-used`.
    public func acceptAbroad(_ notice: HostPaymentNotice) async throws -> (answer: PaymentAnswer, rupiah: Rupiah) {
        let (customer, rupiah) = try await rememberAbroad(notice)
        let answer = try await acceptPayment(
            PaymentNotice(
                partner: notice.partner, externalID: notice.externalID, body: notice.body, customerNumber: customer,
                paymentRequest: notice.paymentRequest, amount: rupiah, paidAt: notice.paidAt))
        guard try await isTaken(notice, answer) else { return (answer, rupiah) }
        try await countAbroad(notice)
        return (PaymentAnswer(outcome: .accepted, name: answer.name), rupiah)
    }

    /// Whether this very payment settled the invoice, now or when it was told before.
    private func isTaken(_ notice: HostPaymentNotice, _ answer: PaymentAnswer) async throws -> Bool {
        if answer.outcome == .accepted { return true }
        guard answer.outcome == .paidBill else { return false }
        return try await findPayment(partner: notice.partner, paymentRequest: notice.paymentRequest) != nil
    }

    private func rememberAbroad(_ notice: HostPaymentNotice) async throws -> (customer: String, rupiah: Rupiah) {
        try await write(.acceptAbroad, by: .system("partner:\(notice.partner)")) { context in
            let payments = HostPaymentStore(context.transaction)
            guard let quote = try HostStore(context.transaction).find(notice.quote), quote.partner == notice.partner,
                let invoice = try InvoiceStore(context.transaction).find(quote.invoice)
            else { throw Failure(.absent, "no-such-quote", field: "quoteId") }
            context.made(invoice.person)
            context.note(invoice.number)
            let known = try payments.find(paymentRequest: notice.paymentRequest, of: notice.partner)
            if let known, known.quote == quote.id { return (invoice.customerNumber, quote.rupiah) }
            guard try known == nil && payments.find(quote: quote.id) == nil else {
                throw Failure(.conflict, "quote-used", field: "quoteId")
            }
            try Self.check(notice, quote, now: context.now)
            try payments.insert(
                context.newID(), quote: quote, paymentRequest: notice.paymentRequest, outlet: notice.outlet,
                paidAt: notice.paidAt, at: context.now)
            return (invoice.customerNumber, quote.rupiah)
        }
    }

    private static func check(_ notice: HostPaymentNotice, _ quote: HostStore.Quote, now: Instant) throws {
        guard (1...64).contains(notice.paymentRequest.utf8.count) else {
            throw Failure(.invalid, "field-missing", field: "paymentRequestId")
        }
        guard (1...80).contains(notice.outlet.utf8.count) else {
            throw Failure(.invalid, "field-missing", field: "outlet")
        }
        guard notice.currency == quote.total.currency.rawValue,
            try ForeignMoney(quote.total.currency, text: notice.amount, field: "paidAmount") == quote.total
        else { throw Failure(.refused, "quote-amount", field: "paidAmount", details: ["asked": quote.total.text]) }
        let earliest = quote.recordedAt.adding(seconds: -HostTerms.skewSeconds)
        guard notice.paidAt >= earliest, notice.paidAt <= quote.lockedUntil,
            notice.paidAt <= now.adding(seconds: HostTerms.skewSeconds)
        else {
            throw Failure(
                .refused, "quote-over", field: "paidAt", details: ["until": quote.lockedUntil.text(at: .wib)])
        }
    }

    /// Posts what the partner holds in its currency, linked to its worth in rupiah, once.
    private func countAbroad(_ notice: HostPaymentNotice) async throws {
        try await write(.acceptAbroad, by: .system("partner:\(notice.partner)")) { context in
            let payment = try HostPaymentStore(context.transaction)
                .find(paymentRequest: notice.paymentRequest, of: notice.partner)
            guard let payment, payment.entry == nil else { return }
            try context.countAbroad(payment)
            context.note(payment.invoiceNumber)
        }
    }

    /// Counts payments from abroad that settled their invoices and whose second step did not happen, because the
    /// program stopped between the two and the partner did not tell them again.
    ///
    /// - Returns: how many were counted.
    @discardableResult public func countAbroad(by actor: Actor) async throws -> Int {
        try await write(.countAbroad, by: actor) { context in
            let left = try HostPaymentStore(context.transaction).uncounted()
            for payment in left { try context.countAbroad(payment) }
            context.note("counted \(left.count)")
            return left.count
        }
    }
}

extension WriteContext {
    /// Posts what the partner holds in its currency, linked to its worth in rupiah.
    fileprivate func countAbroad(_ payment: HostPaymentStore.Payment) throws {
        let channel = try door.channels.account(of: payment.partner, in: transaction)
        let exchange = try Exchange.received(
            payment.total, at: payment.rate, through: channel, credits: [(channel, payment.rupiah)],
            fee: payment.rate.rupiah(for: payment.fee, rounding: .down),
            for: .init(.abroadReceived, reference: payment.id.number, on: today))
        let entry: ID<EntryRecord> = newID()
        try ExchangeStore(transaction).post(exchange, foreign: newID(), rupiah: entry, at: now)
        try HostPaymentStore(transaction).count(payment.id, entry: entry)
    }
}
