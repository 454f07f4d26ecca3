// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap
import Store

/// Payment from abroad: a partner's rates, prices in host currency, payments.
extension SnapDesk {
    func abroadRate(_ call: SnapCall) async throws -> SnapReply {
        let signed = try await real(call)
        let request: AbroadRateRequest = try SnapBody.decode(from: call.body, service: call.service)
        let toldAt = try Self.instant(request.toldAt, "toldAt", call.service)
        let until = try await Self.answered(call.service) {
            try await door.tellHostRate(
                HostRateNotice(
                    partner: signed.partner.id, currency: request.currency, rupiahPerUnit: request.rupiahPerUnit,
                    fee: request.fee, source: request.source, toldAt: toldAt))
        }
        return try SnapReply(AbroadRateResponse(usableUntil: until))
    }

    func abroadQuote(_ call: SnapCall) async throws -> SnapReply {
        let signed = try await real(call)
        let request: AbroadQuoteRequest = try SnapBody.decode(from: call.body, service: call.service)
        let account = try ours(try request.account(), signed)
        let found = try await Self.answered(call.service) {
            try await door.quoteAbroad(
                customerNumber: account.customerNo, currency: request.currency, partner: signed.partner.id)
        }
        try Self.checkLimit(found.quote.rupiah, signed)
        let quote = found.quote
        let currency = quote.total.currency.rawValue
        return try SnapReply(
            AbroadQuoteResponse(
                .init(
                    quoteId: quote.id.description, trxId: found.invoiceNumber, virtualAccountName: found.name,
                    billAmount: SnapAmount(quote.rupiah),
                    totalAmount: HostAmount(value: quote.total.text, currency: currency),
                    feeAmount: HostAmount(value: quote.fee.text, currency: currency), rateSource: found.rate.source,
                    lockedUntil: quote.lockedUntil.text(at: .wib))))
    }

    func abroadPayment(_ call: SnapCall) async throws -> SnapReply {
        let signed = try await gateOfAbroad(call)
        let request: AbroadPaymentRequest = try SnapBody.decode(from: call.body, service: call.service)
        guard let quote = ID<HostQuoteRecord>(request.quoteId) else {
            throw SnapRefusal(call.service, .invalidFieldFormat, "quoteId")
        }
        let paidAt = try Self.instant(request.paidAt, "paidAt", call.service)
        let (answer, rupiah) = try await Self.answered(call.service) {
            try await door.acceptAbroad(
                HostPaymentNotice(
                    partner: signed.partner.id, externalID: signed.headers.externalId, body: call.body, quote: quote,
                    paymentRequest: request.paymentRequestId, amount: request.paidAmount.value,
                    currency: request.paidAmount.currency, paidAt: paidAt, outlet: request.outlet))
        }
        if let refusal = answer.outcome.refusal { throw SnapRefusal(call.service, refusal.outcome) }
        return try SnapReply(AbroadPaymentResponse(answering: request, billAmount: SnapAmount(rupiah)))
    }

    /// A signed call of a partner that handles real money, its X-EXTERNAL-ID taken for the day.
    private func real(_ call: SnapCall) async throws -> SignedCall {
        let signed = try await once(call)
        guard !signed.partner.isSandbox else { throw SnapRefusal(call.service, .badRequest, "not in a sandbox") }
        return signed
    }

    private func gateOfAbroad(_ call: SnapCall) async throws -> SignedCall {
        let signed = try await signed(call)
        guard !signed.partner.isSandbox else { throw SnapRefusal(call.service, .badRequest, "not in a sandbox") }
        return signed
    }

    private static func instant(_ text: String, _ field: String, _ service: SnapService) throws(SnapRefusal) -> Instant
    {
        guard let instant = Instant(text) else { throw SnapRefusal(service, .invalidFieldFormat, field) }
        return instant
    }

    /// Asks a use case; what it refuses becomes a response code.
    private static func answered<Answer: Sendable>(
        _ service: SnapService, _ ask: () async throws -> Answer
    ) async throws -> Answer {
        do { return try await ask() } catch let failure as Failure {
            switch failure.code {
            case "no-such-record": throw SnapRefusal(service, .invalidBill)
            case "invoice-settled": throw SnapRefusal(service, .paidBill)
            case "invoice-expired": throw SnapRefusal(service, .expiredBill)
            case "rate-stale": throw SnapRefusal(service, .transactionNotFound, "no rate told lately")
            case "no-such-quote": throw SnapRefusal(service, .transactionNotFound, "quoteId")
            case "quote-over": throw SnapRefusal(service, .expiredBill, "the price was locked until before paidAt")
            case "quote-amount": throw SnapRefusal(service, .invalidAmount, "paidAmount")
            case "quote-used": throw SnapRefusal(service, .duplicatePartnerReference, "quoteId")
            default:
                guard failure.kind == .invalid else { throw failure }
                throw SnapRefusal(service, .invalidFieldFormat, failure.field)
            }
        }
    }
}
