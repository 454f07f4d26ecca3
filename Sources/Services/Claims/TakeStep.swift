// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Store

extension WriteContext {
    /// Where a claim stands, by its recorded steps.
    func claimState(_ claim: ID<ClaimRecord>) throws -> ClaimState {
        try ClaimState.replayed(try ClaimStepStore(transaction, keys: door.keys).all(of: claim).map(\.step))
    }

    /// Records a step of a claim, if it may follow the ones before.
    ///
    /// - Throws: what the transition refuses; `refused` `claim-officer-before-appeal`.
    @discardableResult func take(_ step: ClaimStep, in claim: ID<ClaimRecord>) throws -> ClaimState {
        let before = try ClaimStepStore(transaction, keys: door.keys).all(of: claim).map(\.step)
        try before.checkOfficer(of: step)
        let state = try ClaimState.replayed(before).after(step)
        try ClaimStepStore(transaction, keys: door.keys).append(
            step, to: claim, id: newID(), signIn: actor.account, at: now, by: actor.name)
        try ClaimStore(transaction, keys: door.keys).setState(claim, state.name)
        return state
    }

    /// The officer behind this request.
    func officer() throws -> ClaimOfficer {
        guard let account = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
        return ClaimOfficer(account: account, name: actor.name)
    }
}
