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
                lines, try range.map(open.all(paidIn:)) ?? [], try open.rejections(of: lines.map(\.id)),
                try open.settledPayouts(lines.filter { $0.line.direction == .debit }.compactMap(\.line.reference))
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
        let paid = lines.filter { line in
            line.line.direction == .debit && line.line.reference.flatMap { payouts[$0] } == line.line.amount
        }
        guard !paid.isEmpty else { return }
        try await write(.decideBankLine, by: actor) { context in
            for line in paid {
                try BankLineStore(context.transaction).decide(
                    line.id, .init(.booked, note: line.line.reference, at: context.now, by: context.actor.name))
            }
            context.note("booked=\(paid.count)")
        }
    }
}
