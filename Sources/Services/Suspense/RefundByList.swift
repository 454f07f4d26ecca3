// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Money
import People
import Store

/// A refund with where it goes.
public struct RefundView: Sendable {
    public let refund: RefundStore.Refund
    /// The payment that goes back, with its reference and payer.
    public let payment: UnallocatedStore.Item
    /// Who decided that it goes back; nil where that is not on record.
    public let decider: String?
    /// Nil where nobody gave an account.
    public let account: AccountView?
    /// What the bank said about the account's name; nil before it answered.
    public let inquiry: PayoutLine.Inquiry?
    /// The payout list that pays it or may still pay it.
    public let listNumber: String?
}

/// Gathers refunds for a view, in one transaction.
struct RefundReader {
    private let transaction: any Transaction
    private let claims: ClaimReader

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        claims = ClaimReader(transaction, door: door)
    }

    func view(_ id: ID<RefundRecord>) throws -> RefundView { try view(try RefundStore(transaction).get(id)) }

    func view(_ refund: RefundStore.Refund) throws -> RefundView {
        let payables = PayableStore(transaction)
        return RefundView(
            refund: refund, payment: try UnallocatedStore(transaction).get(refund.unallocated),
            decider: try RefundStore(transaction).decider(of: refund.id)?.name,
            account: try refund.bankAccount.map(claims.accountView),
            inquiry: try refund.bankAccount.flatMap(AccountInquiryStore(transaction).find),
            listNumber: try payables.find(source: refund.source).flatMap { try payables.listNumber(of: $0.id) })
    }
}

extension RefundStore.Refund {
    /// What the debt to a payout list comes from.
    var source: String { Self.source(id) }

    static func source(_ id: ID<RefundRecord>) -> String { "refund:\(id)" }

    /// The refund behind a debt; nil for other debts.
    static func id(source: String) -> ID<RefundRecord>? {
        source.hasPrefix("refund:") ? ID(String(source.dropFirst("refund:".count))) : nil
    }
}

extension Door {
    /// One refund, for whoever may say where it goes.
    public func viewRefund(_ id: ID<RefundRecord>, by actor: Actor) async throws -> RefundView {
        try await read(.giveRefundAccount, by: actor) { context in
            let refund = try RefundStore(context.transaction).get(id)
            try context.reach(try refund.owner)
            return try RefundReader(context.transaction, door: context.door).view(refund)
        }
    }

    /// Sends a refund to an account, by the next payout list; the bank is asked in whose name the account stands. An
    /// account that was given before is replaced, as long as no list has taken the money up.
    ///
    /// - Throws: `forbidden` `refund-is-the-members` for a relative whose money it is not; `invalid` `account-not-own`
    ///   for an account in another's name, which finance alone may give; `refused` `refund-person-unknown` where nobody
    ///   knows whose money it is: it goes back by hand; `conflict` `refund-not-owed` where it was given back or
    ///   dropped, `payout-already-listed`.
    public func giveRefundAccount(
        _ id: ID<RefundRecord>, to account: BankAccount, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> RefundView {
        try await write(.giveRefundAccount, by: actor, repeatKey: repeatKey) { context in
            let refund = try RefundStore(context.transaction).get(id)
            let owner = try refund.owner
            try context.reach(owner)
            try context.check(account, of: owner)
            try context.order(refund, of: owner, to: account)
            return id
        } answer: { context, id in
            try RefundReader(context.transaction, door: context.door).view(id)
        }
    }
}

extension RefundStore.Refund {
    /// Under whose record an account can be kept.
    fileprivate var owner: ID<PersonRecord> {
        get throws {
            guard let person else { throw Failure(.refused, "refund-person-unknown") }
            return person
        }
    }
}

extension WriteContext {
    /// A relative who follows a worker looks and pays; where the worker's money goes is the worker's to say.
    fileprivate func check(_ account: BankAccount, of owner: ID<PersonRecord>) throws {
        if actor.role == .relative {
            guard try PersonStore(transaction).samePersons(as: owner).contains(where: { $0 == actor.person }) else {
                throw Failure(.forbidden, "refund-is-the-members")
            }
        }
        guard actor.role != .finance else { return }
        try OwnName(transaction, of: owner).check(account)
    }

    fileprivate func order(
        _ refund: RefundStore.Refund, of owner: ID<PersonRecord>, to account: BankAccount
    ) throws {
        let payables = PayableStore(transaction)
        let known = try payables.find(source: refund.source)
        if let known, let number = try payables.listNumber(of: known.id) {
            throw Failure(.conflict, "payout-already-listed", details: ["list": number])
        }
        let target = try recordAccount(account, of: owner)
        guard try RefundStore(transaction).order(refund.id, to: target) else {
            throw Failure(.conflict, "refund-not-owed")
        }
        if let known {
            try payables.setAccount(known.id, target)
        } else {
            try owe(
                refund.amount, .refund, source: refund.source, number: "P-\(refund.id)", claim: nil, about: owner,
                payee: owner, to: target, dueOn: today)
        }
        try askAccountName(target)
    }

    /// A refund that is paid or given up by hand is no longer due to lists.
    func withdrawFromLists(_ id: ID<RefundRecord>) throws {
        let payables = PayableStore(transaction)
        guard let known = try payables.find(source: RefundStore.Refund.source(id)) else { return }
        try payables.withdraw(known.id, at: now)
    }

    /// A line of a list paid a refund.
    func settleListed(_ payable: PayableStore.Payable, reference: String) throws {
        guard let id = RefundStore.Refund.id(source: payable.source) else { return }
        _ = try RefundStore(transaction).move(
            id, from: [.ordered], to: .paid, bankReference: reference, at: now, by: actor.name)
    }

    /// The money of a line that paid a refund came back.
    func reopenListed(_ payable: PayableStore.Payable) throws {
        guard let id = RefundStore.Refund.id(source: payable.source) else { return }
        try RefundStore(transaction).reopen(id)
    }
}
