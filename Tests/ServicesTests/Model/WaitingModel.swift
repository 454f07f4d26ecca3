// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Store

/// Money that no notice brought for one worker's invoice: what it settles, and what waits.
extension BooksModel {
    struct Item {
        let reference: Reference
        /// Where the money stands.
        let account: String
        let amount: Rupiah
        var remaining: Rupiah
        var reason: MisfitPayment.Reason?
        /// Customer number of the invoice it came for.
        var bill: String?
        let recordedAt: Instant
        var keptFor: ID<PersonRecord>?
        /// Waits for the second officer.
        var proposal: Resolution?
        /// What one officer alone has decided about it so far.
        var decidedAlone = Rupiah.zero
        /// How many refunds of it are owed.
        var owed = 0
    }

    struct Refund {
        let item: ID<UnallocatedRecord>
        let amount: Rupiah
    }

    struct Arrival {
        let reference: Reference
        let account: String
        let amount: Rupiah
        /// An invoice's or collective invoice's number, or our part of a virtual account.
        let number: String?
    }

    struct Refused: Error {
        let code: String
    }

    /// Why money is not taken in; nil also where it was taken in before.
    func refusal(of arrival: Arrival) -> String? {
        if let known = besides[arrival.reference] {
            return known.amount == arrival.amount ? nil : "payment-reference-reused"
        }
        return taken[arrival.reference] == nil ? nil : "payment-already-taken"
    }

    func partials(of customer: String, but id: ID<UnallocatedRecord>? = nil) -> [ID<UnallocatedRecord>] {
        items.filter { key, item in
            key != id && item.bill == customer && item.reason == .tooLittle && item.remaining > .zero
                && item.proposal == nil
        }.map(\.key)
    }

    /// What came in for an invoice and waits for the rest.
    func waiting(for customer: String, but id: ID<UnallocatedRecord>? = nil) -> Rupiah {
        partials(of: customer, but: id).compactMap { items[$0]?.remaining }.total()
    }

    /// New money is taken in under a key.
    mutating func take(_ arrival: Arrival, as id: ID<UnallocatedRecord>, at now: Instant) {
        let customer = arrival.number.map { numbers[$0] ?? $0 }
        let bill = customer.flatMap { bills[$0] == nil ? nil : $0 }
        post([arrival.account: arrival.amount.amount, "suspense": -arrival.amount.amount])
        besides[arrival.reference] = (id, arrival.amount)
        items[id] = Item(
            reference: arrival.reference, account: arrival.account, amount: arrival.amount, remaining: arrival.amount,
            bill: bill, recordedAt: now)
        var reason: MisfitPayment.Reason? = .unknownBill
        if let bill {
            reason = settle(bill, with: id, at: now)
        } else if let customer, collectives[customer] != nil {
            reason = settleCollective(customer, with: id, at: now)
        }
        items[id]?.reason = reason
        forget(id)
    }

    private mutating func settle(
        _ customer: String, with id: ID<UnallocatedRecord>, at now: Instant
    ) -> MisfitPayment.Reason? {
        guard let bill = bills[customer], let item = items[id] else { return .unknownBill }
        if let channel = bill.paidOver { return channel == item.reference.channel ? .duplicate : .twoPayers }
        if bill.isWithdrawn { return .cancelled }
        if bill.expiresAt <= now, bill.replacedBy != nil { return .late }
        let waiting = waiting(for: customer)
        if waiting >= bill.amount { return .tooMuch }
        if item.amount + waiting < bill.amount { return .tooLittle }
        complete(customer, with: id)
        return items[id]?.remaining == .zero ? nil : .tooMuch
    }

    /// An invoice is settled with all that waits for it and with some of other money.
    mutating func complete(_ customer: String, with id: ID<UnallocatedRecord>) {
        guard let bill = bills[customer], let item = items[id] else { return }
        let others = partials(of: customer, but: id)
        let missing = bill.amount - waiting(for: customer, but: id)
        for other in others {
            items[other]?.remaining = .zero
            forget(other)
        }
        items[id]?.remaining = item.remaining - missing
        settle(customer, over: item.reference, from: "suspense")
    }

    /// Settled money is dropped from the model, so that it stays small.
    mutating func forget(_ id: ID<UnallocatedRecord>) {
        if let item = items[id], item.remaining == .zero, item.owed == 0 { items[id] = nil }
    }

    /// Whether a decision waits for a second officer.
    mutating func resolve(_ id: ID<UnallocatedRecord>, _ resolution: Resolution) throws(Refused) {
        guard let item = items[id] else { throw Refused(code: "resolution-above-rest") }
        guard resolution.amount <= item.remaining else { throw Refused(code: "resolution-above-rest") }
        guard item.proposal == nil else { throw Refused(code: "resolution-waits") }
        if item.decidedAlone + resolution.amount > MoneyLimits.usual.resolutionAlone {
            items[id]?.proposal = resolution
        } else {
            items[id]?.decidedAlone += resolution.amount
            try carryOut(resolution, of: id)
        }
    }

