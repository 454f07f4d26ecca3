// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

extension WriteContext {
    /// The officer behind a step of a payout list.
    func listOfficer() throws(Failure) -> ID<UserAccount> {
        guard let account = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
        return account
    }

    /// Makes an empty list.
    func newPayoutList(follows: ID<PayoutListRecord>? = nil) throws -> ID<PayoutListRecord> {
        let id: ID<PayoutListRecord> = newID()
        let serial = String(try SequenceStore(transaction).next("payout-list-\(today.year)"))
        let digits = String(repeating: "0", count: max(0, 6 - serial.count)) + serial
        try PayoutListStore(transaction).insert(
            .init(
                id: id, number: "DP-\(today.year)-\(digits)", follows: follows, state: .open, recordedAt: now,
                recordedBy: actor.name))
        try appendStep("prepare", to: id)
        return id
    }

    /// Loads a list, changes it, writes it back and says who did it.
    func changeList(
        _ id: ID<PayoutListRecord>, step: String, note words: String = "",
        _ change: (inout PayoutList) throws -> Void
    ) throws {
        let store = PayoutListStore(transaction)
        let before = try store.get(id)
        var list = before
        try change(&list)
        try store.save(list, was: before)
        try appendStep(step, to: id, words)
        note("\(try store.head(id).number) \(step)")
    }

    func appendStep(_ kind: String, to list: ID<PayoutListRecord>, _ words: String = "") throws {
        try PayoutListStore(transaction).append(
            kind, to: list, id: newID(), signIn: actor.account, note: words, at: now, by: actor.name)
    }
}
