// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel

/// Gives payments back to their payers, the way they came, as Rantau's finance asks the partner to.
struct RefundDesk: Sendable {
    static let what = "va-refund"
    private static let separator: Character = "/"

    let ledger: BankLedger
    /// The bank's calendar.
    let clock: Clock

    /// Gives back some of a payment. The same refund again changes nothing.
    ///
    /// - Throws: 404 for a payment that is not posted, 409 for more than is left of it.
    func giveBack(_ amount: Rupiah, of payment: String, refund: String, _ books: any Transaction) throws {
        let reference = "\(payment)\(Self.separator)\(refund)"
        let known = try books.exists(
            """
            SELECT 1 FROM entry
            WHERE account = \(BankLedger.rantau) AND what = \(Self.what) AND reference = \(reference)
            """)
        if known { return }
        let posted = PaymentState.posted.rawValue
        let row = try books.row(
            "SELECT amount FROM payment WHERE payment_request_id = \(payment) AND state = \(posted)")
        guard let paid = try row?.rupiah(0) else {
            throw HTTPError(.notFound, message: "no payment \(payment) was posted")
        }
        let begin = "\(payment)\(Self.separator)"
        let before = try books.row(
            """
            SELECT coalesce(-sum(amount), 0) FROM entry WHERE account = \(BankLedger.rantau) AND what = \(Self.what)
                AND substr(reference, 1, \(begin.count)) = \(begin)
            """)
        guard amount > .zero, try (before?.rupiah(0) ?? .zero) + amount <= paid else {
            throw HTTPError(.conflict, message: "less than \(amount.amount) is left of payment \(payment)")
        }
        try ledger.move(
            amount, from: BankLedger.rantau, to: BankLedger.payers, what: Self.what, reference: reference,
            at: clock.now(), books)
    }

    /// The payment that an entry's reference names.
    static func payment(of reference: String) -> String {
        String(reference.prefix { $0 != separator })
    }
}
