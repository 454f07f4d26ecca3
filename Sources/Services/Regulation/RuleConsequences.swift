// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Ledger
import Money
import Protection
import Regulation
import Store

/// Records what a draft that begins to count changes for the past: differences are new facts and new entries, and
/// nothing that was decided is touched.
struct RuleConsequences {
    private let context: WriteContext
    private let draft: ID<RuleDraftStore.Record>

    init(_ context: WriteContext, _ draft: ID<RuleDraftStore.Record>) {
        self.context = context
        self.draft = draft
    }

    func post(from old: Law, to new: Law) throws {
        let after = try context.door.under(new.rules)
        let review = RetroactiveReview(context.transaction, from: try context.door.under(old.rules), to: after)
        let corrections = try review.corrections()
        for correction in corrections { try record(correction, after) }
        if !corrections.isEmpty { context.note("corrections:\(corrections.count)") }
        try expire(try review.repricedInvoices(at: context.now))
    }

    private func record(_ correction: RuleCorrectionStore.Correction, _ after: Door) throws {
        let id: ID<RuleCorrectionStore.Record> = context.newID()
        var entry: ID<EntryRecord>?
        if let owed = correction.owed {
            let made: ID<EntryRecord> = context.newID()
            try LedgerStore(context.transaction).post(
                try correctingEntry(for: correction, owed, id.number), id: made, at: context.now)
            entry = made
        }
        try RuleCorrectionStore(context.transaction).insert(
            correction, draft: draft, id: id, entry: entry, at: context.now)
        if correction.kind == .cover {
            let under = WriteContext(after, context.transaction, context.operation, context.actor)
            try under.lockMembership(correction.person)
            try under.refreshCover(correction.person)
        }
    }

    private func correctingEntry(
        for correction: RuleCorrectionStore.Correction, _ owed: Rupiah, _ id: Int64
    ) throws -> Entry {
        guard correction.kind == .claim else {
            return .contributionCorrected(by: owed, correction: id, on: context.today)
        }
        let claim = try ClaimStore(context.transaction, keys: context.door.keys).get(ID(number: correction.subject))
        guard let programme = LedgerAccount.Programme(claim.request.benefit.payingProgramme) else {
            preconditionFailure("claims are paid by JKK or JKM")
        }
        return .benefitCorrected(by: owed, of: programme, correction: id, on: context.today)
    }

    /// An open invoice at a price that the law does not know any more cannot be paid; it is issued anew on request.
    private func expire(_ invoices: [InvoiceStore.Invoice]) throws {
        guard !invoices.isEmpty else { return }
        let store = RuleCorrectionStore(context.transaction)
        for invoice in invoices { try store.expire(invoice.id, at: context.now) }
        context.forgetAtTheGate(invoices.map(\.person))
        context.note("expired:\(invoices.count)")
    }
}
