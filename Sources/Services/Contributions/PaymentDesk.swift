// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Store

/// Decides about payment notices one after another, and writes what they come to in one go.
struct PaymentDesk {
    /// What was decided about one notice.
    struct Decision {
        let answer: PaymentAnswer
        /// Whose invoice was settled.
        var person: ID<PersonRecord>?
        /// False for a notice that was answered before.
        var isNew = true
    }

    private typealias Target = PaymentTargetStore.Target
    private typealias CallMemory = PartnerStore.CallMemory

    /// What a partner's id of a call or of a payment request stands for.
    private struct PartnersID: Hashable {
        let partner: String
        let text: String
    }

    private struct Settled {
        let target: Target
        let receipt: ReceiptStore.Receipt
        let day: CalendarDay
    }

    private let context: WriteContext
    private var targets: [String: Target]
    private var calls: [PartnersID: CallMemory] = [:]
    private var yesterday: [PartnersID: CallMemory] = [:]
    private var receipts: [PartnersID: ReceiptStore.Receipt] = [:]
    private var newCalls: [String: [CallMemory]] = [:]
    private var settled: [Settled] = []
    /// Payment requests that were taken in beside workers' own invoices.
    private var beside: Set<PartnersID> = []
    /// Notices for collective invoices.
    private var batches: BatchDesk

    /// Loads all that deciding about these notices asks for.
    init(_ context: WriteContext, _ notices: [PaymentNotice]) throws {
        self.context = context
        let targets = try PaymentTargetStore(context.transaction).find(customerNumbers: notices.map(\.customerNumber))
        self.targets = targets
        batches = try BatchDesk(context, notices.filter { targets[$0.customerNumber] == nil })
        for (partner, notices) in Dictionary(grouping: notices, by: \.partner) {
            try load(notices, of: partner)
        }
    }

    private mutating func load(_ notices: [PaymentNotice], of partner: String) throws {
        let partners = PartnerStore(context.transaction)
        let externalIDs = notices.map(\.externalID)
        for call in try partners.findCalls(partner: partner, day: context.today, externalIDs: externalIDs) {
            calls[PartnersID(partner: partner, text: call.externalID)] = call
        }
        let known = try ReceiptStore(context.transaction).find(
            partner: partner, paymentRequests: notices.map(\.paymentRequest))
        for receipt in known { receipts[PartnersID(partner: partner, text: receipt.paymentRequest)] = receipt }
        let taken = try UnallocatedStore(context.transaction).known(
            channel: partner, references: notices.map(\.paymentRequest))
        for reference in taken { beside.insert(PartnersID(partner: partner, text: reference)) }
        guard !known.isEmpty || !taken.isEmpty else { return }
        let before = context.today.adding(days: -1)
        for call in try partners.findCalls(partner: partner, day: before, externalIDs: externalIDs) {
            yesterday[PartnersID(partner: partner, text: call.externalID)] = call
        }
    }

    mutating func decide(_ notice: PaymentNotice) -> Decision {
        let target = targets[notice.customerNumber]
        let name = target?.name ?? batches.names[notice.customerNumber] ?? ""
        let id = PartnersID(partner: notice.partner, text: notice.externalID)
        if let known = calls[id] {
            guard known.bodyHash == notice.bodyHash, let outcome = PaymentOutcome(rawValue: known.responseCode) else {
                return Decision(answer: PaymentAnswer(outcome: .externalIDReused, name: name), isNew: false)
            }
            return Decision(answer: PaymentAnswer(outcome: outcome, name: name), isNew: false)
        }
        let (outcome, receipt, settles) = judge(notice, target)
        let memory = CallMemory(
            externalID: notice.externalID, bodyHash: notice.bodyHash, responseCode: outcome.rawValue,
            result: receipt?.id.number)
        calls[id] = memory
        newCalls[notice.partner, default: []].append(memory)
        return Decision(answer: PaymentAnswer(outcome: outcome, name: name), person: settles ? target?.person : nil)
    }

