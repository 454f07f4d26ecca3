// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Snap

/// Sends transfers back days after they were settled, as banks do with accounts that turn out to be closed.
struct ReturnDesk: Sendable {
    let engine: any DatabaseEngine
    let ledger: BankLedger
    /// The bank's calendar.
    let clock: Clock

    /// Decides that a transfer comes back once so many days have passed. The first decision stays.
    func order(_ partnerReferenceNo: String, afterDays days: Int, _ books: any Transaction) throws {
        let due = clock.now().adding(seconds: Int64(days) * 86_400)
        try books.execute(
            """
            INSERT INTO transfer_return (partner_reference_no, due_at) VALUES (\(partnerReferenceNo), \(due))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Sends back what is due: the money moves from the payee's account to Rantau's.
    func carryOutDue() async throws {
        let now = clock.now()
        let isDue = try await engine.read { books in try !due(at: now, books).isEmpty }
        guard isDue else { return }
        try await engine.write { books in
            for reference in try due(at: now, books) {
                guard var transfer = try Transfer.find(reference, books) else { continue }
                try ledger.move(
                    transfer.amount, from: "\(transfer.bankCode)/\(transfer.accountNo)", to: BankLedger.rantau,
                    what: "transfer-return", reference: reference, at: now, books)
                transfer.state = .refunded
                try transfer.save(books)
                try books.execute(
                    "UPDATE transfer_return SET returned_at = \(now) WHERE partner_reference_no = \(reference)")
            }
        }
    }

    private func due(at now: Instant, _ books: any Transaction) throws -> [String] {
        try books.rows(
            """
            SELECT r.partner_reference_no FROM transfer_return r
            JOIN transfer t ON t.partner_reference_no = r.partner_reference_no
            WHERE r.returned_at IS NULL AND r.due_at <= \(now) AND t.state = \(SnapTransferState.success.rawValue)
            """
        ).map { try $0.text(0) }
    }
}
