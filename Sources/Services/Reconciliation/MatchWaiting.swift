// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

extension Door {
    /// Days between a payment and its booking within which receipts are looked for.
    static let matchingDays = 45
    /// Lines that are weighed together.
    private static let mostLines = 100_000

    /// Matches what waits with what is open, and posts what is sure. Payments out that a settled payout explains are
    /// marked as booked.
    ///
    /// - Parameter bank: only this bank's lines.
    func matchWaiting(bank: String, by actor: Actor) async throws {
        let today = clock.now().jakartaDay
        let (lines, receipts, refused, payouts) = try await database.read { transaction in
            let lines = try BankLineStore(transaction).waiting(
                bank: bank, through: today.adding(days: Self.matchingDays), limit: Self.mostLines)
            let open = OpenReceiptStore(transaction)
            let days = lines.map(\.line.bookedOn)
            let range = DayRange(
                first: (days.min() ?? today).adding(days: -Self.matchingDays),
                last: (days.max() ?? today).adding(days: 1))
            return (
                lines, try range.map(open.all(paidIn:)) ?? [], try open.rejections(),
                try open.payoutLines(bank: bank)
            )
        }
        let outcome = Matcher().match(lines.map(\.line), with: receipts.map(\.expected))
        let sure = outcome.accepted.filter { (refused[lines[$0.line].id] ?? []).isDisjoint(with: $0.receipts) }
        let known = Dictionary(uniqueKeysWithValues: receipts.map { ($0.receipt, $0) })
        for start in stride(from: 0, to: sure.count, by: 100) {
            let slice = sure[start..<min(start + 100, sure.count)]
            try await write(.decideBankLine, by: actor) { context in
                for candidate in slice {
                    do {
                        try context.settle(
                            lines[candidate.line], with: candidate.receipts.compactMap { known[$0] },
                            fee: candidate.fee, exchange: candidate.exchange, reasons: candidate.reasons)
                    } catch let failure as Failure where failure.kind == .conflict {
                        // Somebody decided about the line or a receipt since it was read: theirs stands.
                        context.note("taken-meanwhile")
                    }
                }
                context.note("matched=\(slice.count)")
            }
        }
        guard !payouts.isEmpty else { return }
        try await write(.decideBankLine, by: actor) { context in
            for (line, reference) in payouts {
                try BankLineStore(context.transaction).decide(
                    line, .init(.booked, note: reference, at: context.now, by: context.actor.name))
            }
            context.note("booked=\(payouts.count)")
        }
    }
}
