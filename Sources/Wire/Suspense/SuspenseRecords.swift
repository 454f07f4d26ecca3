// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which waiting money is asked for; without a field what waits for a decision.
public struct SuspenseQuery: WireRecord {
    /// `waiting`, `second-look`, `kept`, `all`, or a reason.
    public let show: String?

    static let shows = ["waiting", "second-look", "kept", "all"] + UnallocatedRecordAnswer.reasons

    public static let shape = Shape<SuspenseQuery>(
        SuspenseQuery.init, WireField("show", \.show, .optional(.choice(shows))))
}

/// A part of a decision: an invoice settled, money given back, or kept for a person's next invoice.
public struct ResolutionPart: WireRecord {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case allocate, refund, advance
    }

    public let kind: Kind
    public let amount: Rupiah
    /// Which invoice is settled, for `allocate`.
    public let invoice: ID<InvoiceRecord>?
    /// The number or virtual account of that invoice, where its key is not at hand.
    public let bill: String?
    /// For whom it is kept, for `advance`.
    public let person: ID<PersonRecord>?

    public init(
        kind: Kind, amount: Rupiah, invoice: ID<InvoiceRecord>? = nil, bill: String? = nil,
        person: ID<PersonRecord>? = nil
    ) {
        self.kind = kind
        self.amount = amount
        self.invoice = invoice
        self.bill = bill
        self.person = person
    }

    public static let shape = Shape<ResolutionPart>(
        ResolutionPart.init, WireField("kind", \.kind, .cases()),
        WireField("amount", \.amount, .rupiah(1...1_000_000_000_000)),
        WireField("invoice", \.invoice, .optional(.id(InvoiceRecord.self))),
        WireField("bill", \.bill, .optional(.text(1...40))),
        WireField("person", \.person, .optional(.id(PersonRecord.self))))
}

/// What is to become of waiting money, or of a part of it.
public struct ResolutionRequest: WireRecord {
    public let parts: [ResolutionPart]
    /// Why; kept with the decision.
    public let note: String?

    public static let shape = Shape<ResolutionRequest>(
        ResolutionRequest.init, WireField("parts", \.parts, .list(of: .record(), 1...2_000)),
        WireField("note", \.note, .optional(.text(1...300))))
}

/// What was decided, or is proposed.
public struct ResolutionAnswer: WireRecord {
    /// Nil for a proposal of the program.
    public let id: ID<ResolutionRecord>?
    /// `proposal`, `proposed` (waits for a second officer), `done` or `refused`.
    public let state: String
    public let parts: [ResolutionPart]
    public let proposedBy: String?
    public let decidedBy: String?

    public init(
        id: ID<ResolutionRecord>?, state: String, parts: [ResolutionPart], proposedBy: String?, decidedBy: String?
    ) {
        self.id = id
        self.state = state
        self.parts = parts
        self.proposedBy = proposedBy
        self.decidedBy = decidedBy
    }

    public static let shape = Shape<ResolutionAnswer>(
        ResolutionAnswer.init, WireField("id", \.id, .optional(.id(ResolutionRecord.self))),
        WireField("state", \.state, .choice(["proposal", "proposed", "done", "refused"])),
        WireField("parts", \.parts, .list(of: .record(), 0...5_000)),
        WireField("proposedBy", \.proposedBy, .optional(.text(1...200))),
        WireField("decidedBy", \.decidedBy, .optional(.text(1...200))))
}

/// The second officer's word.
public struct SecondOpinion: WireRecord {
    public let approve: Bool

    public static let shape = Shape<SecondOpinion>(
        SecondOpinion.init, WireField("approve", \.approve, .flag))
}

/// Money that came in beside the asked way.
public struct UnallocatedRecordAnswer: WireRecord {
    static let reasons = ["unknown-bill", "too-little", "too-much", "duplicate", "two-payers", "late", "cancelled"]

    public let id: ID<UnallocatedRecord>
    public let source: String
    public let channel: String
    public let reference: String
    public let amount: Rupiah
    /// What nobody has disposed of yet.
    public let remaining: Rupiah
    /// Why it waits; nil where it settled what it was for at once.
    public let reason: String?
    public let invoice: ID<InvoiceRecord>?
    public let person: ID<PersonRecord>?
    /// For whose next invoice it is kept.
    public let keptFor: ID<PersonRecord>?
    public let payer: String
    public let remark: String
    public let paidAt: Instant
    public let recordedAt: Instant

