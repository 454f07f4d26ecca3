// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People
import Store

/// The name that an account must stand in where its owner gives it and nobody looks at it before the bank does.
struct OwnName {
    private let name: String

    init(_ transaction: any Transaction, of person: ID<PersonRecord>) throws {
        name = try PersonStore(transaction).getName(person)
    }

    init(_ recorded: String) { name = recorded }

    /// - Throws: `invalid` `account-not-own`.
    func check(_ account: BankAccount) throws(Failure) {
        guard HolderName.agree(account.holder.text, name) else {
            throw Failure(
                .invalid, "account-not-own", field: "accountHolder",
                details: ["holder": account.holder.text, "payee": name])
        }
    }
}
