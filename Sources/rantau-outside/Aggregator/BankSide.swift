// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Snap

/// What moved on Rantau's account by the bank's own entries.
struct BankSide: Sendable {
    /// When these books were opened: nothing of Rantau's before that is this bank's.
    let openedAt: Instant
    /// By paymentRequestId: what came in.
    let payments: [String: Rupiah]
    /// By partnerReferenceNo: what went out, less what came back.
    let transfers: [String: Rupiah]

    init(_ books: any Transaction) throws {
        let account = BankLedger.rantau
        func moved(_ what: [String], sign: Int64) throws -> [String: Rupiah] {
            try books.rows(
                """
                SELECT reference, sum(amount) FROM entry
                WHERE account = \(account) AND what IN (\(list: what)) GROUP BY reference
                """
            ).reduce(into: [:]) { all, row in all[try row.text(0)] = Rupiah(sign * (try row.integer(1))) }
        }
        payments = try moved(["va-payment"], sign: 1)
        transfers = try moved(["transfer", "transfer-return"], sign: -1)
        let opening = try books.row("SELECT made_at FROM entry WHERE what = \(BankLedger.opening)")
        openedAt = try opening?.instant(0) ?? Instant(seconds: 0)
    }
}
