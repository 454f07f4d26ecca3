// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Store
import Testing

extension BooksModel {
    /// What a partner abroad told last: rupiah for a hundred of the currency's units, its fee in whole units.
    struct HostRate {
        let hundredths: Int64
        let fee: Int64
        let toldAt: Instant

        /// Whole rupiah for minor units, of which a unit has a hundred.
        func rupiah(_ minor: Int64) -> Int64 { minor * hundredths / 10_000 }

        var feeInRupiah: Int64 { rupiah(fee * 100) }

        /// The least minor units that are worth an amount and the fee.
        func price(of amount: Int64) -> Int64 { ((amount + feeInRupiah) * 10_000 + hundredths - 1) / hundredths }
    }

    /// A price that was given, and whether it was used.
    struct HostPrice {
        let quote: ID<HostQuoteRecord>
        let rate: HostRate
        let customer: String
        let rupiah: Rupiah
        let minor: Int64
        let until: Instant

        var worth: Int64 { rate.rupiah(minor) }
    }

    static let abroad = "channel:1@TWD"

    /// A payment that counts: in its own currency, and what it is worth.
    mutating func countAbroad(_ price: HostPrice) {
        let asked = price.rupiah.amount + price.rate.feeInRupiah
        post([Self.abroad: price.minor, "conversion@TWD": -price.minor])
        post([
            "conversion": price.worth, "channel:1": -price.rupiah.amount, "fees": -price.rate.feeInRupiah,
            "exchange-difference": asked - price.worth,
        ])
    }

    /// The partner settled it in rupiah.
    mutating func settleAbroad(_ price: HostPrice, arrived: Int64, fee: Int64) {
        post(["conversion@TWD": price.minor, Self.abroad: -price.minor])
        post([
            "bank": arrived, "conversion": -price.worth, "fees": fee,
            "exchange-difference": price.worth - arrived - fee,
        ])
    }
}

/// Payment in the host country.
extension ModelRun {
    mutating func tellRate() async throws {
        let rate = BooksModel.HostRate(
            hundredths: Int64(48_000 + draws.below(6_000)), fee: Int64(draws.below(4) * 15), toldAt: house.now)
        let cents = rate.hundredths % 100
        _ = try await door.tellHostRate(
            HostRateNotice(
                partner: BooksModel.partner, currency: "TWD",
                rupiahPerUnit: "\(rate.hundredths / 100).\(cents < 10 ? "0" : "")\(cents)", fee: String(rate.fee),
                source: "Bank of Taiwan", toldAt: house.now))
        model.hostRate = rate
    }

    /// Somebody asks for the price of an invoice abroad and pays it, or pays at home meanwhile, or another sum.
    mutating func payAbroad() async throws {
        if draws.isWithin(percent: 70) { try await tellRate() }
        guard let invoice = anyInvoice(), let price = try await quote(invoice) else { return }
        if draws.isWithin(percent: 10) { try await tell([notice(price.customer, price.rupiah)]) }
        calls += 1
        let request = "H\(calls)"
        if draws.isWithin(percent: 10) {
            do {
                try await pay(price, request, minor: price.minor + 1)
                Issue.record("another sum than the price was taken")
            } catch let failure as Failure {
                #expect(failure.code == "quote-amount")
            }
        }
        for _ in 0..<(draws.isWithin(percent: 20) ? 3 : 1) { try await pay(price, request, minor: price.minor) }
        do {
            try await pay(price, "H\(calls)-again", minor: price.minor)
            Issue.record("a price was used twice")
        } catch let failure as Failure {
            #expect(failure.code == "quote-used")
        }
    }

    private mutating func quote(_ invoice: InvoiceView) async throws -> BooksModel.HostPrice? {
        let customer = invoice.virtualAccount.customer
        guard let bill = model.bills[customer] else { return nil }
        let isFresh = model.hostRate.map { $0.toldAt.adding(seconds: HostTerms.rateSeconds) >= house.now } ?? false
        let expected: String? =
            bill.isPaid
            ? "invoice-settled" : bill.expiresAt <= house.now ? "invoice-expired" : isFresh ? nil : "rate-stale"
        do {
            let given = try await door.quoteAbroad(
                customerNumber: customer, currency: "TWD", partner: BooksModel.partner)
            #expect(expected == nil)
            guard let rate = model.hostRate else { return nil }
            let price = BooksModel.HostPrice(
                quote: given.quote.id, rate: rate, customer: customer, rupiah: bill.amount,
                minor: rate.price(of: bill.amount.amount), until: given.quote.lockedUntil)
            #expect(given.quote.total.minor == price.minor)
            return price
        } catch let failure as Failure {
            #expect(failure.code == expected)
            return nil
        }
    }

    private mutating func pay(_ price: BooksModel.HostPrice, _ request: String, minor: Int64) async throws {
        calls += 1
        let body = Array("abroad \(calls)".utf8)
        let cents = minor % 100
        let answer = try await door.acceptAbroad(
            HostPaymentNotice(
                partner: BooksModel.partner, externalID: "C\(calls)", body: body, quote: price.quote,
                paymentRequest: request, amount: "\(minor / 100).\(cents < 10 ? "0" : "")\(cents)", currency: "TWD",
                paidAt: house.now, outlet: "Toko Indo")
        ).answer
        let told = PaymentNotice(
            partner: BooksModel.partner, externalID: "C\(calls)", body: body, customerNumber: price.customer,
            paymentRequest: request, amount: price.rupiah, paidAt: house.now)
        let outcome = model.tell([told], at: house.now).outcomes[0]
        let isTaken = model.taken[.init(channel: BooksModel.partner, text: request)] == price.customer
        #expect(answer.outcome == (isTaken ? .accepted : outcome))
        guard isTaken, model.abroad[request] == nil else { return }
        model.countAbroad(price)
        model.abroad[request] = price
        model.unsettledAbroad.append(request)
    }

    /// The partner settles some of it with a file: its fee, and the rate of that day.
    mutating func settleAbroad() async throws {
        let some = model.unsettledAbroad.prefix(1 + draws.below(8))
        guard !some.isEmpty else { return }
        var content = "payment_request,rupiah_settled,fee\n"
        var lines: [(price: BooksModel.HostPrice, arrived: Int64, fee: Int64)] = []
        for request in some {
            guard let price = model.abroad[request] else { continue }
            let fee = Int64(draws.below(3) * 2_500)
            let arrived = price.worth - fee + Int64(draws.below(5) - 2) * 1_000
            content += "\(request),\(arrived),\(fee)\n"
            lines.append((price, arrived, fee))
        }
        let view = try await door.settleAbroad(
            partner: BooksModel.partner, fileName: "settlement.csv", content: content, by: officers.finance)
        #expect(view.rupiah.amount == lines.map(\.arrived).reduce(0, +))
        for line in lines { model.settleAbroad(line.price, arrived: line.arrived, fee: line.fee) }
        model.unsettledAbroad.removeFirst(some.count)
        await #expect(throws: Failure.self) {
            try await door.settleAbroad(
                partner: BooksModel.partner, fileName: "again.csv", content: content + "\n", by: officers.finance)
        }
    }
}
