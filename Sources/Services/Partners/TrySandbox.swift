// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

/// What sandbox partners do: the same services on bills that they make up themselves. Nothing here reads or writes an
/// invoice, a receipt, the books or the figures.
extension Door {
    private static let longestSandboxSeconds: Int64 = 30 * 86_400

    /// Makes up a bill; asked for again with the same number, the same bill.
    ///
    /// - Returns: nil where the bill is known and other than this one.
    public func openSandboxBill(_ wish: PartnerBillRequest, partner: String) async throws -> PartnerBill? {
        try await write(.openPartnerAccount, by: .system("partner:\(partner)")) { context in
            let store = SandboxStore(context.transaction)
            if let known = try store.find(trxID: wish.number, of: partner) {
                return wish.amount == known.amount && !known.isWithdrawn ? PartnerBill(known, now: context.now) : nil
            }
            let latest = context.now.adding(seconds: Self.longestSandboxSeconds)
            let serial = try SequenceStore(context.transaction).next("sandbox")
            let bill = SandboxStore.Bill(
                partner: partner, customerNumber: VirtualAccount.customerNumber(serial: serial), trxID: wish.number,
                name: wish.name ?? "Sandbox", amount: wish.amount ?? Rupiah(332_500),
                expiresAt: min(wish.expiresAt ?? latest, latest))
            try store.insert(bill, at: context.now)
            context.note("sandbox \(wish.number)")
            return PartnerBill(bill, now: context.now)
        }
    }

    /// Changes name, amount or last moment of a made-up bill that is not paid.
    public func changeSandboxBill(_ wish: PartnerBillRequest, partner: String) async throws -> PartnerBill? {
        try await write(.openPartnerAccount, by: .system("partner:\(partner)")) { context in
            let store = SandboxStore(context.transaction)
            guard let known = try store.find(trxID: wish.number, of: partner), !known.isWithdrawn else { return nil }
            guard known.paidAt == nil else { return PartnerBill(known, now: context.now) }
            let latest = context.now.adding(seconds: Self.longestSandboxSeconds)
            let bill = SandboxStore.Bill(
                partner: partner, customerNumber: known.customerNumber, trxID: known.trxID,
                name: wish.name ?? known.name, amount: wish.amount ?? known.amount,
                expiresAt: min(wish.expiresAt ?? known.expiresAt, latest))
            try store.update(bill)
            context.note("sandbox \(wish.number)")
            return PartnerBill(bill, now: context.now)
        }
    }

    /// Takes a made-up bill back.
    public func withdrawSandboxBill(customerNumber: String, partner: String) async throws -> Bool {
        try await write(.openPartnerAccount, by: .system("partner:\(partner)")) { context in
            let store = SandboxStore(context.transaction)
            guard let known = try store.find(customerNumber, of: partner), !known.isWithdrawn else { return false }
            try store.withdraw(known, at: context.now)
            return true
        }
    }

    /// A made-up bill; nil where the partner made none up under this number.
    public func inquireSandboxBill(customerNumber: String, partner: String) async throws -> PartnerBill? {
        try await read(.inquireInvoice, by: .system("partner:\(partner)")) { context in
            try SandboxStore(context.transaction).find(customerNumber, of: partner)
                .flatMap { $0.isWithdrawn ? nil : PartnerBill($0, now: context.now) }
        }
    }

    /// When a made-up bill was paid under a payment request; nil while it was not.
    public func findSandboxPayment(
        customerNumber: String, paymentRequest: String, partner: String
    ) async throws -> Instant? {
        try await read(.inquireInvoice, by: .system("partner:\(partner)")) { context in
            let bill = try SandboxStore(context.transaction).find(customerNumber, of: partner)
            return bill?.paymentRequest == paymentRequest ? bill?.paidAt : nil
        }
    }

    /// Takes a made-up payment of a made-up bill, with the answers that a real one gets.
    public func paySandboxBill(_ notice: PaymentNotice) async throws -> PaymentAnswer {
        try await write(.acceptPayment, by: .system("partner:\(notice.partner)")) { context in
            let calls = PartnerStore(context.transaction)
            let store = SandboxStore(context.transaction)
            let bill = try store.find(notice.customerNumber, of: notice.partner).flatMap { $0.isWithdrawn ? nil : $0 }
            let name = bill?.name ?? ""
            let known = try calls.findCalls(
                partner: notice.partner, day: context.today, externalIDs: [notice.externalID])
            if let call = known.first {
                guard call.bodyHash == notice.bodyHash, let outcome = PaymentOutcome(rawValue: call.responseCode)
                else { return PaymentAnswer(outcome: .externalIDReused, name: name) }
                return PaymentAnswer(outcome: outcome, name: name)
            }
            let outcome = try Self.judge(notice, bill, store, now: context.now)
            if outcome == .accepted, let bill {
                try store.pay(bill, paymentRequest: notice.paymentRequest, at: notice.paidAt)
            }
            try calls.rememberCalls(
                [
                    .init(
                        externalID: notice.externalID, bodyHash: notice.bodyHash, responseCode: outcome.rawValue,
                        result: nil)
                ], partner: notice.partner, day: context.today, at: context.now)
            context.note("sandbox \(outcome.rawValue)")
            return PaymentAnswer(outcome: outcome, name: name)
        }
    }

    private static func judge(
        _ notice: PaymentNotice, _ bill: SandboxStore.Bill?, _ store: SandboxStore, now: Instant
    ) throws -> PaymentOutcome {
        guard let bill else { return .unknownBill }
        if let other = try store.find(paymentRequest: notice.paymentRequest, of: notice.partner) {
            return other.customerNumber == bill.customerNumber ? .paidBill : .paymentRequestReused
        }
        if bill.paidAt != nil { return .paidBill }
        guard bill.expiresAt > now else { return .expiredBill }
        return bill.amount == notice.amount ? .accepted : .wrongAmount
    }
}
