// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Sealing
import Store

extension WriteContext {
    /// Keeps an account of a person, sealed under the person's key; one already known is used again.
    func recordAccount(_ account: BankAccount, of person: ID<PersonRecord>) throws -> ID<BankAccountRecord> {
        let store = BankAccountStore(transaction)
        let blind = door.keys.blindIndex.value(
            of: "\(account.bankCode):\(account.number)", kind: "bank-account")
        if let known = try store.find(person, blind: blind, holder: account.holder.text) { return known }
        let id: ID<BankAccountRecord> = newID()
        let key = try door.dataKey(of: person, transaction)
        try store.insert(
            BankAccountStore.Account(
                id: id, person: person, bank: account.bankCode,
                sealed: try key.seal(account.number, as: SealContext("bank-account.number", owner: id)), blind: blind,
                holder: account.holder.text),
            at: now, by: actor.name)
        return id
    }
}

extension ClaimReader {
    /// An account with its number open.
    func account(_ id: ID<BankAccountRecord>) throws -> BankAccount {
        let stored = try BankAccountStore(transaction).get(id)
        let key = try door.dataKey(of: stored.person, transaction)
        let number = try key.openText(stored.sealed, as: SealContext("bank-account.number", owner: id))
        return try BankAccount.parse(bankCode: stored.bank, number: number, holder: stored.holder)
    }

    func accountView(_ id: ID<BankAccountRecord>) throws -> AccountView {
        let account = try account(id)
        return AccountView(bank: account.bankCode, masked: account.masked, holder: account.holder.text)
    }
}
