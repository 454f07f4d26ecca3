// SPDX-License-Identifier: Apache-2.0
import Kernel

// Payment from abroad is no part of SNAP: these are Rantau's own messages, signed and answered as SNAP's are.

/// An amount in host currency: `{"value":"640.00","currency":"TWD"}`. Its form is the ledger's to check.
public struct HostAmount: Sendable, Hashable, Codable {
    public let value: String
    public let currency: String

    public init(value: String, currency: String) {
        self.value = value
        self.currency = currency
    }
}

/// A partner tells what one unit of a currency is worth in rupiah, and what it asks for its service.
public struct AbroadRateRequest: Sendable, Hashable, Codable {
    /// ISO 4217.
    public let currency: String
    /// Rupiah for one unit, with decimals: `512.35`.
    public let rupiahPerUnit: String
    /// What the payer is asked for the service, in the currency; nothing when missing.
    public let fee: String?
    /// Whose rate it is.
    public let source: String
    /// ISO 8601 with offset.
    public let toldAt: String
}

/// The rate was taken.
public struct AbroadRateResponse: Sendable, Hashable, Codable {
    public let responseCode: String
    public let responseMessage: String
    public let usableUntil: String

    public init(usableUntil instant: Instant) {
        responseCode = SnapResponseCode(.abroadRate, .successful).description
        responseMessage = SnapCase.successful.row.message
        usableUntil = instant.text(at: .wib)
    }
}

/// A partner asks what a bill costs in host currency.
public struct AbroadQuoteRequest: Sendable, Hashable, Codable {
    public let partnerServiceId: String
    public let customerNo: String
    /// ISO 4217.
    public let currency: String

    public func account() throws(SnapRefusal) -> VirtualAccount {
        guard let account = VirtualAccount(partnerServiceId: partnerServiceId, customerNo: customerNo) else {
            throw SnapRefusal(.abroadQuote, .invalidFieldFormat, "customerNo")
        }
        return account
    }
}

/// The price, at a rate that is locked for minutes.
public struct AbroadQuoteResponse: Sendable, Hashable, Codable {
    public struct Quote: Sendable, Hashable, Codable {
        public let quoteId: String
        public let trxId: String
        public let virtualAccountName: String
        public let billAmount: SnapAmount
        /// What the payer pays, the fee included.
        public let totalAmount: HostAmount
        public let feeAmount: HostAmount
        public let rateSource: String
        public let lockedUntil: String

        public init(
            quoteId: String, trxId: String, virtualAccountName: String, billAmount: SnapAmount,
            totalAmount: HostAmount, feeAmount: HostAmount, rateSource: String, lockedUntil: String
        ) {
            self.quoteId = quoteId
            self.trxId = trxId
            self.virtualAccountName = virtualAccountName
            self.billAmount = billAmount
            self.totalAmount = totalAmount
            self.feeAmount = feeAmount
            self.rateSource = rateSource
            self.lockedUntil = lockedUntil
        }
    }

    public let responseCode: String
    public let responseMessage: String
    public let quote: Quote

    public init(_ quote: Quote) {
        responseCode = SnapResponseCode(.abroadQuote, .successful).description
        responseMessage = SnapCase.successful.row.message
        self.quote = quote
    }
}

/// A partner tells that a payer paid at a locked rate.
public struct AbroadPaymentRequest: Sendable, Hashable, Codable {
    public let quoteId: String
    /// Names the payment; the same payment keeps it whenever it is told again. At most 64 characters.
    public let paymentRequestId: String
    public let paidAmount: HostAmount
    /// ISO 8601 with offset.
    public let paidAt: String
    /// The shop, wallet or bank where it was paid.
    public let outlet: String
}

/// The payment counts.
public struct AbroadPaymentResponse: Sendable, Hashable, Codable {
    public let responseCode: String
    public let responseMessage: String
    public let quoteId: String
    public let paymentRequestId: String
    public let billAmount: SnapAmount

    public init(answering request: AbroadPaymentRequest, billAmount: SnapAmount) {
        responseCode = SnapResponseCode(.abroadPayment, .successful).description
        responseMessage = SnapCase.successful.row.message
        quoteId = request.quoteId
        paymentRequestId = request.paymentRequestId
        self.billAmount = billAmount
    }
}
