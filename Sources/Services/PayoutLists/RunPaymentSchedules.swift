// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Database
import Kernel
import Store

extension Door {
    /// Turns instalments that are due into debts and puts them on the open list that the system prepares, once each. A
    /// year of a scholarship after the first waits for a paper that came in since the last one was due
    /// (PP 82/2019 art. 25(3)).
    ///
    /// - Returns: how many lines were made.
    @discardableResult public func runPaymentSchedules(limit: Int = 5_000) async throws -> Int {
        let isDue = try await database.read { transaction in
            try !provenInstalments(transaction, through: clock.now().jakartaDay, limit: limit).isEmpty
        }
        guard isDue else { return 0 }
        return try await write(.preparePayoutList, by: .system("payment-schedules")) { context in
            let due = try provenInstalments(context.transaction, through: context.today, limit: limit)
            for instalment in due { try context.list(instalment) }
            context.note("instalments \(due.count)")
            return due.count
        }
    }

    /// What is due and may be paid; the first instalment was proven when the claim was granted.
    private func provenInstalments(
        _ transaction: any Transaction, through day: CalendarDay, limit: Int
    ) throws -> [PaymentScheduleStore.Instalment] {
        try PaymentScheduleStore(transaction).due(through: day, limit: limit).filter { instalment in
            guard instalment.position > 0 else { return true }
            let claim = try ClaimStore(transaction, keys: keys).get(instalment.claim)
            let since = Instant(startOf: instalment.dueOn.adding(months: -11))
            return try DocumentStore(transaction).all(of: claim.incident).contains { $0.recordedAt >= since }
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
}
