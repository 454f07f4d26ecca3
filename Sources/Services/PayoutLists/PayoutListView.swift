// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Money
import Store

/// What is due, as finance sees it.
public struct PayableView: Sendable {
    public let payable: PayableStore.Payable
    public let personName: String
    public let account: AccountView
    /// What the bank said about the account's name, where it was asked when the account was given.
    public let inquiry: PayoutLine.Inquiry?
    /// A change of the account that waits for the second officer.
    public let change: AccountChangeView?
    /// What speaks against a list, where it was asked for.
    public let conflicts: [PayoutConflict]
}

/// One line of a list.
public struct PayoutLineView: Sendable {
    public let line: PayoutLineStore.Line
    public let payable: PayableView
    /// As frozen, or as it stands now while the list is open.
    public let account: AccountView
    public let results: [PayoutStore.Result]
    public let hits: [SanctionHitStore.Hit]
    public let question: PayoutQuestionStore.Question?
}

/// A payout list with all that officers need to decide.
public struct PayoutListView: Sendable {
    public let head: PayoutListStore.Head
    public let list: PayoutList
    public let steps: [PayoutListStore.Step]
    public let lines: [PayoutLineView]
    /// For an open list: what is due and not on it, with what speaks against it.
    public let waiting: [PayableView]

    /// What is paid, was paid or came back; not what was stopped.
    public var total: Rupiah { list.total(Set(PayoutLine.State.allCases).subtracting([.stopped])) }
}

/// Gathers payout lists for a view, in one transaction.
struct PayoutListReader {
    private let transaction: any Transaction
    private let door: Door
    private let claims: ClaimReader

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
        claims = ClaimReader(transaction, door: door)
    }

    func view(_ id: ID<PayoutListRecord>, on day: CalendarDay) throws -> PayoutListView {
        let store = PayoutListStore(transaction)
        let (head, list) = (try store.head(id), try store.get(id))
        let hits = try SanctionHitStore(transaction).all(of: id)
        let questions = try PayoutQuestionStore(transaction).all(of: id)
        let payables = PayableStore(transaction)
        let lines: [PayoutLineView] = try PayoutLineStore(transaction).all(of: id).map { line in
            let due = try payable(try payables.get(line.payable))
            return PayoutLineView(
                line: line, payable: due, account: try line.bankAccount.map(claims.accountView) ?? due.account,
                results: try PayoutLineStore(transaction).results(of: line.id),
                hits: hits.filter { $0.line == line.id }, question: questions.first { $0.line == line.id })
        }
        let due = try head.state == .open ? payables.waiting(through: day, limit: 200) : []
        let waiting: [PayableView] = try due.map { due in
            let conflicts = try PayoutConflictReader(transaction).conflicts(
                of: due, onto: id, number: head.number, on: day)
            return try payable(due, conflicts: conflicts)
        }
        return PayoutListView(head: head, list: list, steps: try store.steps(of: id), lines: lines, waiting: waiting)
    }

    func payable(_ payable: PayableStore.Payable, conflicts: [PayoutConflict] = []) throws -> PayableView {
        let inquiries = AccountInquiryStore(transaction)
        let change = try AccountChangeStore(transaction).waiting(of: payable.id).map { change in
            AccountChangeView(
                change: change, account: try claims.accountView(change.bankAccount),
                inquiry: try inquiries.find(change.bankAccount))
        }
        return PayableView(
            payable: payable, personName: try PersonStore(transaction).getName(payable.person),
            account: try claims.accountView(payable.bankAccount), inquiry: try inquiries.find(payable.bankAccount),
            change: change, conflicts: conflicts)
    }

    func question(_ line: PayoutLineStore.Line, _ payable: PayableStore.Payable) throws -> PayoutQuestionView {
        guard let question = try PayoutQuestionStore(transaction).find(line.id) else {
            throw Failure(.absent, "no-such-record")
        }
        return PayoutQuestionView(
            question: question, number: payable.number, amount: line.amount,
            account: try claims.accountView(line.bankAccount ?? payable.bankAccount),
            settledAt: try PayoutLineStore(transaction).results(of: line.id).last { $0.outcome == "settled" }?.at)
    }
}

extension Door {
    /// Lists, newest first, and what is due and stands on none.
    public func payoutLists(
        by actor: Actor
    ) async throws -> (lists: [(head: PayoutListStore.Head, total: Rupiah, lines: Int)], waiting: [PayableView]) {
        try await read(.viewPayoutLists, by: actor) { context in
            let store = PayoutListStore(context.transaction)
            let lists = try store.list(limit: 100).map { head in
                let list = try store.get(head.id)
                return (head: head, total: list.total(), lines: list.lines.count)
            }
            let reader = PayoutListReader(context.transaction, door: context.door)
            let waiting = try PayableStore(context.transaction).waiting(through: context.today, limit: 200)
            for payable in waiting { context.looked(at: payable.person) }
            return (lists, try waiting.map { try reader.payable($0) })
        }
    }

    /// One list; the look at each payee is logged.
    public func viewPayoutList(_ id: ID<PayoutListRecord>, by actor: Actor) async throws -> PayoutListView {
        try await read(.viewPayoutLists, by: actor) { context in
            let view = try PayoutListReader(context.transaction, door: context.door).view(id, on: context.today)
            for line in view.lines { context.looked(at: line.line.person) }
            for payable in view.waiting { context.looked(at: payable.payable.person) }
            return view
        }
    }
}
