// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Claims
import Kernel
import People
import Store

extension Door {
    /// Sends a payout that failed or came back again under a new number, to the same account or another one.
    ///
    /// - Throws: `conflict` `payout-not-failed` unless the bank said that no money moved or that it came back: an
    ///   unknown outcome is asked for, never paid twice; `refused` `payout-holder-differs` where another account is not
    ///   in the payee's recorded name.
    public func retryPayout(
        _ id: ID<PayoutRecord>, to account: BankAccount?, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutView {
        try await write(.retryPayout, by: actor, repeatKey: repeatKey) { context in
            let failed = try PayoutStore(context.transaction).get(id)
            try context.reach(failed.person)
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).lock(failed.claim)
            let attempts = try PayoutStore(context.transaction).all(of: claim.id)
            let stands: ClaimState.Name = failed.state == .returned ? .approved : .payoutOrdered
            guard failed.state.mayBeSentAgain, attempts.last?.id == id, claim.state == stands else {
                throw Failure(
                    .conflict, "payout-not-failed",
                    details: ["state": attempts.last?.state.rawValue ?? "", "number": claim.number])
            }
            if let account {
                let payee = try ClaimReader(context.transaction, door: context.door).recordedPayee(of: claim)
                guard let payee, HolderName.agree(account.holder.text, payee) else {
                    throw Failure(
                        .refused, "payout-holder-differs", field: "holder",
                        details: ["holder": account.holder.text, "payee": payee ?? "–"])
                }
            }
            let target = try account.map { try context.recordAccount($0, of: claim.claimant) } ?? failed.bankAccount
            if stands == .approved { try context.take(.payoutOrdered, in: claim.id) }
            context.note(account == nil ? "same-account" : "other-account")
            return try context.orderPayout(failed.amount, claim: claim, attempt: failed.attempt + 1, to: target)
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door)
                .payout(try PayoutStore(context.transaction).get(id))
        }
    }
}
