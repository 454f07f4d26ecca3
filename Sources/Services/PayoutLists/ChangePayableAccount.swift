// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import People
import Store

/// A change of account that waits for the second officer.
public struct AccountChangeView: Sendable {
    public let change: AccountChangeStore.Change
    public let account: AccountView
    /// What the bank said about the account's name; nil before it answered.
    public let inquiry: PayoutLine.Inquiry?
}

extension Door {
    /// Sends what is due to another account in the payee's name; the bank is asked in whose name it stands. Where a
    /// claim was granted with the account that it had, a second officer must agree. A list that is locked keeps the
    /// account it was locked with.
    ///
    /// - Throws: `refused` `payout-holder-differs`; `conflict` `account-change-waits`.
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
            let target = try context.recordAccount(account, of: payable.payee)
            try context.askAccountName(target)
            if payable.claim == nil {
                try store.setAccount(id, target)
            } else {
                try context.propose(target, for: id)
            }
            return id
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).payable(
                try PayableStore(context.transaction).get(id))
        }
    }

    /// The second officer agrees to another account, or refuses it.
    ///
    /// - Throws: `refused` `second-officer-needed` for whoever asked for it, `account-name-open` before the bank has
    ///   confirmed the account's name; `conflict` `account-change-decided`.
    public func decidePayableAccount(
        _ id: ID<AccountChangeRecord>, approve: Bool, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayableView {
        try await write(.decidePayableAccount, by: actor, repeatKey: repeatKey) { context in
            let changes = AccountChangeStore(context.transaction)
            let change = try changes.get(id)
            try context.reach(try PayableStore(context.transaction).get(change.payable).person)
            guard actor.name != change.by, actor.account == nil || actor.account != change.signIn else {
                throw Failure(.refused, "second-officer-needed")
            }
            let inquiry = try AccountInquiryStore(context.transaction).find(change.bankAccount)
            guard !approve || inquiry == .agrees else { throw Failure(.refused, "account-name-open") }
            guard
                try changes.close(
                    id, as: approve ? .done : .refused, at: context.now, by: actor.name, signIn: actor.account)
            else { throw Failure(.conflict, "account-change-decided") }
            if approve { try PayableStore(context.transaction).setAccount(change.payable, change.bankAccount) }
            context.note(approve ? "approved" : "refused")
            return change.payable
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).payable(
                try PayableStore(context.transaction).get(id))
        }
    }

    /// Something due, with a change of its account that waits.
    public func viewPayable(_ id: ID<OwedRecord>, by actor: Actor) async throws -> PayableView {
        try await read(.viewPayoutLists, by: actor) { context in
            let payable = try PayableStore(context.transaction).get(id)
            context.looked(at: payable.person)
            return try PayoutListReader(context.transaction, door: context.door).payable(payable)
        }
    }
}

extension WriteContext {
    fileprivate func propose(_ account: ID<BankAccountRecord>, for payable: ID<OwedRecord>) throws {
        let changes = AccountChangeStore(transaction)
        guard try changes.waiting(of: payable) == nil else { throw Failure(.conflict, "account-change-waits") }
        try changes.insert(
            .init(id: newID(), payable: payable, bankAccount: account, signIn: actor.account, at: now, by: actor.name))
        note("proposed")
    }
}
