// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Store

/// What is due by list: on no two lines at once, and paid once.
extension BooksModel {
    struct Debt {
        let amount: Rupiah
        /// The account that the debt stands on.
        let account: String
        /// The line that pays it, or is meant to; nil while it waits.
        var line: ID<PayoutLineRecord>?
    }

    /// A payout on its way.
    struct Payout {
        let amount: Rupiah
        /// The account that it is owed on.
        let owed: String
        let since: Instant
        /// The line of a list; nil for a payout that goes alone.
        let line: ID<PayoutLineRecord>?
        let debt: ID<OwedRecord>?
    }

    mutating func owe(_ id: ID<OwedRecord>, _ amount: Rupiah, on account: String) {
        debts[id] = Debt(amount: amount, account: account)
        post(["law-corrections": amount.amount, account: -amount.amount])
    }

    /// A line is on a list that is not released.
    mutating func list(_ line: ID<PayoutLineRecord>, of debt: ID<OwedRecord>) {
        debts[debt]?.line = line
        listed[line] = debt
    }

    /// A line does not pay its debt any more: stopped, taken off, failed, come back.
    mutating func free(_ line: ID<PayoutLineRecord>, of debt: ID<OwedRecord>) {
        listed[line] = nil
        if debts[debt]?.line == line { debts[debt]?.line = nil }
    }

    /// A line is released: its amount is set aside.
    mutating func release(_ line: ID<PayoutLineRecord>, of id: ID<OwedRecord>, at now: Instant) {
        guard let debt = debts[id] else { preconditionFailure("only debts are paid") }
        listed[line] = nil
        payouts[line.description] = Payout(
            amount: debt.amount, owed: debt.account, since: now, line: line, debt: id)
        post([debt.account: debt.amount.amount, "payouts-reserved": -debt.amount.amount])
    }

    /// The money of a settled line came back.
    mutating func comeBack(_ id: ID<OwedRecord>) {
        guard let debt = debts[id] else { preconditionFailure("only debts are paid") }
        debts[id]?.line = nil
        post(["bank": debt.amount.amount, debt.account: -debt.amount.amount])
    }

    /// The money of a payout that went alone came back: its benefit is owed as before.
    mutating func comeBack(_ amount: Rupiah) { post(["bank": amount.amount, "benefits-payable": -amount.amount]) }

    var waitingDebts: Set<ID<OwedRecord>> { Set(debts.filter { $0.value.line == nil }.keys) }

    /// Whether money has been set aside for longer than a payment may take.
    func hasOverdue(at now: Instant) -> Bool {
        payouts.values.contains { $0.since.adding(seconds: Reservation.holdingSeconds) <= now }
    }
}
