// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

/// A file with what became of it.
public struct BankFileView: Sendable {
    public let file: BankFileStore.File
    public let faults: [BankFileStore.Fault]
    /// Lines that this file brought, by state; lines known from other files are not among them.
    public let states: [BankLineStore.State: Int]
    /// The same file had been taken in before.
    public let isRepetition: Bool

    public var newLines: Int { states.values.reduce(0, +) }
}

/// The desk: what waits, what came in last.
public struct ReconciliationView: Sendable {
    public let waiting: [BankLineStore.Line]
    public let waitingCount: Int
    public let files: [BankFileView]
    public let banks: [BankStore.Bank]
}

/// One line with what it is or might be.
public struct BankLineView: Sendable {
    public struct Candidate: Sendable {
        public let receipts: [OpenReceiptStore.OpenReceipt]
        public let reasons: [MatchReason]
        public let score: Int
        public let fee: Rupiah
        public let exchange: Rupiah
    }

    public let line: BankLineStore.Line
    public let bank: String
    /// Best first; empty once it was decided.
    public let candidates: [Candidate]
    /// The invoices whose money it is.
    public let invoices: [ID<InvoiceRecord>]
    /// What one officer decided and a second one must decide too.
    public let proposal: BankLineProposalStore.Proposal?
    /// The day on which the books count it: the bank's booking day, or the first day after it that was open; nil where
    /// it has no entry of its own.
    public let businessDay: CalendarDay?
}

extension Door {
    public func viewReconciliation(by actor: Actor) async throws -> ReconciliationView {
        try await read(.viewReconciliation, by: actor) { context in
            let lines = BankLineStore(context.transaction)
            let waiting = try lines.waiting(through: context.today.adding(days: Self.matchingDays), limit: 200)
            if !waiting.isEmpty { context.looked(atAll: "waiting=\(waiting.count)") }
            let files = BankFileStore(context.transaction)
            return ReconciliationView(
                waiting: waiting, waitingCount: try lines.waitingCount(),
                files: try files.newest(20).map { file in
                    BankFileView(
                        file: file, faults: try files.faults(of: file.id), states: try lines.states(of: file.id),
                        isRepetition: false)
                }, banks: try BankStore(context.transaction).all())
        }
    }

    /// A line with its candidates weighed anew: receipts may have come since it was taken in.
    public func viewBankLine(_ id: ID<BankLineRecord>, by actor: Actor) async throws -> BankLineView {
        try await read(.viewReconciliation, by: actor) { context in
            let line = try BankLineStore(context.transaction).get(id)
            let open = OpenReceiptStore(context.transaction)
            let invoices = try open.receipts(of: id).map(\.invoice)
            let candidates = line.state == .waiting ? try Self.candidates(line, open) : []
            for candidate in candidates where candidate.receipts.count == 1 {
                for receipt in candidate.receipts { context.looked(at: receipt.person) }
            }
            context.looked(atAll: "line=\(id)")
            return BankLineView(
                line: line, bank: line.bank, candidates: candidates, invoices: invoices,
                proposal: try BankLineProposalStore(context.transaction).find(id),
                businessDay: try BankLineStore(context.transaction).businessDay(of: line))
        }
    }

    private static func candidates(
        _ line: BankLineStore.Line, _ open: OpenReceiptStore
    ) throws -> [BankLineView.Candidate] {
        let day = line.line.bookedOn
        guard let days = DayRange(first: day.adding(days: -matchingDays), last: day.adding(days: 1)) else { return [] }
        let refused = try open.rejections()[line.id] ?? []
        let receipts = try open.all(paidIn: days).filter { !refused.contains($0.receipt) }
        let known = Dictionary(uniqueKeysWithValues: receipts.map { ($0.receipt, $0) })
        let outcome = Matcher().match([line.line], with: receipts.map(\.expected))
        return (outcome.accepted + (outcome.queue[0] ?? [])).map { candidate in
            BankLineView.Candidate(
                receipts: candidate.receipts.compactMap { known[$0] }, reasons: candidate.reasons,
                score: candidate.score, fee: candidate.fee, exchange: candidate.exchange)
        }
    }

    func viewBankFile(_ id: ID<BankFileRecord>, isRepetition: Bool) async throws -> BankFileView {
        try await database.read { transaction in
            let files = BankFileStore(transaction)
            return BankFileView(
                file: try files.get(id), faults: try files.faults(of: id),
                states: try BankLineStore(transaction).states(of: id), isRepetition: isRepetition)
        }
    }
}
