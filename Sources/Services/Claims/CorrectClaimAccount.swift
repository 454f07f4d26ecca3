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
    /// - Throws: `conflict` `claim-account-fixed` later; `absent` for the claim of another and for one about the
    ///   claimant's own death, which is the heirs'; `invalid` `account-not-own`.
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
            let view = try ClaimReader(context.transaction, door: context.door).claim(id)
            guard let payee = view.claimantsOwnPayee else { throw Failure(.absent, "no-such-record") }
            try OwnName(payee).check(account)
            let target = try context.recordAccount(account, of: claim.claimant)
            try claims.setAccount(id, target)
            context.note("\(claim.bankAccount?.description ?? "-") \(target)")
            return id
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id, for: actor)
        }
    }
}

extension ClaimView {
    /// The recorded name of the claimant as the one to be paid; nil where the money is for others, as on the claim
    /// about their own death.
    public var claimantsOwnPayee: String? {
        incident.incident.kind.isDeath && claim.claimant == claim.person ? nil : recordedPayee
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
