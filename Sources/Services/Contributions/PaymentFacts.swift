// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Protection
import Store

/// Everything that deciding about payment notices asks for, read at one moment.
struct PaymentFacts: Sendable {
    typealias Target = PaymentTargetStore.Target
    typealias CallMemory = PartnerStore.CallMemory

    /// What a partner's id of a call or of a payment request stands for.
    struct PartnersID: Hashable, Sendable {
        let partner: String
        let text: String
    }

    /// The law's day on which they were read.
    let day: CalendarDay
    /// By customer number.
    var targets: [String: Target] = [:]
    var calls: [PartnersID: CallMemory] = [:]
    private(set) var yesterday: [PartnersID: CallMemory] = [:]
    var receipts: [PartnersID: ReceiptStore.Receipt] = [:]
    /// Payment requests that were taken in beside workers' own invoices.
    var beside: Set<PartnersID> = []
    /// Nil where cover must be read behind a lock.
    private(set) var cover: KnownCover?

    /// - Parameter day: the law's day.
    init(_ notices: [PaymentNotice], in transaction: any Transaction, on day: CalendarDay) throws {
        self.day = day
        for (partner, notices) in Dictionary(grouping: notices, by: \.partner) {
            try load(notices, of: partner, in: transaction)
        }
        guard transaction.runsAlone else { return }
        let covered = targets.values.lazy.filter { !$0.isSettled && $0.stage != .jht }.map(\.person)
        cover = try KnownCover(of: Set(covered).sorted(), in: transaction)
    }

    private mutating func load(
        _ notices: [PaymentNotice], of partner: String, in transaction: any Transaction
    ) throws {
        let externalIDs = notices.map(\.externalID)
        let requests = notices.map(\.paymentRequest)
        let (found, made, known, taken) = try transaction.ask(
            PaymentTargetStore.asking(customerNumbers: notices.map(\.customerNumber)),
            PartnerStore.askingCalls(partner: partner, day: day, externalIDs: externalIDs),
            ReceiptStore.asking(partner: partner, paymentRequests: requests),
            UnallocatedStore.askingKnown(channel: partner, references: requests))
        targets.merge(found) { $1 }
        for call in made { calls[PartnersID(partner: partner, text: call.externalID)] = call }
        for receipt in known { receipts[PartnersID(partner: partner, text: receipt.paymentRequest)] = receipt }
        for reference in taken { beside.insert(PartnersID(partner: partner, text: reference)) }
        guard !known.isEmpty || !taken.isEmpty else { return }
        let before = day.adding(days: -1)
        for call in try PartnerStore(transaction).findCalls(partner: partner, day: before, externalIDs: externalIDs) {
            yesterday[PartnersID(partner: partner, text: call.externalID)] = call
        }
    }

    /// Derives ahead what cover comes to when all these notices are taken. Nothing is decided by it: what comes
    /// otherwise is derived when it has.
    mutating func foresee(_ notices: [PaymentNotice], law: CoverLaw, rules: String, at now: Instant) throws {
        guard cover != nil else { return }
        var settled: [ID<PersonRecord>: [SettledContribution]] = [:]
        var provinces: [ID<PersonRecord>: Int] = [:]
        for notice in notices {
            guard let target = targets[notice.customerNumber], !target.isSettled, target.stage != .jht else { continue }
            provinces[target.person] = target.province
            settled[target.person, default: []].append(
                target.paid(notice.amount).contribution(settledOn: target.day(of: notice, on: day), at: now))
        }
        try cover?.foresee(settled, provinces: provinces, law: law, rules: rules)
    }

    /// Puts what was read later of some of the notices in place of what is known.
    mutating func replace(with newer: PaymentFacts) {
        targets.merge(newer.targets) { $1 }
        calls.merge(newer.calls) { $1 }
        yesterday.merge(newer.yesterday) { $1 }
        receipts.merge(newer.receipts) { $1 }
        beside.formUnion(newer.beside)
        if let cover = newer.cover { self.cover?.replace(with: cover) }
    }
}

extension PaymentTargetStore.Target {
    /// The day on which a payment that comes today counts: when it was paid, but not before the invoice and not later
    /// than today.
    func day(of notice: PaymentNotice, on today: CalendarDay) -> CalendarDay {
        max(issuedAt.jakartaDay, min(notice.paidAt.jakartaDay, today))
    }
}
