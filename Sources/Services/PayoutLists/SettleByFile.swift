// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Sealing
import Statements
import Store

/// What a bank's file did, entry by entry.
public struct PayoutReportView: Sendable {
    public let rows: [PayoutReportStore.Row]
    /// Whether the same file was read before; nothing was changed then.
    public let isRepeated: Bool
    /// What could not be read, by line.
    public let faults: [FileFault]
}

extension Door {
    /// Settles released lists and transfers that were sent at once by what the bank writes: `pain.002` or `camt.054`.
    /// The same file again changes nothing; a reference that is not ours is reported by row.
    public func settleByFile(_ bytes: [UInt8], by actor: Actor) async throws -> PayoutReportView {
        try Operation.settlePayoutList.authorise(actor)
        let said = try BankReport(bytes)
        let digest = Digest.sha256(bytes)
        return try await write(.settlePayoutList, by: actor) { context in
            let store = PayoutReportStore(context.transaction)
            if let known = try store.find(digest: digest) {
                return PayoutReportView(rows: try store.rows(of: known), isRepeated: true, faults: said.faults)
            }
            let rows = try said.entries.enumerated().map { try context.take($1, position: $0 + 1) }
            try store.insert(
                context.newID(), digest: digest, format: said.format, rows: rows, at: context.now,
                by: context.actor.name)
            context.note("\(said.format) rows \(rows.count)")
            return PayoutReportView(rows: rows, isRepeated: false, faults: said.faults)
        }
    }
}

extension WriteContext {
    fileprivate func take(_ entry: BankReport.Entry, position: Int) throws -> PayoutReportStore.Row {
        if let payout = try PayoutStore(transaction).find(reference: entry.reference) {
            return .init(
                position: position, reference: entry.reference, word: entry.word.rawValue,
                outcome: try take(entry, of: payout), payout: payout.id)
        }
        func row(_ outcome: String, _ line: ID<PayoutLineRecord>? = nil) -> PayoutReportStore.Row {
            .init(
                position: position, reference: entry.reference, word: entry.word.rawValue, outcome: outcome,
                line: line)
        }
        guard let id = ID<PayoutLineRecord>(entry.reference),
            let line = try PayoutLineStore(transaction).find(id)
        else { return row("unknown-reference") }
        if let amount = entry.amount, amount != line.amount { return row("other-amount", id) }
        if entry.word == .unknown, line.state.isFinal { return row("known-already", id) }
        let word = PayoutPort.Word(code: entry.code, message: entry.message)
        do {
            let taken = try PayoutLineRecorder(self, id).take(.init(word: entry.word, note: entry.note), word)
            return row(taken ? "taken" : "known-already", id)
        } catch let failure as Failure where failure.code == "payout-line-step-not-now" {
            return row("contradicts", id)
        }
    }

    /// What the bank's file says about a transfer that was sent at once.
    ///
    /// - Returns: what it did.
    private func take(_ entry: BankReport.Entry, of payout: PayoutStore.Payout) throws -> String {
        if let amount = entry.amount, amount != payout.amount { return "other-amount" }
        let word = PayoutPort.Word(code: entry.code, message: entry.message)
        let recorder = TransferRecorder(self, payout)
        switch (entry.word, payout.state) {
        case (.returned, .returned), (.settled, .settled), (.settled, .returned), (.failed, .failed):
            return "known-already"
        case (.returned, .sent), (.returned, .unknown), (.returned, .settled): try recorder.takeBackSettled(word)
        case (.settled, .sent), (.settled, .unknown): try recorder.settle(word)
        case (.failed, .sent), (.failed, .unknown): try recorder.fail(word, outcome: "failed")
        case (.unknown, _), (.sent, _), (.takenBack, _): return "known-already"
        case (.returned, .ordered), (.returned, .failed), (.settled, .ordered), (.settled, .failed),
            (.failed, .ordered), (.failed, .settled), (.failed, .returned):
            return "contradicts"
        }
        return "taken"
    }
}

/// What a bank's file says about our transfers.
struct BankReport {
    struct Entry: Sendable {
        let reference: String
        let word: PayoutList.Word
        let note: TransferLife.Note
        /// Nil where the file does not say.
        let amount: Rupiah?
        let code: String
        let message: String
    }

    let format: String
    let entries: [Entry]
    let faults: [FileFault]

    /// - Throws: `invalid` `payout-report-unreadable` where the file is neither `pain.002` nor `camt`.
    init(_ bytes: [UInt8]) throws(Failure) {
        if let (report, faults) = try? PaymentStatusReport.read(bytes) {
            (format, self.faults) = ("pain.002", faults)
            entries = report.transfers.map { transfer -> Entry in
                let code = transfer.reason?.code ?? transfer.status.code
                let message = transfer.reason?.text ?? ""
                func entry(_ word: PayoutList.Word, _ note: TransferLife.Note) -> Entry {
                    Entry(
                        reference: transfer.endToEndID, word: word, note: note, amount: nil, code: code,
                        message: message)
                }
                switch transfer.status.outcome {
                case .settled: return entry(.settled, .settled)
                case .rejected: return entry(.failed, .failed)
                case .underway, .unknown, .partly: return entry(.unknown, .unknown)
                }
            }
            return
        }
        let file = CashStatementReader().read(bytes)
        guard !file.lines.isEmpty else {
            throw Failure(
                .invalid, "payout-report-unreadable", field: "file",
                details: ["reason": file.faults.first?.code ?? "no-movements"])
        }
        (format, faults) = ("camt", file.faults)
        entries = file.lines.flatMap(\.payments).map { line in
            let isBack = line.direction == .credit
            return Entry(
                reference: line.reference ?? line.memo, word: isBack ? .returned : .settled,
                note: isBack ? .returned : .settled, amount: line.amount, code: line.returnReason ?? "",
                message: line.memo)
        }
    }
}
