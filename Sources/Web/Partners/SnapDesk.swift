// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap

/// Checks what a partner signed and asks the use cases.
struct SnapDesk: Sendable {
    let door: Door
    private let tokens: PartnerTokens
    private let partners: SnapPartners
    private let gate: SnapGate

    init(door: Door, tokens: PartnerTokens, partners: SnapPartners) {
        self.door = door
        self.tokens = tokens
        self.partners = partners
        gate = SnapGate(tokens: tokens, partners: partners)
    }

    func token(_ call: SnapCall) async throws -> SnapReply {
        let partner = try await gate.opened(call)
        let request: AccessTokenRequest = try SnapBody.decode(from: call.body, service: .accessToken)
        guard request.grantType == AccessTokenRequest.clientCredentials else {
            throw SnapRefusal(.accessToken, .invalidFieldFormat, "grantType")
        }
        let token = try await tokens.issue(to: partner.id)
        return try SnapReply(AccessTokenResponse(accessToken: token, expiresIn: Int(PartnerTokens.lifetimeSeconds)))
    }

    func inquiry(_ call: SnapCall) async throws -> SnapReply {
        let signed = try await once(call)
        let request: VAInquiryRequest = try SnapBody.decode(from: call.body, service: .vaInquiry)
        let account = try ours(try request.account(), signed)
        guard let found = try await bill(account, signed.partner) else { throw SnapRefusal(.vaInquiry, .invalidBill) }
        try Self.checkOpen(found.state, .vaInquiry)
        return try SnapReply(
            VAInquiryResponse(
                account: account, inquiryRequestId: request.inquiryRequestId, name: found.name,
                amount: SnapAmount(found.amount), trxId: found.number))
    }

    func payment(_ call: SnapCall) async throws -> SnapReply {
        let told = try told(try await signed(call))
        let answer =
            told.partner.isSandbox
            ? try await door.paySandboxBill(told.notice) : try await door.acceptPayment(told.notice)
        return told.reply(answer)
    }

    /// A payment as a partner told it.
    struct ToldPayment: Sendable {
        let partner: SnapPartner
        let request: VAPaymentRequest
        let notice: PaymentNotice

        func reply(_ answer: PaymentAnswer) -> SnapReply {
            let reply = VAPaymentResponse(request, answer)
            return SnapReply(status: reply.status, body: reply.body)
        }
    }

    /// The payment of a call, where who sent it is in memory; nil where the usual way must answer.
    func keptPayment(_ call: SnapCall) throws -> ToldPayment? { try gate.keptSigned(call).map(told) }

    private func told(_ signed: SignedCall) throws -> ToldPayment {
        let request = try VAPaymentRequest(body: signed.call.body)
        let account = try ours(request.account, signed)
        try Self.checkLimit(request.paid.rupiah, signed)
        let notice = PaymentNotice(
            partner: signed.partner.id, externalID: signed.headers.externalId, body: signed.call.body,
            customerNumber: account.customerNo, paymentRequest: request.paymentRequestId,
            amount: request.paid.rupiah, paidAt: request.paidAt ?? signed.headers.timestamp)
        return ToldPayment(partner: signed.partner, request: request, notice: notice)
    }

    func status(_ call: SnapCall) async throws -> SnapReply {
        let signed = try await once(call)
        let request: VAStatusRequest = try SnapBody.decode(from: call.body, service: .vaStatus)
        let account = try ours(try request.account(), signed)
        guard let found = try await bill(account, signed.partner) else {
            throw SnapRefusal(.vaStatus, .transactionNotFound)
        }
        let paid = try await payment(request.paymentRequestId, account, signed.partner, of: found)
        return try SnapReply(
            VAStatusResponse(
                account: account, paymentRequestId: request.paymentRequestId, total: SnapAmount(found.amount),
                paid: paid.map { SnapAmount($0.amount) }, paidAt: paid?.at, trxId: found.number))
    }

    /// A call whose signature holds.
    func signed(_ call: SnapCall) async throws -> SignedCall { try await gate.signed(call) }

    /// A call whose signature holds and whose X-EXTERNAL-ID was not used today for anything else.
    func once(_ call: SnapCall) async throws -> SignedCall {
        let signed = try await signed(call)
        let isOurs = try await door.claimExternalID(
            signed.headers.externalId, service: String(call.service.rawValue), body: call.body,
            partner: signed.partner.id)
        guard isOurs else { throw SnapRefusal(call.service, .externalIDConflict) }
        return signed
    }

    /// The account, where it is one of the partner's own.
    func ours(_ account: VirtualAccount, _ signed: SignedCall) throws(SnapRefusal) -> VirtualAccount {
        guard signed.partner.owns(account) else { throw SnapRefusal(signed.service, .invalidBill) }
        return account
    }

    /// Reads the partners anew at the next call.
    func forgetPartners() { partners.forget() }

    private struct Bill {
        let name: String
        let number: String
        let amount: Rupiah
        let state: InvoiceView.State
    }

    private func bill(_ account: VirtualAccount, _ partner: SnapPartner) async throws -> Bill? {
        if partner.isSandbox {
            return try await door.inquireSandboxBill(customerNumber: account.customerNo, partner: partner.id)
                .map { Bill(name: $0.name, number: $0.number, amount: $0.amount, state: $0.state) }
        }
        return try await door.inquireInvoice(customerNumber: account.customerNo, partner: partner.id)
            .map { Bill(name: $0.name, number: $0.number, amount: $0.amount, state: $0.state) }
    }

    private func payment(
        _ request: String?, _ account: VirtualAccount, _ partner: SnapPartner, of bill: Bill
    ) async throws -> (amount: Rupiah, at: Instant)? {
        guard let request else { return nil }
        if partner.isSandbox {
            return try await door.findSandboxPayment(
                customerNumber: account.customerNo, paymentRequest: request, partner: partner.id
            ).map { (bill.amount, $0) }
        }
        return try await door.findPayment(partner: partner.id, paymentRequest: request).map { ($0.amount, $0.paidAt) }
    }

    static func checkOpen(_ state: InvoiceView.State, _ service: SnapService) throws(SnapRefusal) {
        switch state {
        case .open: break
        case .settled: throw SnapRefusal(service, .paidBill)
        default: throw SnapRefusal(service, .expiredBill)
        }
    }

    static func checkLimit(_ amount: Rupiah, _ signed: SignedCall) throws(SnapRefusal) {
        if let most = signed.partner.amountLimit, amount > most {
            throw SnapRefusal(signed.service, .exceedsAmountLimit)
        }
    }
}
