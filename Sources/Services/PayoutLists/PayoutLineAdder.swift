// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money
import Store

/// Puts what is due on an open list, unless something speaks against it.
struct PayoutLineAdder {
    private let context: WriteContext
    private let head: PayoutListStore.Head

    init(_ context: WriteContext, _ list: ID<PayoutListRecord>) throws {
        self.context = context
        head = try PayoutListStore(context.transaction).head(list)
    }

    /// - Parameter reason: Why a soft conflict is accepted.
    /// - Throws: `conflict` `payout-withdrawn`; the first conflict; `invalid` `claim-reason-missing` for a short
    ///   reason.
    func add(_ payable: PayableStore.Payable, reason: String? = nil) throws {
        guard !payable.isWithdrawn else {
            throw Failure(.conflict, "payout-withdrawn", details: ["number": payable.number])
        }
        let conflicts = try PayoutConflictReader(context.transaction).conflicts(
            of: payable, onto: head.id, number: head.number, on: context.today)
        if let first = conflicts.first {
            guard !first.isHard, let reason else { throw first.failure }
            guard reason.filter({ !$0.isWhitespace }).count >= 10 else {
                throw Failure(.invalid, "claim-reason-missing", field: "reason", details: ["least": "10"])
            }
        }
        let store = PayoutListStore(context.transaction)
        var list = try store.get(head.id)
        let line = PayoutLine(id: context.newID(), payable: payable.id, amount: payable.amount)
        try list.add(line, by: context.actor.account)
        try PayoutLineStore(context.transaction).insert(
            .init(
                id: line.id, list: head.id, payable: payable.id, person: payable.person, amount: payable.amount,
                bankAccount: nil, accepted: conflicts.isEmpty ? nil : reason, state: .listed, reason: nil,
                inquiry: nil),
            at: context.now, by: context.actor.name)
    }
}

/// Finds what speaks against a payment.
struct PayoutConflictReader {
    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    func conflicts(
        of payable: PayableStore.Payable, onto list: ID<PayoutListRecord>, number: String, on day: CalendarDay
    ) throws -> [PayoutConflict] {
        let account = try BankAccountStore(transaction).get(payable.bankAccount)
        let days = try PayoutPolicy.inForce(on: day).sameAmountDays
        let traces = try PayoutLineStore(transaction).traces(
            payable: payable.id, person: payable.person, blind: account.blind, since: day.adding(days: -days))
        let others = traces.map { trace in
            PayoutConflict.Trace(
                payable: trace.line.payable, person: trace.line.person, account: trace.blind,
                holder: HolderName.letters(trace.holder), amount: trace.line.amount, list: trace.line.list,
                listNumber: trace.listNumber, state: trace.line.state, day: trace.day)
        }
        return try PayoutConflict.all(
            of: .init(
                payable: payable.id, person: payable.person, account: account.blind,
                holder: HolderName.letters(account.holder), amount: payable.amount, list: list, listNumber: number,
                state: .listed, day: day),
            among: others)
    }
}
