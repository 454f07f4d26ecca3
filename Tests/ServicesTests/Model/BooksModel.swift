// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services

/// The reference: what the books must say, in a few dictionaries.
struct BooksModel {
    struct Bill {
        let amount: Rupiah
        /// The account that a payment of it credits.
        let credit: String
        let expiresAt: Instant
        var isPaid = false
        /// Whether another was issued in its place.
        var isReplaced = false
    }

    private struct Call {
        let body: [UInt8]
        let outcome: PaymentOutcome
    }

    /// By account; debit above zero.
    private(set) var balances: [String: Int64] = [:]
    private(set) var entries = 0
    /// By customer number.
    private(set) var bills: [String: Bill] = [:]
    /// By payment request: the customer number it was taken for.
    private var taken: [String: String] = [:]
    /// By day, then by X-EXTERNAL-ID.
    private var calls: [CalendarDay: [String: Call]] = [:]
    /// Payouts on their way, by reference.
    private(set) var payouts: [String: Rupiah] = [:]
    /// What the running step must have posted: one list of account and amount for each entry.
    private(set) var expected: [[String: Int64]] = []

    mutating func beginStep() { expected = [] }

    mutating func post(_ postings: [String: Int64]) {
        precondition(postings.values.reduce(0, +) == 0, "the model's own entries balance")
        for (account, amount) in postings { balances[account, default: 0] += amount }
        entries += 1
        expected.append(postings)
    }

    mutating func add(_ customer: String, _ bill: Bill) { bills[customer] = bill }

    mutating func replace(_ customer: String) { bills[customer]?.isReplaced = true }

    /// What the notice must be answered, and what it posts.
    mutating func tell(_ notice: PaymentNotice, at now: Instant) -> PaymentOutcome {
        let today = now.jakartaDay
        for day in calls.keys where day < today.adding(days: -1) { calls[day] = nil }
        if let known = calls[today]?[notice.externalID] {
            return known.body == notice.bodyHash ? known.outcome : .externalIDReused
        }
        let outcome = judge(notice, now, yesterday: calls[today.adding(days: -1)]?[notice.externalID])
        calls[today, default: [:]][notice.externalID] = Call(body: notice.bodyHash, outcome: outcome)
        return outcome
    }

    private mutating func judge(_ notice: PaymentNotice, _ now: Instant, yesterday: Call?) -> PaymentOutcome {
        guard let bill = bills[notice.customerNumber] else { return .unknownBill }
        if let customer = taken[notice.paymentRequest] {
            guard customer == notice.customerNumber else { return .paymentRequestReused }
            return yesterday?.body == notice.bodyHash && yesterday?.outcome == .accepted ? .accepted : .paidBill
        }
        if bill.isPaid { return .paidBill }
        if bill.expiresAt <= now { return .expiredBill }
        guard notice.amount == bill.amount else { return .wrongAmount }
        bills[notice.customerNumber]?.isPaid = true
        taken[notice.paymentRequest] = notice.customerNumber
        post(["channel:1": bill.amount.amount, bill.credit: -bill.amount.amount])
        return .accepted
    }

    /// A benefit of JKK is owed to its payee.
    mutating func grant(_ amount: Rupiah) { post(["benefits:jkk": amount.amount, "benefits-payable": -amount.amount]) }

    /// A payout is ordered under a reference: its amount is set aside.
    mutating func order(_ reference: String, _ amount: Rupiah) {
        payouts[reference] = amount
        post(["benefits-payable": amount.amount, "payouts-reserved": -amount.amount])
    }

    /// The money reached its payee; false where nothing was set aside for it any more.
    mutating func paidOut(_ reference: String) -> Bool {
        guard let amount = payouts.removeValue(forKey: reference) else { return false }
        post(["payouts-reserved": amount.amount, "bank": -amount.amount])
        return true
    }

    /// The payout failed: it is owed as before.
    mutating func failed(_ reference: String) -> Bool {
        guard let amount = payouts.removeValue(forKey: reference) else { return false }
        post(["payouts-reserved": amount.amount, "benefits-payable": -amount.amount])
        return true
    }
}
