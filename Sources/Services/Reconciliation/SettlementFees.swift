// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Says what a partner keeps of each payment from a day on by contract, so that money that arrives less by it is
    /// known again.
    ///
    /// - Throws: `absent` `no-such-record` when there is no such partner.
    public func saveSettlementFee(
        _ fee: Rupiah, of partner: String, from day: CalendarDay, by actor: Actor
    ) async throws -> [SettlementFeeStore.SettlementFee] {
        try await write(.saveBank, by: actor) { context in
            let store = SettlementFeeStore(context.transaction)
            try store.save(fee, of: partner, from: day, at: context.now, by: context.actor.name)
            context.note("partner=\(partner) from=\(day) fee=\(fee.amount)")
            return try store.all()
        }
    }

    /// What each partner keeps.
    public func settlementFees(by actor: Actor) async throws -> [SettlementFeeStore.SettlementFee] {
        try await read(.viewReconciliation, by: actor) { try SettlementFeeStore($0.transaction).all() }
    }
}
