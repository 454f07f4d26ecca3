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
    /// By paymentRequestId: what of it went back to its payers.
    let refunds: [String: Rupiah]
    /// By partnerReferenceNo: what went out.
    let transfers: [String: Rupiah]
    /// By partnerReferenceNo: what came back.
    let returns: [String: Rupiah]

    init(_ books: any Transaction) throws {
        let account = BankLedger.rantau
        func moved(_ what: String, sign: Int64) throws -> [String: Rupiah] {
            try books.rows(
                """
                SELECT reference, sum(amount) FROM entry
                WHERE account = \(account) AND what = \(what) GROUP BY reference
                """
            ).reduce(into: [:]) { all, row in
                let number = RefundDesk.payment(of: try row.text(0))
                all[number, default: .zero] += Rupiah(sign * (try row.integer(1)))
            }
        }
        payments = try moved("va-payment", sign: 1)
        refunds = try moved(RefundDesk.what, sign: -1)
        transfers = try moved("transfer", sign: -1)
        returns = try moved("transfer-return", sign: 1)
        let opening = try books.row("SELECT made_at FROM entry WHERE what = \(BankLedger.opening)")
        openedAt = try opening?.instant(0) ?? Instant(seconds: 0)
    }
}
