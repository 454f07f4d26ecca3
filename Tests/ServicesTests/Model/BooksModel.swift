// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Store

/// The reference: what the books must say, in a few dictionaries.
struct BooksModel {
    struct Bill {
        let invoice: ID<InvoiceRecord>
        let number: String
        let person: ID<PersonRecord>
        let amount: Rupiah
        /// The account that a payment of it credits.
        let credit: String
        let expiresAt: Instant
        /// The channel that it was paid over.
        var paidOver: String?
        /// The customer number of the one that was issued in its place.
        var replacedBy: String?
        /// Whether an older one paid its debt.
        var isWithdrawn = false

        var isPaid: Bool { paidOver != nil }
        var isSavings: Bool { credit != "contributions" }
    }

    /// An entry that a step must have posted.
    struct Posted: Hashable {
        let day: CalendarDay
        let postings: [String: Int64]
    }

    /// What a partner's or a bank's id of a payment stands for.
    struct Reference: Hashable {
        let channel: String
        let text: String
    }

    private struct Call {
        let body: [UInt8]
        let outcome: PaymentOutcome
    }

    /// The partner of all notices.
    static let partner = "test-partner"

    /// The moment of the running step.
    private(set) var now = Instant(seconds: 0)
    /// By account; debit above zero.
    private(set) var balances: [String: Int64] = [:]
    private(set) var entries = 0
    /// By customer number.
    var bills: [String: Bill] = [:]
    /// Customer numbers by invoice, and by the number of an invoice or a collective invoice.
    var customers: [ID<InvoiceRecord>: String] = [:]
    var numbers: [String: String] = [:]
    /// Customer numbers of the invoices of a person.
    var ofPerson: [ID<PersonRecord>: [String]] = [:]
    /// By payment: the customer number of the invoice it settled.
    var taken: [Reference: String] = [:]
    /// By day, then by X-EXTERNAL-ID.
    private var calls: [CalendarDay: [String: Call]] = [:]
    /// Payouts on their way, by reference.
    var payouts: [String: Payout] = [:]
    /// What is due by list.
    var debts: [ID<OwedRecord>: Debt] = [:]
    /// Lines on lists that are not released, with their debts.
    var listed: [ID<PayoutLineRecord>: ID<OwedRecord>] = [:]
    var savings = SavingsModel()
    var hostRate: HostRate?
    /// Payments from abroad that counted, by their number, and those that the partner has not settled.
    var abroad: [String: HostPrice] = [:]
    var unsettledAbroad: [String] = []
    /// Money that nobody has disposed of, or that may come back to wait.
    var items: [ID<UnallocatedRecord>: Item] = [:]
    /// All money that was ever taken beside notices for workers' invoices.
    var besides: [Reference: (item: ID<UnallocatedRecord>, amount: Rupiah)] = [:]
    /// Refunds that are owed.
    var refunds: [ID<RefundRecord>: Refund] = [:]
    /// Collective invoices by customer number.
    var collectives: [String: Collective] = [:]
    var drawer = Drawer.closed
    var days = Days()
    /// What the running step must have posted.
    private(set) var expected: [Posted] = []

    mutating func beginStep(at now: Instant) {
        expected = []
        self.now = now
        days.today = now.jakartaDay
    }

    /// - Parameter day: Nil for today.
    mutating func post(_ amounts: [String: Int64], on day: CalendarDay? = nil) {
        let postings = amounts.filter { $0.value != 0 }
        precondition(postings.values.reduce(0, +) == 0, "the model's own entries balance")
        let counted = days.counted(postings, on: day)
        for (account, amount) in postings {
            balances[account, default: 0] += amount
            if account.hasPrefix("savings:") { savings.move(account, -amount, on: counted) }
        }
        entries += 1
        expected.append(Posted(day: counted, postings: postings))
    }

    /// For savings with what closings have credited.
    func balance(_ account: String) -> Int64 {
        (balances[account] ?? 0) - (savings.accounts[account]?.credited ?? 0)
    }

    mutating func add(_ customer: String, _ bill: Bill) {
        bills[customer] = bill
        customers[bill.invoice] = customer
        numbers[bill.number] = customer
        ofPerson[bill.person, default: []].append(customer)
    }

    mutating func replace(_ customer: String, by newer: String) { bills[customer]?.replacedBy = newer }