    public init(
        id: ID<UnallocatedRecord>, source: String, channel: String, reference: String, amount: Rupiah,
        remaining: Rupiah, reason: String?, invoice: ID<InvoiceRecord>?, person: ID<PersonRecord>?,
        keptFor: ID<PersonRecord>?, payer: String, remark: String, paidAt: Instant, recordedAt: Instant
    ) {
        self.id = id
        self.source = source
        self.channel = channel
        self.reference = reference
        self.amount = amount
        self.remaining = remaining
        self.reason = reason
        self.invoice = invoice
        self.person = person
        self.keptFor = keptFor
        self.payer = payer
        self.remark = remark
        self.paidAt = paidAt
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<UnallocatedRecordAnswer>(
        UnallocatedRecordAnswer.init, WireField("id", \.id, .id(UnallocatedRecord.self)),
        WireField("source", \.source, .choice(["statement", "partner", "counter", "batch"])),
        WireField("channel", \.channel, .text(1...100)), WireField("reference", \.reference, .text(1...200)),
        WireField("amount", \.amount, .rupiah()), WireField("remaining", \.remaining, .rupiah()),
        WireField("reason", \.reason, .optional(.choice(reasons))),
        WireField("invoice", \.invoice, .optional(.id(InvoiceRecord.self))),
        WireField("person", \.person, .optional(.id(PersonRecord.self))),
        WireField("keptFor", \.keptFor, .optional(.id(PersonRecord.self))),
        WireField("payer", \.payer, .text(0...200)), WireField("remark", \.remark, .text(0...500)),
        WireField("paidAt", \.paidAt, .instant), WireField("recordedAt", \.recordedAt, .instant))
}

/// Waiting money, and what waits altogether by the records and by the books.
public struct SuspenseList: WireRecord {
    public let items: [UnallocatedRecordAnswer]
    public let total: Rupiah
    public let booked: Rupiah

    public init(items: [UnallocatedRecordAnswer], total: Rupiah, booked: Rupiah) {
        self.items = items
        self.total = total
        self.booked = booked
    }

    public static let shape = Shape<SuspenseList>(
        SuspenseList.init, WireField("items", \.items, .list(of: .record(), 0...1_000)),
        WireField("total", \.total, .rupiah()), WireField("booked", \.booked, .rupiah()))
}

/// One sum of waiting money with what was decided and what could be.
public struct UnallocatedAnswer: WireRecord {
    public let item: UnallocatedRecordAnswer
    /// Oldest first.
    public let resolutions: [ResolutionAnswer]
    /// The likeliest first.
    public let proposals: [ResolutionAnswer]
    public let refunds: [RefundAnswer]

    public init(
        item: UnallocatedRecordAnswer, resolutions: [ResolutionAnswer], proposals: [ResolutionAnswer],
        refunds: [RefundAnswer]
    ) {
        self.item = item
        self.resolutions = resolutions
        self.proposals = proposals
        self.refunds = refunds
    }

    public static let shape = Shape<UnallocatedAnswer>(
        UnallocatedAnswer.init, WireField("item", \.item, .record()),
        WireField("resolutions", \.resolutions, .list(of: .record(), 0...1_000)),
        WireField("proposals", \.proposals, .list(of: .record(), 0...100)),
        WireField("refunds", \.refunds, .list(of: .record(), 0...1_000)))
}

/// Money that is with us already.
public struct TakenPaymentRequest: WireRecord {
    /// `statement`: on our bank account; `partner`: a partner took it and owes it to us.
    public let source: String
    /// The bank account or partner.
    public let channel: String
    /// The channel's own id of the payment; with `channel` it is taken in once.
    public let reference: String
    public let amount: Rupiah
    public let paidOn: CalendarDay
    /// The invoice's number or virtual account, where the payer named one.
    public let bill: String?
    public let payer: String?
    public let remark: String?
    /// Said to be none of the imported bank lines of the same amount.
    public let isOtherMoney: Bool?

    public static let shape = Shape<TakenPaymentRequest>(
        TakenPaymentRequest.init, WireField("source", \.source, .choice(["statement", "partner"])),
        WireField("channel", \.channel, .text(1...60)), WireField("reference", \.reference, .text(1...100)),
        WireField("amount", \.amount, .rupiah(1...1_000_000_000_000)), WireField("paidOn", \.paidOn, .day),
        WireField("bill", \.bill, .optional(.text(1...40))), WireField("payer", \.payer, .optional(.text(1...100))),
        WireField("remark", \.remark, .optional(.text(1...300))),
        WireField("isOtherMoney", \.isOtherMoney, .optional(.flag)))
}

/// How many invoices were settled with money kept for their people.
public struct AdvancesAnswer: WireRecord {
    public let settled: Int

    public init(settled: Int) { self.settled = settled }

    public static let shape = Shape<AdvancesAnswer>(
        AdvancesAnswer.init, WireField("settled", \.settled, .integer(0...1_000_000)))
}

/// Why an unpaid invoice is withdrawn.
public struct InvoiceCancellation: WireRecord {
    public let reason: String

    public static let shape = Shape<InvoiceCancellation>(
        InvoiceCancellation.init, WireField("reason", \.reason, .text(3...300)))
}
