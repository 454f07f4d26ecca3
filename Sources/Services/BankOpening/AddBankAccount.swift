// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

extension Door {
    /// The actor records an account that they have already, in their own name. One that is known stays as it is.
    ///
    /// - Throws: `invalid` `account-not-own`.
    public func addBankAccount(
        _ account: BankAccount, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> BankAccountsView {
        try await write(.addBankAccount, by: actor, repeatKey: repeatKey) { context in
            let person = try context.reachOwn()
            try OwnName(context.transaction, of: person).check(account)
            return try context.recordAccount(account, of: person)
        } answer: { context, _ in
            try OwnAccounts(context.transaction, door: context.door).view(of: try context.reachOwn())
        }
    }
}
