// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a device did without a network, in the order in which it did it; without items it only measures its clock.
public struct FieldSyncRequest: WireRecord {
    public let device: ID<FieldDeviceRecord>
    public let token: String
    /// The device's time now.
    public let now: Instant
    public let items: [FieldEntry]

    public static let shape = Shape<FieldSyncRequest>(
        FieldSyncRequest.init, WireField("device", \.device, .id(FieldDeviceRecord.self)),
        WireField("token", \.token, .text(1...100)), WireField("now", \.now, .instant),
        WireField("items", \.items, .list(of: .record(), 0...50)))
}

/// One thing that was done.
public struct FieldEntry: WireRecord {
    /// Made by the device: sent twice, it counts once.
    public let id: String
    /// `enrolment`, `cash` or `returnee`.
    public let kind: String
    /// The id of the device's item that this one builds on: the registration that cash was taken for.
    public let after: String?
    /// The id of the refused item that this one stands in for.
    public let amends: String?
    /// The device's time when it was done.
    public let madeAt: Instant
    /// How far the device's clock was ahead then, in milliseconds, where it had been measured.
    public let skew: Int?
    /// What was done, as JSON: an `EnrolmentRequest`, a `FieldCashRecord`, or a `ReturneeRequest`.
    public let body: String

    private static let decade = 10 * 366 * 86_400 * 1_000

    public static let shape = Shape<FieldEntry>(
        FieldEntry.init, WireField("id", \.id, .text(8...64)),
        WireField("kind", \.kind, .choice(["enrolment", "cash", "returnee"])),
        WireField("after", \.after, .optional(.text(8...64))),
        WireField("amends", \.amends, .optional(.text(8...64))), WireField("madeAt", \.madeAt, .instant),
        WireField("skew", \.skew, .optional(.integer(-decade...decade))),
        WireField("body", \.body, .text(2...20_000)))
}

/// Cash that was taken without a network.
public struct FieldCashRecord: WireRecord {
    public let amount: Rupiah
    public let payer: String
    /// The number of an invoice or virtual account; nil where a registration made on the device is paid.
    public let invoice: String?
    /// The number on the slip that the device gave out.
    public let slip: String

    public static let shape = Shape<FieldCashRecord>(
        FieldCashRecord.init, WireField("amount", \.amount, .rupiah(1...1_000_000_000)),
        WireField("payer", \.payer, .text(2...80)), WireField("invoice", \.invoice, .optional(.text(1...40))),
        WireField("slip", \.slip, .text(1...40)))
}

/// What became of the items, in their order.
public struct FieldSyncAnswer: WireRecord {
    /// Our time.
    public let now: Instant
    public let results: [FieldResult]

    public init(now: Instant, results: [FieldResult]) {
        self.now = now
        self.results = results
    }

    public static let shape = Shape<FieldSyncAnswer>(
        FieldSyncAnswer.init, WireField("now", \.now, .instant),
        WireField("results", \.results, .list(of: .record(), 0...50)))
}

/// What became of one item.
public struct FieldResult: WireRecord {
    public let id: String
    /// `accepted`, `refused`, `conflict` (a desk decides), `dropped`, or `later` (send it again).
    public let state: String
    public let code: String?
    public let field: String?
    /// Why, in the reader's language.
    public let found: String?
    /// What to do.
    public let next: String?
    public let person: ID<PersonRecord>?
    /// A KPJ, or numbers of receipts.
    public let reference: String?

    public init(
        id: String, state: String, code: String?, field: String?, found: String?, next: String?,
        person: ID<PersonRecord>?, reference: String?
    ) {
        self.id = id
        self.state = state
        self.code = code
        self.field = field
        self.found = found
        self.next = next
        self.person = person
        self.reference = reference
    }

    public static let shape = Shape<FieldResult>(
        FieldResult.init, WireField("id", \.id, .text(1...64)),
        WireField("state", \.state, .choice(["accepted", "refused", "conflict", "dropped", "later"])),
        WireField("code", \.code, .optional(.text(1...80))), WireField("field", \.field, .optional(.text(1...80))),
        WireField("found", \.found, .optional(.text(1...2_000))),
        WireField("next", \.next, .optional(.text(1...2_000))),
        WireField("person", \.person, .optional(.id(PersonRecord.self))),
        WireField("reference", \.reference, .optional(.text(1...400))))
}

/// What a desk decides about an item that waits.
public struct FieldDecisionRequest: WireRecord {
    /// `same-person`, `other-person`, `take`, `invoice` or `drop`.
    public let decision: String
    /// For `invoice`: its number.
    public let invoice: String?
    public let note: String?

    public static let shape = Shape<FieldDecisionRequest>(
        FieldDecisionRequest.init,
        WireField(
            "decision", \.decision, .choice(["same-person", "other-person", "take", "invoice", "drop"])),
        WireField("invoice", \.invoice, .optional(.text(1...40))),
        WireField("note", \.note, .optional(.text(1...300))))
}

/// An item that waits for a desk.
public struct FieldCaseAnswer: WireRecord {
    public let id: ID<FieldItemRecord>
    public let device: String
    public let officer: String
    public let kind: String
    public let state: String
    public let code: String?
    /// When it was done, by our clock.
    public let happenedAt: Instant
    public let receivedAt: Instant
    public let other: ID<PersonRecord>?
    /// What may be decided.
    public let decisions: [String]

    public init(
        id: ID<FieldItemRecord>, device: String, officer: String, kind: String, state: String, code: String?,
        happenedAt: Instant, receivedAt: Instant, other: ID<PersonRecord>?, decisions: [String]
    ) {
        self.id = id
        self.device = device
        self.officer = officer
        self.kind = kind
        self.state = state
        self.code = code
        self.happenedAt = happenedAt
        self.receivedAt = receivedAt
        self.other = other
        self.decisions = decisions
    }

    public static let shape = Shape<FieldCaseAnswer>(
        FieldCaseAnswer.init, WireField("id", \.id, .id(FieldItemRecord.self)),
        WireField("device", \.device, .text(1...60)), WireField("officer", \.officer, .text(1...120)),
        WireField("kind", \.kind, .text(1...20)), WireField("state", \.state, .text(1...20)),
        WireField("code", \.code, .optional(.text(1...80))), WireField("happenedAt", \.happenedAt, .instant),
        WireField("receivedAt", \.receivedAt, .instant),
        WireField("other", \.other, .optional(.id(PersonRecord.self))),
        WireField("decisions", \.decisions, .list(of: .text(1...20), 0...5)))
}

/// Items that wait for a desk, oldest first.
public struct FieldCaseList: WireRecord {
    public let cases: [FieldCaseAnswer]

    public init(cases: [FieldCaseAnswer]) { self.cases = cases }

    public static let shape = Shape<FieldCaseList>(
        FieldCaseList.init, WireField("cases", \.cases, .list(of: .record(), 0...200)))
}