    /// What the notices must be answered, told in one transaction, and what they post; money for collective invoices
    /// is taken in afterwards.
    mutating func tell(
        _ notices: [PaymentNotice], at now: Instant
    ) -> (outcomes: [PaymentOutcome], forCollectives: [PaymentNotice]) {
        var collected: [PaymentNotice] = []
        let outcomes = notices.map { notice in
            let known = answer(notice, at: now)
            if let known { return known }
            let outcome = judge(notice, now, collected)
            calls[now.jakartaDay, default: [:]][notice.externalID] = Call(body: notice.bodyHash, outcome: outcome)
            if outcome == .accepted, !settled(notice) { collected.append(notice) }
            return outcome
        }
        var unique: [PaymentNotice] = []
        for notice in collected where !cameBefore(notice) { unique.append(notice) }
        return (outcomes, unique)
    }

    /// What the same call was answered today.
    private mutating func answer(_ notice: PaymentNotice, at now: Instant) -> PaymentOutcome? {
        let today = now.jakartaDay
        for day in calls.keys where day < today.adding(days: -1) { calls[day] = nil }
        guard let known = calls[today]?[notice.externalID] else { return nil }
        return known.body == notice.bodyHash ? known.outcome : .externalIDReused
    }

    private func settled(_ notice: PaymentNotice) -> Bool { bills[notice.customerNumber] != nil }

    private func cameBefore(_ notice: PaymentNotice) -> Bool { besides[reference(notice)] != nil }

    private func reference(_ notice: PaymentNotice) -> Reference {
        Reference(channel: notice.partner, text: notice.paymentRequest)
    }

    /// Whether the same notice was accepted before midnight.
    private func cameYesterday(_ notice: PaymentNotice, _ now: Instant) -> Bool {
        let call = calls[now.jakartaDay.adding(days: -1)]?[notice.externalID]
        return call?.body == notice.bodyHash && call?.outcome == .accepted
    }

    private mutating func judge(
        _ notice: PaymentNotice, _ now: Instant, _ collected: [PaymentNotice]
    ) -> PaymentOutcome {
        let isBeside = cameBefore(notice) || collected.contains { reference($0) == reference(notice) }
        guard let bill = bills[notice.customerNumber] else {
            guard let collective = collectives[notice.customerNumber] else { return .unknownBill }
            if isBeside, cameYesterday(notice, now) { return .accepted }
            let isTaken = collected.contains { $0.customerNumber == notice.customerNumber }
            if collective.paidOver != nil { return .paidBill }
            if collective.expiresAt <= now { return .expiredBill }
            if isTaken { return .paidBill }
            guard notice.amount == collective.amount else { return .wrongAmount }
            return isBeside || taken[reference(notice)] != nil ? .paymentRequestReused : .accepted
        }
        if let customer = taken[reference(notice)] {
            guard customer == notice.customerNumber else { return .paymentRequestReused }
            return cameYesterday(notice, now) ? .accepted : .paidBill
        }
        if isBeside { return .paymentRequestReused }
        if bill.isPaid { return .paidBill }
        if bill.expiresAt <= now || bill.isWithdrawn { return .expiredBill }
        guard notice.amount == bill.amount else { return .wrongAmount }
        settle(notice.customerNumber, over: reference(notice), from: "channel:1")
        return .accepted
    }

    /// An invoice is paid with what it asks.
    mutating func settle(_ customer: String, over reference: Reference, from account: String) {
        guard let bill = bills[customer] else { preconditionFailure("only invoices are paid") }
        bills[customer]?.paidOver = reference.channel
        if taken[reference] == nil { taken[reference] = customer }
        post([account: bill.amount.amount, bill.credit: -bill.amount.amount])
    }

    /// A benefit of JKK is owed to its payee.
    mutating func grant(_ amount: Rupiah) { post(["benefits:jkk": amount.amount, "benefits-payable": -amount.amount]) }

    /// Savings leave the account of their saver whole and are owed to the saver.
    mutating func payOutSavings(_ amount: Rupiah, of person: ID<PersonRecord>) {
        post(["savings:\(person)": amount.amount, "benefits-payable": -amount.amount])
    }

    /// A payout is ordered under a reference: its amount is set aside.
    mutating func order(_ reference: String, _ amount: Rupiah) {
        payouts[reference] = Payout(amount: amount, owed: "benefits-payable", since: now, line: nil, debt: nil)
        post(["benefits-payable": amount.amount, "payouts-reserved": -amount.amount])
    }

    /// The money reached its payee; false where nothing was set aside for it any more.
    mutating func paidOut(_ reference: String) -> Bool {
        guard let payout = payouts.removeValue(forKey: reference) else { return false }
        post(["payouts-reserved": payout.amount.amount, "bank": -payout.amount.amount])
        return true
    }

    /// The payout failed: it is owed as before.
    mutating func failed(_ reference: String) -> Bool {
        guard let payout = payouts.removeValue(forKey: reference) else { return false }
        post(["payouts-reserved": payout.amount.amount, payout.owed: -payout.amount.amount])
        return true
    }
}
