// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A partner's settlement file of payments from abroad.
public struct HostSettlementRequest: WireRecord {
    public let partner: String
    public let fileName: String
    /// CSV: `payment_request,rupiah_settled,fee`.
    public let content: String

    public static let shape = Shape<HostSettlementRequest>(
        HostSettlementRequest.init, WireField("partner", \.partner, .text(1...36)),
        WireField("fileName", \.fileName, .text(1...200)), WireField("content", \.content, .text(1...1_000_000)))
}

/// What a settlement file came to.
public struct HostSettlementAnswer: WireRecord {
    public let payments: Int
    public let rupiah: Rupiah
    public let fees: Rupiah
    /// What the rates of the day gave more (positive) or less than was locked.
    public let difference: Rupiah

    public init(payments: Int, rupiah: Rupiah, fees: Rupiah, difference: Rupiah) {
        self.payments = payments
        self.rupiah = rupiah
        self.fees = fees
        self.difference = difference
    }

    public static let shape = Shape<HostSettlementAnswer>(
        HostSettlementAnswer.init, WireField("payments", \.payments, .integer(0...10_000)),
        WireField("rupiah", \.rupiah, .rupiah()), WireField("fees", \.fees, .rupiah()),
        WireField("difference", \.difference, .rupiah(-1_000_000_000_000...1_000_000_000_000)))
}

/// A payment in host currency.
public struct HostPaymentAnswer: WireRecord {
    public let invoice: ID<InvoiceRecord>
    public let invoiceNumber: String
    public let partner: String
    public let paymentRequest: String
    public let paidAt: Instant
    public let currency: String
    /// With the currency's decimals.
    public let total: String
    public let fee: String
    /// What the invoice asked for.
    public let rupiah: Rupiah
    /// What the total was worth at the locked rate.
    public let locked: Rupiah
    /// Whether it settled the invoice.
    public let counted: Bool
    public let settled: HostSettledPart?

    public init(
        invoice: ID<InvoiceRecord>, invoiceNumber: String, partner: String, paymentRequest: String, paidAt: Instant,
        currency: String, total: String, fee: String, rupiah: Rupiah, locked: Rupiah, counted: Bool,
        settled: HostSettledPart?
    ) {
        self.invoice = invoice
        self.invoiceNumber = invoiceNumber
        self.partner = partner
        self.paymentRequest = paymentRequest
        self.paidAt = paidAt
        self.currency = currency
        self.total = total
        self.fee = fee
        self.rupiah = rupiah
        self.locked = locked
        self.counted = counted
        self.settled = settled
    }

    public static let shape = Shape<HostPaymentAnswer>(
        HostPaymentAnswer.init, WireField("invoice", \.invoice, .id(InvoiceRecord.self)),
        WireField("invoiceNumber", \.invoiceNumber, .text(1...40)), WireField("partner", \.partner, .text(1...36)),
        WireField("paymentRequest", \.paymentRequest, .text(1...64)), WireField("paidAt", \.paidAt, .instant),
        WireField("currency", \.currency, .text(3...3)), WireField("total", \.total, .text(1...24)),
        WireField("fee", \.fee, .text(1...24)), WireField("rupiah", \.rupiah, .rupiah()),
        WireField("locked", \.locked, .rupiah()), WireField("counted", \.counted, .flag),
        WireField("settled", \.settled, .optional(.record())))
}

/// What a partner settled of a payment.
public struct HostSettledPart: WireRecord {
    public let rupiah: Rupiah
    public let fee: Rupiah
    public let difference: Rupiah

    public init(rupiah: Rupiah, fee: Rupiah, difference: Rupiah) {
        self.rupiah = rupiah
        self.fee = fee
        self.difference = difference
    }

    public static let shape = Shape<HostSettledPart>(
        HostSettledPart.init, WireField("rupiah", \.rupiah, .rupiah()), WireField("fee", \.fee, .rupiah()),
        WireField("difference", \.difference, .rupiah(-1_000_000_000_000...1_000_000_000_000)))
}

/// Payments in host currency, newest first.
public struct HostPaymentList: WireRecord {
    public let payments: [HostPaymentAnswer]

    public init(payments: [HostPaymentAnswer]) { self.payments = payments }

    public static let shape = Shape<HostPaymentList>(
        HostPaymentList.init, WireField("payments", \.payments, .list(of: .record(), 0...500)))
}

/// How many payments from abroad were counted that a break had left.
public struct HostCountAnswer: WireRecord {
    public let counted: Int

    public init(counted: Int) { self.counted = counted }

    public static let shape = Shape<HostCountAnswer>(
        HostCountAnswer.init, WireField("counted", \.counted, .integer(0...1_000_000)))
}
