// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap

/// Checks what a partner signed and asks the use cases.
struct SnapDesk: Sendable {
    private let door: Door
    private let tokens: PartnerTokens
    private let aggregator: SnapKeyDirectory

    init(door: Door, tokens: PartnerTokens, aggregator: SnapKeyDirectory) {
        self.door = door
        self.tokens = tokens
        self.aggregator = aggregator
    }

    func token(_ call: SnapCall) async throws -> SnapReply {
        let headers = try SnapTokenHeaders.parse(now: call.now, call.header)
        guard headers.clientKey == aggregator.credentials.clientKey,
            aggregator.peerKey.verifyToken(
                headers.signature, clientKey: headers.clientKey, timestamp: headers.timestampText)
        else { throw SnapRefusal(.accessToken, .unauthorised, "Signature does not match") }
        let request: AccessTokenRequest = try SnapBody.decode(from: call.body, service: .accessToken)
        guard request.grantType == AccessTokenRequest.clientCredentials else {
            throw SnapRefusal(.accessToken, .invalidFieldFormat, "grantType")
        }
        let token = try await tokens.issue(to: aggregator.credentials.partnerId)
        let answer = AccessTokenResponse(accessToken: token, expiresIn: Int(PartnerTokens.lifetimeSeconds))
        return SnapReply(status: 200, body: try SnapBody.encode(answer))
    }

    func inquiry(_ call: SnapCall) async throws -> SnapReply {
        _ = try await signed(call)
        let request: VAInquiryRequest = try SnapBody.decode(from: call.body, service: .vaInquiry)
        let account = try ours(try request.account(), .vaInquiry)
        let found = try await door.inquireInvoice(
            customerNumber: account.customerNo, partner: aggregator.credentials.partnerId)
        guard let found else { throw SnapRefusal(.vaInquiry, .invalidBill) }
        switch found.state {
        case .settled: throw SnapRefusal(.vaInquiry, .paidBill)
        case .expired, .cancelled: throw SnapRefusal(.vaInquiry, .expiredBill)
        case .open: break
        }
        let answer = VAInquiryResponse(
            account: account, inquiryRequestId: request.inquiryRequestId, name: found.name,
            amount: SnapAmount(found.amount), trxId: found.number)
        return SnapReply(status: 200, body: try SnapBody.encode(answer))
    }

    func payment(_ call: SnapCall) async throws -> SnapReply {
        let headers = try await signed(call)
        let request = try VAPaymentRequest(body: call.body)
        _ = try ours(request.account, .vaPayment)
        let answer = try await door.acceptPayment(
            PaymentNotice(
                partner: headers.partnerId, externalID: headers.externalId, body: call.body,
                customerNumber: request.account.customerNo, paymentRequest: request.paymentRequestId,
                amount: request.paid.rupiah, paidAt: request.paidAt ?? headers.timestamp))
        let reply = Self.response(request, answer)
        return SnapReply(status: reply.status, body: reply.body)
    }

    func status(_ call: SnapCall) async throws -> SnapReply {
        _ = try await signed(call)
        let request: VAStatusRequest = try SnapBody.decode(from: call.body, service: .vaStatus)
        let account = try ours(try request.account(), .vaStatus)
        let partner = aggregator.credentials.partnerId
        guard let found = try await door.inquireInvoice(customerNumber: account.customerNo, partner: partner) else {
            throw SnapRefusal(.vaStatus, .transactionNotFound)
        }
        var receipt: (amount: Rupiah, paidAt: Instant)?
        if let paymentRequest = request.paymentRequestId,
            let taken = try await door.findPayment(partner: partner, paymentRequest: paymentRequest)
        {
            receipt = (taken.amount, taken.paidAt)
        }
        let answer = VAStatusResponse(
            account: account, paymentRequestId: request.paymentRequestId, total: SnapAmount(found.amount),
            paid: receipt.map { SnapAmount($0.amount) }, paidAt: receipt?.paidAt, trxId: found.number)
        return SnapReply(status: 200, body: try SnapBody.encode(answer))
    }

    /// A call whose headers, token and signature hold.
    private func signed(_ call: SnapCall) async throws -> SnapHeaders {
        let headers = try SnapHeaders.parse(call.service, now: call.now, call.header)
        guard let partner = try await tokens.partner(of: headers.token), partner == headers.partnerId else {
            throw SnapRefusal(call.service, .invalidToken)
        }
        guard
            aggregator.credentials.secret.verify(
                headers.signature, method: "POST", path: call.path, token: headers.token, body: call.body,
                timestamp: headers.timestampText)
        else { throw SnapRefusal(call.service, .unauthorised, "Signature does not match") }
        return headers
    }

    private func ours(
        _ account: Snap.VirtualAccount, _ service: SnapService
    ) throws(SnapRefusal) -> Snap.VirtualAccount {
        guard account.partnerServiceId == aggregator.partnerServiceId else {
            throw SnapRefusal(service, .invalidBill)
        }
        return account
    }

    private static func response(_ request: VAPaymentRequest, _ answer: PaymentAnswer) -> VAPaymentResponse {
        switch answer.outcome {
        case .accepted: VAPaymentResponse(posted: request, name: answer.name)
        case .paidBill: refused(request, .paidBill, answer, "Bill is paid", "Tagihan sudah dibayar")
        case .unknownBill: refused(request, .invalidBill, answer, "Unknown bill", "Tagihan tidak dikenal")
        case .wrongAmount: refused(request, .invalidAmount, answer, "Wrong amount", "Jumlah tidak sesuai")
        case .expiredBill: refused(request, .expiredBill, answer, "Bill has expired", "Tagihan kedaluwarsa")
        case .externalIDReused:
            refused(request, .externalIDConflict, answer, "X-EXTERNAL-ID was used", "X-EXTERNAL-ID sudah dipakai")
        case .paymentRequestReused:
            refused(
                request, .duplicatePartnerReference, answer, "Payment request was used",
                "Permintaan bayar sudah dipakai")
        }
    }

    private static func refused(
        _ request: VAPaymentRequest, _ outcome: SnapCase, _ answer: PaymentAnswer, _ english: String,
        _ indonesia: String
    ) -> VAPaymentResponse {
        VAPaymentResponse(
            refused: request, outcome, name: answer.name, reason: SnapReason(english: english, indonesia: indonesia))
    }
}
