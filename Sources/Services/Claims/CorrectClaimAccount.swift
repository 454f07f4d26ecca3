// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Store

extension Door {
    /// A claimant writes another account on a claim of their own, in their own name: while an assessor has it or papers
    /// are missing. Once a decision is proposed, what the second officer sees stays as it is.
    ///
    /// - Throws: `conflict` `claim-account-fixed` later; `absent` for the claim of another; `invalid`
    ///   `account-not-own`.
    public func correctClaimAccount(
        _ id: ID<ClaimRecord>, to account: BankAccount, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ClaimView {
        try await write(.correctClaimAccount, by: actor, repeatKey: repeatKey) { context in
            let claims = ClaimStore(context.transaction, keys: context.door.keys)
            let claim = try claims.lock(id)
            let own = try context.reachOwn()
            guard try PersonStore(context.transaction).samePersons(as: own).contains(claim.claimant) else {
                throw Failure(.absent, "no-such-record")
            }
            guard claim.state.takesAnotherAccount else { throw Failure(.conflict, "claim-account-fixed") }
            try OwnName(context.transaction, of: claim.claimant).check(account)
            let target = try context.recordAccount(account, of: claim.claimant)
            try claims.setAccount(id, target)
            context.note("\(claim.bankAccount?.description ?? "-") \(target)")
            return id
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id, for: actor)
        }
    }
}

extension ClaimState.Name {
    /// Whether the claimant may still write another account: before a decision is proposed.
    public var takesAnotherAccount: Bool {
        switch self {
        case .filed, .documentsAsked, .sentBack: true
        case .assessed, .approved, .payoutOrdered, .paid, .refused: false
        }
    }
}
