// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Store

/// What may be found at any moment, given what clients asked for and what they were told.
struct HistoryModel {
    /// What an observer sees at one moment.
    struct Sight: Sendable {
        let members: Int
        let settled: [ID<InvoiceRecord>: Rupiah]
        /// Settled invoices that cover somebody.
        let contributions: Int
        /// What the books say came in.
        let received: Rupiah
        /// People with cover.
        let covered: Int
    }

    private(set) var asked: Set<Int> = []
    private(set) var enrolled: [Int: ID<PersonRecord>] = [:]
    private(set) var payments: Set<ID<InvoiceRecord>> = []
    private(set) var paid: Set<ID<InvoiceRecord>> = []
    private var topUps: [HistoryWish: ID<InvoiceRecord>] = [:]
    private var seenMembers = 0
    private var seenSettled: Set<ID<InvoiceRecord>> = []
    /// Answers that contradict each other.
    private(set) var contradictions: [String] = []

    mutating func asks(_ wish: HistoryWish) {
        switch wish {
        case .enrol(let member): asked.insert(member)
        case .pay(let asked): payments.formUnion(asked.map(\.invoice))
        default: break
        }
    }

    mutating func hears(_ answer: HistoryAnswer, to wish: HistoryWish) {
        switch (wish, answer) {
        case (.enrol(let member), .enrolled(let view)):
            if let known = enrolled[member], known != view.person { contradictions.append("\(wish) made two people") }
            enrolled[member] = view.person
        case (.enrol, let other): contradictions.append("\(wish): \(other)")
        case (.pay(let asked), .paid(let outcomes)):
            for (payment, outcome) in zip(asked, outcomes) where outcome == .accepted || outcome == .paidBill {
                paid.insert(payment.invoice)
            }
        case (.issueTopUp, .issued(let view)):
            if let known = topUps[wish], known != view.id { contradictions.append("\(wish) made two invoices") }
            topUps[wish] = view.id
        default: break
        }
    }

    /// Whether everything that was asked for has been told.
    var isSettled: Bool { asked == Set(enrolled.keys) && payments == paid }

    /// What of a sight cannot be: something told is missing, something nobody asked for is there, something seen has
    /// gone, or the books and the cover say another thing than the receipts.
    mutating func faults(of sight: Sight) -> [String] {
        var faults = contradictions
        let settled = Set(sight.settled.keys)
        if sight.members < max(enrolled.count, seenMembers) || sight.members > asked.count {
            faults.append("\(sight.members) members, told \(enrolled.count), asked \(asked.count)")
        }
        if !paid.isSubset(of: settled) { faults.append("payments told and not there: \(paid.subtracting(settled))") }
        if !settled.isSubset(of: payments) { faults.append("paid by nobody: \(settled.subtracting(payments))") }
        if !seenSettled.isSubset(of: settled) { faults.append("gone: \(seenSettled.subtracting(settled))") }
        let sum = sight.settled.values.reduce(Rupiah.zero, +)
        if sum != sight.received { faults.append("receipts of \(sum.amount), books of \(sight.received.amount)") }
        if sight.covered != sight.contributions {
            faults.append("\(sight.covered) covered, \(sight.contributions) paid")
        }
        seenMembers = sight.members
        seenSettled = settled
        return faults
    }
}
