// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Protection
import Store

extension WriteContext {
    /// Takes a granted withdrawal from the member's accounts: the return that ran until the day before is credited, and
    /// the sum leaves for the payee and the state. Whole savings leave nothing behind.
    ///
    /// - Throws: `conflict` `savings-closing-open` while a closing is under way, `claim-computation-changed` where the
    ///   accounts do not hold the sum.
    func payOutSavings(_ withdrawal: SavingsWithdrawal, for claim: ClaimStore.Claim) throws {
        if let run = try SavingsRunStore(transaction).last(), run.finishedAt == nil {
            throw Failure(.conflict, "savings-closing-open", details: ["last": run.period.last.description])
        }
        let day = try LedgerStore(transaction).openDay(for: today)
        let standing = try SavingsStanding(transaction, of: claim.person, on: day, rules: rules)
        var amount = withdrawal.gross
        var tax = withdrawal.tax
        for account in standing.accounts where amount > .zero {
            let taken = min(amount, account.whole)
            let kept = min(tax, taken - Rupiah(1))
            try take(taken, tax: kept, from: account, withdrawal.reason, claim: claim.id, on: day)
            amount = amount - taken
            tax = tax - kept
        }
        guard amount == .zero, tax == .zero else {
            throw Failure(
                .conflict, "claim-computation-changed",
                details: ["proposed": String(withdrawal.gross.amount), "computed": String(standing.whole.amount)])
        }
    }

    private func take(
        _ amount: Rupiah, tax: Rupiah, from account: SavingsStanding.Account, _ reason: SavingsReason,
        claim: ID<ClaimRecord>, on day: CalendarDay
    ) throws {
        let id: ID<SavingsWithdrawalStore.Record> = newID()
        let returned = reason.isPartial ? Rupiah.zero : account.running
        let entries = [
            Entry.savingsReturnPaid(returned, member: account.person, reference: id.number, on: day),
            Entry.savingsPaidOut(amount, tax: tax, member: account.person, reference: id.number, on: day),
        ]
        try LedgerStore(transaction).post(entries.compactMap { $0 }.map { .init($0, id: newID()) }, at: now)
        try SavingsWithdrawalStore(transaction).insert(
            .init(
                id: id, claim: claim, person: account.person, reason: reason, day: day, amount: amount,
                returned: returned, tax: tax),
            at: now, by: actor.name)
        note("withdrawal:\(id)")
    }
}
