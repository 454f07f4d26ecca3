// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Snap

/// Virtual accounts that partners ask for, change and give back.
extension SnapDesk {
    func create(_ call: SnapCall) async throws -> SnapReply {
        let (signed, request) = try await asked(call)
        let wish = try wish(request, call.service)
        guard signed.partner.isSandbox else { return try await openInvoice(request, wish, signed, reopens: true) }
        guard let bill = try await door.openSandboxBill(wish, partner: signed.partner.id) else {
            throw SnapRefusal(call.service, .duplicatePartnerReference)
        }
        return try reply(request, bill, signed)
    }

    func update(_ call: SnapCall) async throws -> SnapReply {
        let (signed, request) = try await asked(call)
        let wish = try wish(request, call.service)
        guard signed.partner.isSandbox else { return try await openInvoice(request, wish, signed, reopens: false) }
        guard let bill = try await door.changeSandboxBill(wish, partner: signed.partner.id) else {
            throw SnapRefusal(call.service, .invalidBill)
        }
        return try reply(request, bill, signed)
    }

    func delete(_ call: SnapCall) async throws -> SnapReply {
        let signed = try await once(call)
        let request: VADeleteRequest = try SnapBody.decode(from: call.body, service: .vaDelete)
        let account = try ours(try request.account(), signed)
        let partner = signed.partner.id
        let isDone =
            signed.partner.isSandbox
            ? try await door.withdrawSandboxBill(customerNumber: account.customerNo, partner: partner)
            : try await door.withdrawPartnerAccount(customerNumber: account.customerNo, partner: partner)
        guard isDone else { throw SnapRefusal(.vaDelete, .invalidBill) }
        forgetPartners()
        return try SnapReply(VADeleteResponse(account: account, trxId: request.trxId))
    }

    private func asked(_ call: SnapCall) async throws -> (SignedCall, VACreateRequest) {
        let signed = try await once(call)
        let request: VACreateRequest = try SnapBody.decode(from: call.body, service: call.service)
        let service = VirtualAccount(partnerServiceId: request.partnerServiceId, customerNo: "0")?.partnerServiceId
        guard service == signed.partner.serviceID else {
            throw SnapRefusal(call.service, .invalidFieldFormat, "partnerServiceId")
        }
        return (signed, request)
    }

    private func wish(_ request: VACreateRequest, _ service: SnapService) throws -> PartnerBillRequest {
        if let amount = request.totalAmount, amount.rupiah == .zero { throw SnapRefusal(service, .invalidAmount) }
        return PartnerBillRequest(
            number: try request.bill(service), name: request.virtualAccountName, amount: request.totalAmount?.rupiah,
            expiresAt: try request.expiry(service))
    }

    /// The amount and the last moment of an invoice are the law's and ours: a partner may repeat them, not change them.
    private func openInvoice(
        _ request: VACreateRequest, _ wish: PartnerBillRequest, _ signed: SignedCall, reopens: Bool
    ) async throws -> SnapReply {
        let found = try await door.openPartnerAccount(
            number: wish.number, amount: wish.amount, reopens: reopens, partner: signed.partner.id)
        guard let bill = found else { throw SnapRefusal(signed.service, .invalidBill) }
        try Self.checkOpen(bill.state, signed.service)
        if let amount = wish.amount, amount != bill.amount { throw SnapRefusal(signed.service, .invalidAmount) }
        try Self.checkLimit(bill.amount, signed)
        forgetPartners()
        return try reply(request, bill, signed)
    }

    private func reply(
        _ request: VACreateRequest, _ bill: PartnerBill, _ signed: SignedCall
    ) throws -> SnapReply {
        guard
            let account = VirtualAccount(
                partnerServiceId: signed.partner.serviceID, customerNo: bill.customerNumber)
        else { throw SnapRefusal(signed.service, .internalError) }
        if let named = try request.account(signed.service), named != account {
            throw SnapRefusal(signed.service, .invalidFieldFormat, "customerNo")
        }
        return try SnapReply(
            VACreateResponse(
                signed.service, account: account, name: request.virtualAccountName, trxId: bill.number,
                amount: SnapAmount(bill.amount), expiresAt: bill.expiresAt))
    }
}
