// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Services
import Store
import Wire

extension UnallocatedStore.Filter {
    /// - Throws: `invalid` `not-one-of` where no list has that name.
    init(word: String?) throws(Failure) {
        switch word ?? "" {
        case "", "waiting": self = .waiting
        case "second-look": self = .secondLook
        case "kept": self = .kept
        case "all": self = .all
        case let other:
            guard let reason = MisfitPayment.Reason(rawValue: other) else {
                throw Failure(.invalid, "not-one-of", field: "tampil")
            }
            self = .reason(reason)
        }
    }

    var word: String {
        switch self {
        case .waiting: "waiting"
        case .secondLook: "second-look"
        case .kept: "kept"
        case .all: "all"
        case .reason(let reason): reason.rawValue
        }
    }
}

extension TakenPaymentRequest {
    var payment: TakenPayment {
        TakenPayment(
            source: source == "partner" ? .partner : .statement, channel: channel, reference: reference,
            account: source == "partner" ? .clearing : .bank, amount: amount, paidAt: Instant(startOf: paidOn),
            billNumber: bill, payer: payer ?? "", remark: remark ?? "", isOtherMoney: isOtherMoney ?? false)
    }
}

extension ResolutionRequest {
    /// The decision, invoices found by what names them.
    ///
    /// - Throws: `invalid` `resolution-bill-missing` or `resolution-part-incomplete` where it is not said where a part
    ///   goes; `absent` `no-such-invoice`.
    func resolution(_ call: Call) async throws -> Resolution {
        var made: [Resolution.Part] = []
        for (index, part) in parts.enumerated() {
            switch (part.kind, part.person) {
            case (.allocate, _): made.append(.allocate(part.amount, to: try await part.invoice(at: index, call)))
            case (.refund, _): made.append(.refund(part.amount))
            case (.advance, let person?): made.append(.advance(part.amount, for: person))
            case (.advance, nil):
                throw Failure(.invalid, "resolution-part-incomplete", field: "parts.\(index).person")
            }
        }
        return Resolution(made)
    }
}

extension ResolutionPart {
    fileprivate func invoice(at place: Int, _ call: Call) async throws -> ID<InvoiceRecord> {
        if let invoice { return invoice }
        let field = "parts.\(place).bill"
        guard let bill else { throw Failure(.invalid, "resolution-bill-missing", field: field) }
        return try await call.site.door.findInvoice(numbered: bill, field: field, by: call.actor)
    }
}

extension ResolutionPart {
    init(_ part: Resolution.Part) {
        switch part {
        case .allocate(let amount, let invoice): self.init(kind: .allocate, amount: amount, invoice: invoice)
        case .refund(let amount): self.init(kind: .refund, amount: amount)
        case .advance(let amount, let person): self.init(kind: .advance, amount: amount, person: person)
        }
    }
}

extension ResolutionAnswer {
    init(_ record: ResolutionStore.Record) {
        self.init(
            id: record.id, state: record.state.rawValue, parts: record.resolution.parts.map(ResolutionPart.init),
            proposedBy: record.proposedBy, decidedBy: record.decidedBy)
    }

    init(proposal: Resolution) {
        self.init(
            id: nil, state: "proposal", parts: proposal.parts.map(ResolutionPart.init), proposedBy: nil,
            decidedBy: nil)
    }
}

extension UnallocatedRecordAnswer {
    init(_ item: UnallocatedStore.Item) {
        self.init(
            id: item.id, source: item.source.rawValue, channel: item.channel, reference: item.reference,
            amount: item.amount, remaining: item.remaining, reason: item.reason?.rawValue, invoice: item.invoice,
            person: item.person, keptFor: item.keptFor, payer: item.payer, remark: item.remark, paidAt: item.paidAt,
            recordedAt: item.recordedAt)
    }
}

extension SuspenseList {
    init(_ view: SuspenseOverview) {
        self.init(
            items: view.items.map(UnallocatedRecordAnswer.init), total: view.total, booked: view.booked)
    }
}

extension UnallocatedAnswer {
    init(_ view: UnallocatedView) {
        self.init(
            item: UnallocatedRecordAnswer(view.item), resolutions: view.resolutions.map(ResolutionAnswer.init),
            proposals: view.proposals.map(ResolutionAnswer.init(proposal:)),
            refunds: view.refunds.map(RefundAnswer.init))
    }
}

extension RefundAnswer {
    init(_ view: RefundView) {
        let refund = view.refund
        self.init(
            id: refund.id, unallocated: refund.unallocated, person: refund.person, amount: refund.amount,
            state: refund.state.rawValue, bankReference: refund.bankReference,
            account: view.account.map(AccountAnswer.init), inquiry: view.inquiry?.rawValue, list: view.listNumber,
            recordedAt: refund.recordedAt)
    }
}
