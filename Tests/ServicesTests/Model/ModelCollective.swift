// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Services
import Store
import Testing

extension BooksModel {
    /// One invoice of a company for many workers.
    struct Collective {
        let amount: Rupiah
        /// Customer numbers of the workers' invoices.
        let lines: [String]
        let expiresAt: Instant
        /// The channel that it was paid over.
        var paidOver: String?
    }

    func isPromised(_ customer: String, at now: Instant) -> Bool {
        collectives.values.contains { $0.paidOver == nil && $0.expiresAt > now && $0.lines.contains(customer) }
    }

    /// New money pays the workers' invoices that are still unpaid.
    ///
    /// - Returns: why some of it waits.
    mutating func settleCollective(
        _ customer: String, with id: ID<UnallocatedRecord>, at now: Instant
    ) -> MisfitPayment.Reason? {
        guard let collective = collectives[customer], let item = items[id] else { return .unknownBill }
        if let channel = collective.paidOver { return channel == item.reference.channel ? .duplicate : .twoPayers }
        if collective.expiresAt <= now { return .late }
        if item.amount < collective.amount { return .tooLittle }
        var rest = item.amount
        let open = collective.lines.filter { line in
            bills[line].map { !$0.isPaid && !$0.isWithdrawn } ?? false
        }
        for line in open {
            rest = rest - (bills[line]?.amount ?? .zero)
            settle(line, over: Reference(channel: item.reference.channel, text: "\(id) \(line)"), from: "suspense")
        }
        items[id]?.remaining = rest
        collectives[customer]?.paidOver = item.reference.channel
        if open.count < collective.lines.count { return .twoPayers }
        return rest == .zero ? nil : .tooMuch
    }
}

/// Companies that pay for their workers.
extension ModelRun {
    mutating func issueCollective() async throws {
        let now = house.now
        let open = invoices.filter { invoice in
            guard let bill = model.bills[invoice.virtualAccount.customer], placed.contains(invoice.person) else {
                return false
            }
            return !bill.isPaid && !bill.isWithdrawn && bill.expiresAt > now && !bill.isSavings
                && !model.isPromised(invoice.virtualAccount.customer, at: now)
        }
        let chosen = Array(open.shuffled(using: &draws).prefix(1 + draws.below(6)))
        guard !chosen.isEmpty else { return }
        let view = try await door.issueBatch(
            BatchOrder(invoices: chosen.map(\.id), workers: "", promisedDay: now.jakartaDay), by: officers.company,
            repeatKey: nil)
        let customer = view.batch.customerNumber
        #expect(view.batch.amount == chosen.map(\.amount).total())
        model.numbers[view.batch.number] = customer
        model.collectives[customer] = .init(
            amount: view.batch.amount, lines: chosen.map(\.virtualAccount.customer), expiresAt: view.batch.expiresAt)
        collectives.append(customer)
        if collectives.count > Self.rememberedCollectives { collectives.removeFirst() }
    }

    /// A company pays by notice or straight to our bank, the right amount or not, once or twice.
    mutating func payCollective() async throws {
        guard !collectives.isEmpty else { return }
        let customer = collectives[draws.below(collectives.count)]
        guard let collective = model.collectives[customer] else { return }
        let amount = Rupiah(collective.amount.amount + Int64(draws.isWithin(percent: 80) ? 0 : draws.below(3) - 1))
        if draws.isWithin(percent: 60) {
            let used = draws.isWithin(percent: 15) ? anyNotice()?.paymentRequest : nil
            try await tell([notice(customer, amount, request: used)])
        } else {
            try await take(amount, for: customer)
        }
    }
}