    mutating func decide(_ id: ID<UnallocatedRecord>, approve: Bool) throws(Refused) {
        guard let resolution = items[id]?.proposal else { throw Refused(code: "resolution-decided") }
        items[id]?.proposal = nil
        if approve { try carryOut(resolution, of: id) }
    }

    private mutating func carryOut(_ resolution: Resolution, of id: ID<UnallocatedRecord>) throws(Refused) {
        for part in resolution.parts {
            switch part {
            case .allocate(let amount, let invoice): try allocate(amount, of: id, to: invoice)
            case .refund(let amount):
                try remove(amount, from: id)
                items[id]?.owed += 1
                post(["suspense": amount.amount, "refunds-payable": -amount.amount])
            case .advance(_, let person): items[id]?.keptFor = person
            }
        }
    }

    private mutating func allocate(
        _ amount: Rupiah, of id: ID<UnallocatedRecord>, to invoice: ID<InvoiceRecord>
    ) throws(Refused) {
        guard let customer = customers[invoice], let bill = bills[customer] else {
            throw Refused(code: "no-such-record")
        }
        guard !bill.isPaid else { throw Refused(code: "invoice-settled") }
        guard !bill.isWithdrawn else { throw Refused(code: "invoice-cancelled") }
        var later: [String] = []
        var newest = bill
        while let next = newest.replacedBy, let newer = bills[next] {
            later.append(next)
            newest = newer
        }
        guard !later.contains(where: { bills[$0]?.isPaid == true }) else { throw Refused(code: "invoice-replaced") }
        guard amount + waiting(for: customer, but: id) == bill.amount else {
            throw Refused(code: "allocation-does-not-settle")
        }
        guard let item = items[id], item.remaining >= amount else { throw Refused(code: "money-not-there") }
        complete(customer, with: id)
        for rival in later { bills[rival]?.isWithdrawn = true }
    }

    private mutating func remove(_ amount: Rupiah, from id: ID<UnallocatedRecord>) throws(Refused) {
        guard let item = items[id], item.remaining >= amount else { throw Refused(code: "money-not-there") }
        items[id]?.remaining = item.remaining - amount
    }

    /// A refund reaches the payer, the way the money came.
    mutating func pay(_ id: ID<RefundRecord>) {
        guard let refund = close(id), let item = items[refund.item] else { return }
        // Cash goes back by transfer: what lay in the drawer is at the bank by then.
        let account = item.account == Self.drawerAccount ? "bank" : item.account
        post(["refunds-payable": refund.amount.amount, account: -refund.amount.amount])
        forget(refund.item)
    }

    /// A refund is dropped: its money waits again.
    mutating func cancel(_ id: ID<RefundRecord>) {
        guard let refund = close(id), let item = items[refund.item] else { return }
        items[refund.item]?.remaining = item.remaining + refund.amount
        post(["refunds-payable": refund.amount.amount, "suspense": -refund.amount.amount])
    }

    private mutating func close(_ id: ID<RefundRecord>) -> Refund? {
        guard let refund = refunds.removeValue(forKey: id) else { return nil }
        items[refund.item]?.owed -= 1
        return refund
    }

    /// The channel takes money back; false where some of it was disposed of.
    mutating func takeBack(_ id: ID<UnallocatedRecord>) -> Bool {
        guard let item = items[id], item.proposal == nil, item.remaining == item.amount else { return false }
        items[id] = nil
        post([item.account: -item.amount.amount, "suspense": item.amount.amount])
        return true
    }

    /// Money kept for people settles their invoices.
    mutating func useAdvances(at now: Instant) -> Int {
        let kept = items.filter { $0.value.keptFor != nil && $0.value.remaining > .zero && $0.value.proposal == nil }
        let meant = kept.keys.sorted().compactMap { id -> (ID<UnallocatedRecord>, String)? in
            guard let item = items[id], let person = item.keptFor else { return nil }
            let open = (ofPerson[person] ?? []).compactMap { bills[$0] }.filter { bill in
                !bill.isPaid && !bill.isWithdrawn && bill.expiresAt > now && !bill.isSavings
                    && bill.amount <= item.remaining
            }
            guard let first = open.map(\.invoice).min(), let customer = customers[first] else { return nil }
            return (id, customer)
        }
        var settled = 0
        for (id, customer) in meant where bills[customer]?.isPaid == false && waiting(for: customer) == .zero {
            complete(customer, with: id)
            forget(id)
            settled += 1
        }
        return settled
    }
}
