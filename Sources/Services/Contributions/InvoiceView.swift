// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Placement
import Store

/// An invoice as a person sees it: what for, how much, how to pay, by when.
public struct InvoiceView: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case open
        case settled
        case expired
        /// Withdrawn before it was paid.
        case cancelled
    }

    public let id: ID<InvoiceRecord>
    public let number: String
    public let person: ID<PersonRecord>
    /// The contract that it is for, where the reader asked for it (`InvoiceReader.withContracts`).
    public private(set) var contract: ContractFact?
    /// Whether that contract was taken back, so that nothing is owed for it any more.
    public private(set) var contractIsWithdrawn = false
    let contractID: ID<ContractFact>
    public let stage: SettledContribution.Stage
    public let months: Int
    public let amount: Rupiah
    public let virtualAccount: VirtualAccount
    public let issuedAt: Instant
    public let expiresAt: Instant
    public let settledOn: CalendarDay?
    public let lines: [InvoiceStore.Line]
    public let state: State
    /// The invoice that was issued in place of an expired one; nil where none was.
    public let replacement: ID<InvoiceRecord>?
    /// What may be paid where the payer chooses; nil where exactly `amount` is asked.
    public let range: ClosedRange<Rupiah>?

    init(
        _ invoice: InvoiceStore.Invoice, lines: [InvoiceStore.Line], service: String, now: Instant,
        replacement: ID<InvoiceRecord>?
    ) {
        id = invoice.id
        number = invoice.number
        person = invoice.person
        contract = nil
        contractID = invoice.contract
        stage = invoice.stage
        months = invoice.months
        amount = invoice.amount
        virtualAccount = VirtualAccount(service: service, customer: invoice.customerNumber)
        issuedAt = invoice.issuedAt
        expiresAt = invoice.expiresAt
        settledOn = invoice.settledOn
        self.lines = lines
        state = State(invoice, at: now)
        self.replacement = replacement
        range = invoice.settledAt == nil ? invoice.range : nil
    }

    /// The same with the contract that it is for.
    func with(_ contract: ContractFact?, isWithdrawn: Bool) -> InvoiceView {
        var copy = self
        copy.contract = contract
        copy.contractIsWithdrawn = isWithdrawn
        return copy
    }
}

extension InvoiceView.State {
    /// How an invoice stands at a moment.
    init(_ invoice: InvoiceStore.Invoice, at now: Instant) {
        self =
            invoice.settledAt != nil
            ? .settled : invoice.cancelledAt != nil ? .cancelled : invoice.expiresAt <= now ? .expired : .open
    }
}
