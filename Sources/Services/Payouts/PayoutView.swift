// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// A payout and what the bank said about it.
public struct PayoutView: Sendable {
    public let payout: PayoutStore.Payout
    public let claimNumber: String
    public let workerName: String
    public let account: AccountView
    /// Oldest first.
    public let results: [PayoutStore.Result]
    /// Why it waits, where it is ordered and was tried: the code of a refusal or the bank's words.
    public let waitingReason: String?
    /// Whether no other transfer followed it.
    public let isLatest: Bool
}

extension ClaimReader {
    func payout(_ payout: PayoutStore.Payout) throws -> PayoutView {
        let store = PayoutStore(transaction)
        return PayoutView(
            payout: payout, claimNumber: try ClaimStore(transaction, keys: door.keys).get(payout.claim).number,
            workerName: try PersonStore(transaction).get(payout.person).name,
            account: try accountView(payout.bankAccount), results: try store.results(of: payout.id),
            waitingReason: payout.state == .ordered ? try store.waitingReason(of: payout.id) : nil,
            isLatest: try store.all(of: payout.claim).last?.id == payout.id)
    }
}

extension Door {
    /// Payouts in some states, newest first; of all states where none is named.
    public func payouts(
        _ states: [PayoutState] = [], limit: Int = 100, by actor: Actor
    ) async throws -> [PayoutView] {
        try await read(.listPayouts, by: actor) { context in
            let reader = ClaimReader(context.transaction, door: context.door)
            let wanted = states.isEmpty ? PayoutState.allCases : states
            return try PayoutStore(context.transaction).list(wanted, limit: limit).map { payout in
                context.looked(at: payout.person)
                return try reader.payout(payout)
            }
        }
    }

    /// One payout; the look is logged.
    public func viewPayout(_ id: ID<PayoutRecord>, by actor: Actor) async throws -> PayoutView {
        try await read(.viewPayout, by: actor) { context in
            let payout = try PayoutStore(context.transaction).get(id)
            try context.reach(payout.person)
            return try ClaimReader(context.transaction, door: context.door).payout(payout)
        }
    }
}
