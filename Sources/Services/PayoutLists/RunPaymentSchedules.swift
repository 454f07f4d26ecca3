// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Turns instalments that are due into debts and puts them on the open list that the system prepares, once each. A
    /// year of a scholarship after the first waits for a paper that came in since the last one was due
    /// (PP 82/2019 art. 25(3)).
    ///
    /// - Returns: how many lines were made.
    @discardableResult public func runPaymentSchedules(limit: Int = 500) async throws -> Int {
        let today = clock.now().jakartaDay
        let isDue = try await database.read { transaction in
            try !PaymentScheduleStore(transaction).due(through: today, limit: 1).isEmpty
        }
        guard isDue else { return 0 }
        return try await write(.preparePayoutList, by: .system("payment-schedules")) { context in
            var lines = 0
            for instalment in try PaymentScheduleStore(context.transaction).due(through: today, limit: limit)
            where try context.isProven(instalment) {
                try context.list(instalment)
                lines += 1
            }
            return lines
        }
    }
}

extension WriteContext {
    fileprivate func list(_ instalment: PaymentScheduleStore.Instalment) throws {
        let claim = try ClaimStore(transaction, keys: door.keys).get(instalment.claim)
        guard let account = claim.bankAccount else { throw Failure(.refused, "claim-account-missing") }
        let payable = try owe(
            instalment.amount, .scholarship, source: "instalment:\(instalment.schedule):\(instalment.position)",
            number: claim.number, claim: claim.id, about: claim.person, payee: claim.claimant, to: account,
            dueOn: instalment.dueOn)
        try PaymentScheduleStore(transaction).became(payable, instalment)
        let list = try PayoutListStore(transaction).openList(by: actor.name)?.id ?? newPayoutList()
        do {
            try PayoutLineAdder(self, list).add(try PayableStore(transaction).get(payable))
        } catch let conflict as Failure where conflict.kind == .conflict {
            note(conflict.code)
        }
    }

    /// The first instalment was proven when the claim was granted.
    fileprivate func isProven(_ instalment: PaymentScheduleStore.Instalment) throws -> Bool {
        guard instalment.position > 0 else { return true }
        let claim = try ClaimStore(transaction, keys: door.keys).get(instalment.claim)
        let since = Instant(startOf: instalment.dueOn.adding(months: -11))
        return try DocumentStore(transaction).all(of: claim.incident).contains { $0.recordedAt >= since }
    }
}
