// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Placement
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

    private typealias Target = PaymentFacts.Target
    private typealias CallMemory = PaymentFacts.CallMemory
    private typealias PartnersID = PaymentFacts.PartnersID

    private struct Settled {
        let target: Target
        let receipt: ReceiptStore.Receipt
        let day: CalendarDay
    }

    private let context: WriteContext
    private var facts: PaymentFacts
    // What these notices have come to so far stands beside the facts, which are not copied for it.
    private var calls: [PartnersID: CallMemory] = [:]
    private var receipts: [PartnersID: ReceiptStore.Receipt] = [:]
    private var settledNumbers: Set<String> = []
    private var newCalls: [String: [CallMemory]] = [:]
    private var settled: [Settled] = []
    /// Notices for collective invoices.
    private var batches: BatchDesk

    /// - Parameter facts: what deciding about these notices asks for, as it stands in this transaction.
    init(_ context: WriteContext, _ notices: [PaymentNotice], _ facts: PaymentFacts) throws {
        self.context = context
        self.facts = facts
        batches = try BatchDesk(context, notices.filter { facts.targets.index(forKey: $0.customerNumber) == nil })
        calls.reserveCapacity(notices.count)
        receipts.reserveCapacity(notices.count)
        settledNumbers.reserveCapacity(notices.count)
        settled.reserveCapacity(notices.count)
    }

    /// Whose invoices were settled; nil where invoices of others were settled too.
    var settledPersons: Set<ID<PersonRecord>>? {
        batches.hasSettled ? nil : Set(settled.map(\.target.person))
    }

    mutating func decide(_ notice: PaymentNotice) -> Decision {
        let target = facts.targets[notice.customerNumber]
        let name = target?.name ?? batches.names[notice.customerNumber] ?? ""
        let id = PartnersID(partner: notice.partner, text: notice.externalID)
        if let outcome = knownLine(notice) {
            return Decision(answer: PaymentAnswer(outcome: outcome, name: name), isNew: false)
        }
        if let known = calls[id] ?? facts.calls[id] {
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
        if !(settles && notice.isLine) { newCalls[notice.partner, default: []].append(memory) }
        return Decision(answer: PaymentAnswer(outcome: outcome, name: name), person: settles ? target?.person : nil)
    }

    /// What a line of a day file was answered today, when its receipt remembers it; nil for all else.
    private func knownLine(_ notice: PaymentNotice) -> PaymentOutcome? {
        guard notice.isLine, let receipt = receipt(of: notice), let known = receipt.lineHash,
            receipt.recordedAt?.jakartaDay == context.today
        else { return nil }
        return known == notice.bodyHash ? .accepted : .externalIDReused
    }

    private func receipt(of notice: PaymentNotice) -> ReceiptStore.Receipt? {
        receipt(of: PartnersID(partner: notice.partner, text: notice.paymentRequest))
    }

    private func receipt(of request: PartnersID) -> ReceiptStore.Receipt? {
        receipts[request] ?? facts.receipts[request]
    }

    private mutating func judge(
        _ notice: PaymentNotice, _ target: Target?
    ) -> (PaymentOutcome, ReceiptStore.Receipt?, settles: Bool) {
        let request = PartnersID(partner: notice.partner, text: notice.paymentRequest)
        guard let target else { return (judgeCollective(notice, request), nil, false) }
        if let receipt = receipt(of: request) {
            guard receipt.invoice == target.invoice else { return (.paymentRequestReused, receipt, false) }
            return (cameYesterday(notice) ? .accepted : .paidBill, receipt, false)
        }
        if facts.beside.contains(request) { return (.paymentRequestReused, nil, false) }
        if target.isSettled || settledNumbers.contains(notice.customerNumber) { return (.paidBill, nil, false) }
        guard target.expiresAt > context.now else { return (.expiredBill, nil, false) }
        guard target.asked.takes(notice.amount) else { return (.wrongAmount, nil, false) }
        return (.accepted, settle(target.paid(notice.amount), notice), true)
    }

    private mutating func judgeCollective(_ notice: PaymentNotice, _ request: PartnersID) -> PaymentOutcome {
        let isBeside = facts.beside.contains(request)
        if isBeside, cameYesterday(notice) { return .accepted }
        let outcome = batches.judge(notice, isRequestUsed: isBeside || receipt(of: request) != nil)
        if outcome == .accepted { facts.beside.insert(request) }
        return outcome
    }

    /// Whether the same notice was accepted before midnight: it keeps its answer over the change of day.
    private func cameYesterday(_ notice: PaymentNotice) -> Bool {
        if notice.isLine, let receipt = receipt(of: notice), receipt.lineHash == notice.bodyHash {
            return receipt.recordedAt?.jakartaDay == context.today.adding(days: -1)
        }
        let known = facts.yesterday[PartnersID(partner: notice.partner, text: notice.externalID)]
        return known?.bodyHash == notice.bodyHash && known?.responseCode == PaymentOutcome.accepted.rawValue
    }

    private mutating func settle(_ target: Target, _ notice: PaymentNotice) -> ReceiptStore.Receipt {
        let receipt = ReceiptStore.Receipt(
            id: context.newID(), invoice: target.invoice, partner: notice.partner,
            paymentRequest: notice.paymentRequest, amount: notice.amount, paidAt: notice.paidAt, payer: "unknown",
            lineHash: notice.isLine ? notice.bodyHash : nil)
        let day = target.day(of: notice, on: context.today)
        settledNumbers.insert(notice.customerNumber)
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
        var invoices: [CalendarDay: [ID<InvoiceRecord>]] = [:]
        for one in settled { invoices[one.day, default: []].append(one.target.invoice) }
        for (day, paid) in invoices {
            let count = try InvoiceStore(transaction).settle(paid, at: context.now, on: day)
            precondition(count == paid.count, "invoices that were open in this transaction can be settled")
        }
        try context.tellPartners(
            settled.map { ($0.target.person, .paid($0.target.invoice, $0.target.amount, on: $0.day)) })
        try LedgerStore(transaction).post(
            settled.map { LedgerStore.NewEntry(try entry(for: $0), id: context.newID()) }, at: context.now)
        MoneyDayStore(transaction).apply(moneyByDay())
        try refreshCover()
        for (partner, memories) in newCalls {
            try PartnerStore(transaction).rememberCalls(
                memories, partner: partner, day: context.today, at: context.now)
        }
        try batches.save()
    }

    private func moneyByDay() -> [MoneyDayStore.Cell: MoneyDayStore.Total] {
        var totals: [MoneyDayStore.Cell: MoneyDayStore.Total] = [:]
        for one in settled {
            let cell = MoneyDayStore.Cell(
                one.target.stage == .jht ? .savings : .contribution, day: one.day, country: one.target.country,
                province: one.target.province)
            totals[cell, default: .init()].add(one.target.amount)
        }
        return totals
    }

    private func refreshCover() throws {
        var provinces: [ID<PersonRecord>: Int] = [:]
        var contributions: [ID<PersonRecord>: [SettledContribution]] = [:]
        for one in settled where one.target.stage != .jht {
            provinces[one.target.person] = one.target.province
            contributions[one.target.person, default: []].append(
                one.target.contribution(settledOn: one.day, at: context.now))
        }
        guard let known = facts.cover else { return try context.refreshCover(of: provinces) }
        try context.refreshCover(of: provinces, from: known, adding: contributions)
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