    private mutating func judge(
        _ notice: PaymentNotice, _ target: Target?
    ) -> (PaymentOutcome, ReceiptStore.Receipt?, settles: Bool) {
        let request = PartnersID(partner: notice.partner, text: notice.paymentRequest)
        guard let target else { return (judgeCollective(notice, request), nil, false) }
        if let receipt = receipts[request] {
            guard receipt.invoice == target.invoice else { return (.paymentRequestReused, receipt, false) }
            return (cameYesterday(notice) ? .accepted : .paidBill, receipt, false)
        }
        if beside.contains(request) { return (.paymentRequestReused, nil, false) }
        if target.isSettled { return (.paidBill, nil, false) }
        guard target.expiresAt > context.now else { return (.expiredBill, nil, false) }
        guard target.asked.takes(notice.amount) else { return (.wrongAmount, nil, false) }
        return (.accepted, settle(target.paid(notice.amount), notice), true)
    }

    private mutating func judgeCollective(_ notice: PaymentNotice, _ request: PartnersID) -> PaymentOutcome {
        let isBeside = beside.contains(request)
        if isBeside, cameYesterday(notice) { return .accepted }
        let outcome = batches.judge(notice, isRequestUsed: isBeside || receipts[request] != nil)
        if outcome == .accepted { beside.insert(request) }
        return outcome
    }

    /// Whether the same notice was accepted before midnight: it keeps its answer over the change of day.
    private func cameYesterday(_ notice: PaymentNotice) -> Bool {
        let known = yesterday[PartnersID(partner: notice.partner, text: notice.externalID)]
        return known?.bodyHash == notice.bodyHash && known?.responseCode == PaymentOutcome.accepted.rawValue
    }

    private mutating func settle(_ target: Target, _ notice: PaymentNotice) -> ReceiptStore.Receipt {
        let receipt = ReceiptStore.Receipt(
            id: context.newID(), invoice: target.invoice, partner: notice.partner,
            paymentRequest: notice.paymentRequest, amount: notice.amount, paidAt: notice.paidAt, payer: "unknown")
        let day = max(target.issuedAt.jakartaDay, min(notice.paidAt.jakartaDay, context.today))
        targets[notice.customerNumber]?.isSettled = true
        receipts[PartnersID(partner: notice.partner, text: notice.paymentRequest)] = receipt
        settled.append(Settled(target: target, receipt: receipt, day: day))
        return receipt
    }

    /// Writes receipts, entries, cover and the memory of the calls. Collective invoices are settled last: workers' own
    /// payments among these notices stand in the books by then and are not made twice.
    func save() throws {
        let transaction = context.transaction
        for one in settled where one.target.isOpen {
            try InvoiceStore(transaction).fixAmount(one.target.invoice, one.target.amount)
        }
        try ReceiptStore(transaction).insert(settled.map(\.receipt), at: context.now)
        for (day, paid) in Dictionary(grouping: settled, by: \.day) {
            let count = try InvoiceStore(transaction).settle(paid.map(\.target.invoice), at: context.now, on: day)
            precondition(count == paid.count, "invoices that were open in this transaction can be settled")
        }
        try context.tellPartners(
            settled.map { ($0.target.person, .paid($0.target.invoice, $0.target.amount, on: $0.day)) })
        try LedgerStore(transaction).post(
            settled.map { LedgerStore.NewEntry(try entry(for: $0), id: context.newID()) }, at: context.now)
        for one in settled {
            MoneyDayStore(transaction).add(
                one.target.amount,
                to: .init(
                    one.target.stage == .jht ? .savings : .contribution, day: one.day, country: one.target.country,
                    province: one.target.province))
        }
        let covered = settled.lazy.filter { $0.target.stage != .jht }.map { ($0.target.person, $0.target.province) }
        try context.refreshCover(of: Dictionary(covered, uniquingKeysWith: { first, _ in first }))
        for (partner, memories) in newCalls {
            try PartnerStore(transaction).rememberCalls(
                memories, partner: partner, day: context.today, at: context.now)
        }
        try batches.save()
    }

    private func entry(for one: Settled) throws -> Entry {
        let channel = try context.door.channels.account(of: one.receipt.partner, in: context.transaction)
        let (amount, receipt) = (one.target.amount, one.receipt.id)
        return one.target.stage == .jht
            ? .savingsReceived(
                amount, member: one.target.person, receipt: receipt, on: context.today, through: channel)
            : .contributionReceived(amount, receipt: receipt, on: context.today, through: channel)
    }
}
