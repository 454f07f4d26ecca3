// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension WriteContext {
    /// Orders a transfer, to be carried out after this transaction.
    @discardableResult func orderPayout(
        _ amount: Rupiah, claim: ClaimStore.Claim, attempt: Int, to account: ID<BankAccountRecord>
    ) throws -> ID<PayoutRecord> {
        let id: ID<PayoutRecord> = newID()
        try PayoutStore(transaction).insert(
            PayoutStore.Payout(
                id: id, claim: claim.id, attempt: attempt, person: claim.person, bankAccount: account, amount: amount,
                reference: id.description, state: .ordered, recordedAt: now, recordedBy: actor.name))
        try send("payout", about: id.number, payload: "{}")
        return id
    }
}
