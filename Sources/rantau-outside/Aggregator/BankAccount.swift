// SPDX-License-Identifier: Apache-2.0
import Database

/// An account of a bank customer. Banks in this world invent them when they are first asked about: a number that
/// ends in 9 is closed, and the name is the one that the asker gives or else made up from the number.
struct BankAccount: Sendable {
    let name: String
    let isClosed: Bool

    static func find(bank: String, number: String, claimedName: String?, _ books: any Transaction) throws -> BankAccount
    {
        let known = try books.row(
            "SELECT name, closed FROM account WHERE bank_code = \(bank) AND account_no = \(number)")
        if let known { return BankAccount(name: try known.text(0), isClosed: try known.bool(1)) }
        let account = BankAccount(name: claimedName ?? inventedName(number), isClosed: number.hasSuffix("9"))
        try account.save(bank: bank, number: number, books)
        return account
    }

    func save(bank: String, number: String, _ books: any Transaction) throws {
        try books.execute(
            """
            INSERT INTO account (bank_code, account_no, name, closed) VALUES (\(bank), \(number), \(name), \(isClosed))
            ON CONFLICT DO UPDATE SET name = excluded.name, closed = excluded.closed
            """)
    }

    /// The same name for the same number, whenever it is asked.
    static func inventedName(_ number: String) -> String {
        let syllables = ["sa", "ri", "wa", "ni", "du", "le", "ma", "ti", "pra", "yo", "gu", "ha"]
        var state: UInt64 = 1_469_598_103_934_665_603
        for byte in number.utf8 { state = (state ^ UInt64(byte)) &* 1_099_511_628_211 }
        func word() -> String {
            var text = ""
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += syllables[Int(state >> 33) % syllables.count]
            }
            return text.prefix(1).uppercased() + text.dropFirst()
        }
        return "\(word()) \(word())"
    }
}
