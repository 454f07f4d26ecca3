// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Store

/// What may be found, given what clients asked for and what they were told.
struct HistoryModel {
    /// What an observer sees at one moment.
    struct Sight {
        let members: Int
        let settled: [ID<InvoiceRecord>: Rupiah]
        /// What the books say came in.
        let received: Rupiah
        /// People with cover.
        let covered: Int
    }

    private(set) var asked: Set<Int> = []
    private(set) var enrolled: Set<Int> = []
    private(set) var payments: Set<ID<InvoiceRecord>> = []
    private(set) var paid: Set<ID<InvoiceRecord>> = []
    private var seenMembers = 0
    private var seenSettled: Set<ID<InvoiceRecord>> = []

    mutating func asks(enrolmentOf serial: Int) { asked.insert(serial) }
    mutating func isTold(enrolmentOf serial: Int) { enrolled.insert(serial) }
    mutating func asks(paymentOf invoice: ID<InvoiceRecord>) { payments.insert(invoice) }
    mutating func isTold(paymentOf invoice: ID<InvoiceRecord>) { paid.insert(invoice) }

    /// What of a sight cannot be: something told is missing, something nobody asked for is there, something seen has
    /// gone, or the books and the cover say another thing than the receipts.
    mutating func faults(of sight: Sight) -> [String] {
        var faults: [String] = []
        let settled = Set(sight.settled.keys)
        if sight.members < max(enrolled.count, seenMembers) || sight.members > asked.count {
            faults.append("\(sight.members) members, told \(enrolled.count), asked \(asked.count)")
        }
        if !paid.isSubset(of: settled) { faults.append("payments told and not there: \(paid.subtracting(settled))") }
        if !settled.isSubset(of: payments) { faults.append("paid by nobody: \(settled.subtracting(payments))") }
        if !seenSettled.isSubset(of: settled) { faults.append("gone: \(seenSettled.subtracting(settled))") }
        let sum = sight.settled.values.reduce(Rupiah.zero, +)
        if sum != sight.received { faults.append("receipts of \(sum.amount), books of \(sight.received.amount)") }
        if sight.covered != settled.count { faults.append("\(sight.covered) covered, \(settled.count) paid") }
        seenMembers = sight.members
        seenSettled = settled
        return faults
    }
}
