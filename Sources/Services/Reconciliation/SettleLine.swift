// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Store

extension WriteContext {
    /// Says that a line is the money of some receipts, and posts it: from where it was held to the bank, what was kept
    /// as fees, what the rate gave as exchange difference.
    ///
    /// - Throws: `conflict` `bank-line-decided` or `receipt-matched` when one of them is taken already; `invalid`
    ///   `bank-difference` when the amounts do not add up.
    func settle(
        _ line: BankLineStore.Line, with receipts: [OpenReceiptStore.OpenReceipt], fee: Rupiah, exchange: Rupiah,
        reasons: [MatchReason], alone: Rupiah? = nil, proposedBy: String? = nil
    ) throws {
        let store = OpenReceiptStore(transaction)
        let keys = receipts.map(\.receipt)
        guard !keys.isEmpty, try store.find(keys).count == Set(keys).count, Set(keys).count == keys.count else {
            throw Failure(.conflict, "receipt-matched")
        }
        let gross = receipts.map(\.amount).total()
        guard gross - fee + exchange == line.line.amount else {
            throw Failure(
                .invalid, "bank-difference", field: "difference",
                details: ["line": String(line.line.amount.amount), "receipts": String(gross.amount)])
        }
        let held = Dictionary(grouping: receipts, by: \.account).sorted { $0.key < $1.key }.compactMap { key, part in
            LedgerAccount.holding(number: key).map { (account: $0, amount: part.map(\.amount).total()) }
        }
        try BankLineStore(transaction).decide(
            line.id,
            .init(
                .matched, score: reasons.isEmpty ? nil : reasons.reduce(0) { $0 + $1.points }, reasons: reasons,
                at: now, by: actor.name, alone: alone, proposedBy: proposedBy))
        try store.match(keys, with: line.id, at: now)
        try LedgerStore(transaction).post(
            .bankSettled(
                line.line.amount, held: held, fee: fee, exchange: exchange, line: line.id,
                on: line.businessDay(today)),
            id: newID(), at: now)
    }
}

extension BankLineStore.Line {
    /// The day on which the books count it: the bank's, or the first open day after it, which the books see to.
    func businessDay(_ today: CalendarDay) -> CalendarDay { min(line.bookedOn, today) }
}
