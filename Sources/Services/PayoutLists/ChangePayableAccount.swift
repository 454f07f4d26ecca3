// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

extension Door {
    /// Sends what is due to another account in the payee's name. A list that is locked keeps the account it was locked
    /// with.
    ///
    /// - Throws: `refused` `payout-holder-differs`.
    public func changePayableAccount(
        _ id: ID<OwedRecord>, to account: BankAccount, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayableView {
        try await write(.changePayableAccount, by: actor, repeatKey: repeatKey) { context in
            let store = PayableStore(context.transaction)
            let payable = try store.get(id)
            try context.reach(payable.person)
            let reader = ClaimReader(context.transaction, door: context.door)
            let payee: String?
            if let claim = payable.claim {
                payee = try reader.recordedPayee(
                    of: try ClaimStore(context.transaction, keys: context.door.keys).get(claim),
                    share: payable.heir)
            } else {
                payee = try BankAccountStore(context.transaction).get(payable.bankAccount).holder
            }
            guard let payee, HolderName.agree(account.holder.text, payee) else {
                throw Failure(
                    .refused, "payout-holder-differs", field: "accountHolder",
                    details: ["holder": account.holder.text, "payee": payee ?? "–"])
            }
            try store.setAccount(id, try context.recordAccount(account, of: payable.payee))
            return id
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).payable(
                try PayableStore(context.transaction).get(id))
        }
    }
}
