// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// The bank's money: entries in pairs that sum to zero, each pair written once.
struct BankLedger: Sendable {
    /// Rantau's account at the bank: payments come in, transfers go out.
    static let rantau = "rantau"
    static let payers = "payers"
    static let capital = "capital"
    /// What the first entry of new books is.
    static let opening = "opening-balance"

    let keys: KeySource

    /// Moves money; a second call under the same words and reference changes nothing.
    func move(
        _ amount: Rupiah, from: String, to: String, what: String, reference: String, at now: Instant,
        _ books: any Transaction
    ) throws {
        for (account, part) in [(from, -amount), (to, amount)] {
            let id: ID<BankLedger> = keys.next()
            try books.execute(
                """
                INSERT INTO entry (id, account, amount, what, reference, made_at)
                VALUES (\(id), \(account), \(part), \(what), \(reference), \(now)) ON CONFLICT DO NOTHING
                """)
        }
    }

    static func balance(of account: String, _ books: any Transaction) throws -> Rupiah {
        let row = try books.row("SELECT COALESCE(SUM(amount), 0) FROM entry WHERE account = \(account)")
        return try row?.rupiah(0) ?? .zero
    }
}
