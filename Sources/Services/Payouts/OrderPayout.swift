// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Store

extension WriteContext {
    /// Orders a transfer, to be carried out after this transaction, and sets its amount aside from what is payable.
    @discardableResult func orderPayout(
        _ amount: Rupiah, claim: ClaimStore.Claim, attempt: Int, to account: ID<BankAccountRecord>
    ) throws -> ID<PayoutRecord> {
        let id: ID<PayoutRecord> = newID()
        try PayoutStore(transaction).insert(
            PayoutStore.Payout(
                id: id, claim: claim.id, attempt: attempt, person: claim.person, bankAccount: account, amount: amount,
                reference: id.description, state: .ordered, recordedAt: now, recordedBy: actor.name))
        let reservation = Reservation.reserve(amount, owed: .benefitsPayable, reference: id.number, at: now)
        try ReservationStore(transaction).reserve(reservation, entry: newID(), on: today, at: now)
        try send("payout", about: id.number, payload: "{}")
        return id
    }
}
