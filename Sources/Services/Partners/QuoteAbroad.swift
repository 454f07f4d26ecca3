// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Store

/// What a partner abroad tells about its rate.
public struct HostRateNotice: Sendable {
    public let partner: String
    public let currency: String
    /// Rupiah for one unit, with decimals.
    public let rupiahPerUnit: String
    /// What the payer is asked for the service, in the currency; nil for nothing.
    public let fee: String?
    public let source: String
    public let toldAt: Instant

    public init(
        partner: String, currency: String, rupiahPerUnit: String, fee: String?, source: String, toldAt: Instant
    ) {
        self.partner = partner
        self.currency = currency
        self.rupiahPerUnit = rupiahPerUnit
        self.fee = fee
        self.source = source
        self.toldAt = toldAt
    }
}

/// A price in host currency, at a locked rate.
public struct HostQuote: Sendable {
    public let quote: HostStore.Quote
    public let rate: HostStore.Rate
    public let invoiceNumber: String
    /// Whose invoice it is.
    public let name: String
}

/// How long what partners abroad tell is good for.
public enum HostTerms {
    /// A rate told longer ago than this prices nothing any more.
    public static let rateSeconds: Int64 = 900
    /// A price is good for this long.
    public static let lockSeconds: Int64 = 600
    /// How far a partner's clock may be from ours.
    public static let skewSeconds: Int64 = 300
}

extension Door {
    /// Takes the rate that a partner tells, with its source and time.
    ///
    /// - Returns: until when it prices invoices.
    /// - Throws: `invalid` for a currency or number that is none; `refused` `rate-stale`.
    public func tellHostRate(_ notice: HostRateNotice) async throws -> Instant {
        try await write(.tellHostRate, by: .system("partner:\(notice.partner)")) { context in
            guard let currency = Currency(rawValue: notice.currency), currency != .idr else {
                throw Failure(
                    .invalid, "currency-unknown", field: "currency",
                    details: ["found": String(notice.currency.prefix(8))])
            }
            let rate = try ExchangeRate(currency, text: notice.rupiahPerUnit, field: "rupiahPerUnit")
            let fee = try ForeignMoney(currency, text: notice.fee ?? "0", field: "fee")
            guard rate.isPlausible, fee.minor <= 1_000_000 * currency.minorsPerUnit else {
                throw Failure(
                    .invalid, "exchange-rate-malformed", field: "rupiahPerUnit",
                    details: ["found": String(notice.rupiahPerUnit.prefix(40)), "currency": currency.rawValue])
            }
            guard (1...80).contains(notice.source.utf8.count) else {
                throw Failure(.invalid, "field-missing", field: "source")
            }
            let age = context.now.seconds - notice.toldAt.seconds
            guard age <= HostTerms.rateSeconds, age >= -HostTerms.skewSeconds else {
                throw Failure(
                    .refused, "rate-stale", field: "toldAt", details: ["seconds": "\(HostTerms.rateSeconds)"])
            }
            let told = min(notice.toldAt, context.now)
            try HostStore(context.transaction).insert(
                .init(
                    id: context.newID(), partner: notice.partner, rate: rate, fee: fee, source: notice.source,
                    toldAt: told), at: context.now)
            context.note("\(currency.rawValue) \(notice.rupiahPerUnit)")
            return told.adding(seconds: HostTerms.rateSeconds)
        }
    }

    /// Prices an open invoice in host currency and locks the price for minutes.
    ///
    /// - Throws: `absent` `no-such-record`; `conflict` `invoice-settled`, `invoice-expired`; `refused` `rate-stale`
    ///   where the partner told no rate within the last quarter of an hour.
    public func quoteAbroad(customerNumber: String, currency: String, partner: String) async throws -> HostQuote {
        try await write(.quoteAbroad, by: .system("partner:\(partner)")) { context in
            guard let invoice = try InvoiceStore(context.transaction).find(customerNumber: customerNumber) else {
                throw Failure(.absent, "no-such-record")
            }
            context.made(invoice.person)
            switch InvoiceView.State(invoice, at: context.now) {
            case .open: break
            case .settled: throw Failure(.conflict, "invoice-settled")
            default: throw Failure(.conflict, "invoice-expired")
            }
            let store = HostStore(context.transaction)
            let rates = try store.freshRates(since: context.now.adding(seconds: -HostTerms.rateSeconds))
            guard let rate = rates.first(where: { $0.partner == partner && $0.rate.currency.rawValue == currency })
            else {
                throw Failure(
                    .refused, "rate-stale", field: "currency", details: ["seconds": "\(HostTerms.rateSeconds)"])
            }
            let quote = HostStore.Quote(
                id: context.newID(), partner: partner, invoice: invoice.id, rate: rate.id, rupiah: invoice.amount,
                fee: rate.fee, total: rate.price(of: invoice.amount), recordedAt: context.now,
                lockedUntil: min(context.now.adding(seconds: HostTerms.lockSeconds), invoice.expiresAt))
            try store.insert(quote)
            context.note(invoice.number)
            return HostQuote(
                quote: quote, rate: rate, invoiceNumber: invoice.number,
                name: try PersonStore(context.transaction).getName(invoice.person))
        }
    }
}

extension HostStore.Rate {
    /// What the fee is worth in rupiah.
    var feeInRupiah: Rupiah { rate.rupiah(for: fee, rounding: .down) }

    /// What somebody pays who owes an amount: the least coins that meet it, the fee included.
    func price(of amount: Rupiah) -> ForeignMoney { rate.money(for: amount + feeInRupiah, rounding: .up) }
}
