// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import Testing

/// Money that is with us already, and what finance decides about it.
extension ModelRun {
    /// Money stands on our bank account, or a partner reports it: for an invoice or for none, less, all or more.
    mutating func takeUnallocated() async throws {
        guard let invoice = anyInvoice() else { return }
        let amounts = [
            invoice.amount.amount, invoice.amount.amount, Int64(1 + draws.below(Int(invoice.amount.amount))),
            invoice.amount.amount + Int64(draws.below(100_000)), 6_000_000,
        ]
        let numbers = [invoice.number, invoice.virtualAccount.customer, invoice.number, nil]
        try await take(Rupiah(amounts[draws.below(amounts.count)]), for: numbers[draws.below(numbers.count)])
    }

    mutating func take(_ amount: Rupiah, for number: String?) async throws {
        calls += 1
        let isReport = draws.isWithin(percent: 15)
        var reference = BooksModel.Reference(
            channel: isReport ? BooksModel.partner : "bank-1", text: isReport ? "R\(calls)" : "S\(calls)")
        if draws.isWithin(percent: 15) {
            if isReport, let old = anyNotice() {
                reference = .init(channel: BooksModel.partner, text: old.paymentRequest)
            } else if let old = references.randomElement(using: &draws) {
                reference = old
            }
        }
        references.append(reference)
        if references.count > Self.rememberedCollectives { references.removeFirst() }
        let isPartner = reference.channel == BooksModel.partner
        let arrival = BooksModel.Arrival(
            reference: reference, account: isPartner ? "channel:1" : "bank", amount: amount, number: number)
        if isPartner, let number, number.allSatisfy(\.isNumber) {
            remember(notice(number, amount, request: reference.text))
        }
        try await take(arrival)
    }

    private mutating func take(_ arrival: BooksModel.Arrival) async throws {
        let expected = model.refusal(of: arrival)
        let isPartner = arrival.reference.channel == BooksModel.partner
        let payment = TakenPayment(
            source: isPartner ? .partner : .statement, channel: arrival.reference.channel,
            reference: arrival.reference.text, account: isPartner ? .channel(1) : .bank, amount: arrival.amount,
            paidAt: house.now, billNumber: arrival.number)
        do {
            let item = try await door.takeUnallocated(payment, by: officers.finance)
            #expect(expected == nil)
            if let known = model.besides[arrival.reference] {
                #expect(item.id == known.item)
            } else {
                model.take(arrival, as: item.id, at: house.now)
                #expect(item.remaining == model.items[item.id]?.remaining ?? .zero)
                #expect(item.reason == model.items[item.id]?.reason)
            }
        } catch let failure as Failure {
            #expect(failure.code == expected)
        }
    }

    private mutating func anyItem() -> ID<UnallocatedRecord>? {
        model.items.filter { $0.value.remaining > .zero }.keys.sorted().randomElement(using: &draws)
    }

    /// Some waiting money is allocated, given back or kept; a decision that waits gets its second look.
    mutating func resolve() async throws {
        guard let id = anyItem(), let item = model.items[id] else { return }
        if item.proposal != nil, draws.isWithin(percent: 80) {
            try await decide(id, approve: draws.isWithin(percent: 70))
        } else if let resolution = resolution(of: item, id) {
            try await resolve(id, resolution)
        }
    }

    private mutating func resolution(of item: BooksModel.Item, _ id: ID<UnallocatedRecord>) -> Resolution? {
        guard let invoice = anyInvoice() else { return nil }
        let customer = item.bill.flatMap { draws.isWithin(percent: 60) ? $0 : nil } ?? invoice.virtualAccount.customer
        guard let bill = model.bills[customer] else { return nil }
        let missing = bill.amount - model.waiting(for: customer, but: id)
        let share = max(Rupiah(1), min(missing, item.remaining))
        let first = Resolution.Part.allocate(share, to: bill.invoice)
        let rest = item.remaining - share
        switch draws.below(6) {
        case 0: return Resolution([.refund(item.remaining)])
        case 1: return Resolution([.refund(Rupiah(1 + Int64(draws.below(Int(item.remaining.amount)))))])
        case 2: return Resolution([.advance(item.remaining, for: bill.person)])
        case 3: return Resolution([first])
        case 4: return Resolution(rest == .zero ? [first] : [first, .refund(rest)])
        default: return Resolution(rest == .zero ? [first] : [first, .advance(rest, for: bill.person)])
        }
    }

    mutating func resolve(_ id: ID<UnallocatedRecord>, _ resolution: Resolution) async throws {
        try await compare(id, { try $0.resolve(id, resolution) }) { door, officers in
            try await door.resolveUnallocated(id, resolution, note: "", by: officers.finance, repeatKey: nil)
        }
    }

    mutating func decide(_ id: ID<UnallocatedRecord>, approve: Bool) async throws {
        let seen = try await door.viewUnallocated(id, by: officers.finance)
        let waiting = try #require(seen.waiting?.id)
        try await compare(id, { try $0.decide(id, approve: approve) }) { door, officers in
            try await door.decideResolution(waiting, approve: approve, by: officers.other, repeatKey: nil)
        }
    }

    /// The model and the house decide alike, or refuse alike and leave everything as it was.
    private mutating func compare(
        _ id: ID<UnallocatedRecord>, _ mirror: (inout BooksModel) throws -> Void,
        _ real: (Door, ModelOfficers) async throws -> UnallocatedView
    ) async throws {
        var next = model
        var expected: String?
        do { try mirror(&next) } catch let refused as BooksModel.Refused { expected = refused.code }
        do {
            let view = try await real(door, officers)
            #expect(expected == nil)
            model = next
            #expect(view.item.remaining == model.items[id]?.remaining ?? .zero)
            #expect((view.waiting != nil) == (model.items[id]?.proposal != nil))
            for refund in view.refunds.map(\.refund) where refund.state == .owed && model.refunds[refund.id] == nil {
                model.refunds[refund.id] = .init(item: id, amount: refund.amount)
            }
            model.forget(id)
        } catch let failure as Failure {
            #expect(failure.code == expected)
        }
    }

    /// A refund reaches its payer or is dropped; neither happens twice.
    mutating func closeRefund() async throws {
        guard let id = model.refunds.keys.sorted().randomElement(using: &draws) else { return }
        if draws.isWithin(percent: 70) {
            _ = try await door.settleRefund(id, bankReference: "BI-\(calls)", by: officers.payer, repeatKey: nil)
            model.pay(id)
        } else {
            _ = try await door.cancelRefund(id, by: officers.finance, repeatKey: nil)
            model.cancel(id)
        }
        await #expect(throws: Failure(.conflict, "refund-not-owed")) {
            try await door.settleRefund(id, bankReference: "BI", by: officers.payer, repeatKey: nil)
        }
    }

    /// The channel takes money back; refused where some of it was disposed of.
    mutating func takeBack() async throws {
        guard let id = anyItem() else { return }
        let isThere = model.takeBack(id)
        do {
            _ = try await door.reverseUnallocated(id, by: officers.finance, repeatKey: nil)
            #expect(isThere)
        } catch let failure as Failure {
            #expect(failure.code == "money-not-there")
            #expect(!isThere)
        }
    }

    mutating func applyAdvances() async throws {
        let expected = model.useAdvances(at: house.now)
        #expect(try await door.applyAdvances(by: .system("advances")) == expected)
    }
}
