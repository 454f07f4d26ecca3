// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Money that is due and waits for a payout list.
public struct PayableAnswer: WireRecord {
    public let id: ID<OwedRecord>
    public let kind: String
    public let number: String
    public let person: ID<PersonRecord>
    public let personName: String
    public let amount: Rupiah
    public let dueOn: CalendarDay
    public let account: AccountAnswer
    /// A change of the account that waits for the second officer; null where none does.
    public let change: AccountChangeAnswer?
    public let conflicts: [String]

    public init(
        id: ID<OwedRecord>, kind: String, number: String, person: ID<PersonRecord>, personName: String,
        amount: Rupiah, dueOn: CalendarDay, account: AccountAnswer, change: AccountChangeAnswer?, conflicts: [String]
    ) {
        self.id = id
        self.kind = kind
        self.number = number
        self.person = person
        self.personName = personName
        self.amount = amount
        self.dueOn = dueOn
        self.account = account
        self.change = change
        self.conflicts = conflicts
    }

    public static let shape = Shape<PayableAnswer>(
        PayableAnswer.init, WireField("id", \.id, .id(OwedRecord.self)),
        WireField("kind", \.kind, .choice(["claim", "scholarship", "refund"])),
        WireField("number", \.number, .text(1...40)), WireField("person", \.person, .id(PersonRecord.self)),
        WireField("personName", \.personName, .text(1...200)), WireField("amount", \.amount, .rupiah()),
        WireField("dueOn", \.dueOn, .day), WireField("account", \.account, .record()),
        WireField("change", \.change, .optional(.record())),
        WireField("conflicts", \.conflicts, .list(of: .text(1...60), 0...1_000)))
}

/// A likeness between a payee and an entry of the sanctions list.
public struct SanctionHitAnswer: WireRecord {
    public let id: ID<SanctionHitRecord>
    public let entry: String
    public let score: Int
    public let reasons: String
    public let isCleared: Bool
    public let isConfirmed: Bool

    public init(
        id: ID<SanctionHitRecord>, entry: String, score: Int, reasons: String, isCleared: Bool, isConfirmed: Bool
    ) {
        self.id = id
        self.entry = entry
        self.score = score
        self.reasons = reasons
        self.isCleared = isCleared
        self.isConfirmed = isConfirmed
    }

    public static let shape = Shape<SanctionHitAnswer>(
        SanctionHitAnswer.init, WireField("id", \.id, .id(SanctionHitRecord.self)),
        WireField("entry", \.entry, .text(1...400)), WireField("score", \.score, .integer(0...100)),
        WireField("reasons", \.reasons, .text(0...200)), WireField("isCleared", \.isCleared, .flag),
        WireField("isConfirmed", \.isConfirmed, .flag))
}

/// One line of a payout list.
public struct PayoutLineAnswer: WireRecord {
    public let id: ID<PayoutLineRecord>
    public let payable: PayableAnswer
    public let amount: Rupiah
    public let account: AccountAnswer
    public let state: String
    public let reason: String?
    public let inquiry: String?
    public let outcomes: [String]
    public let hits: [SanctionHitAnswer]
    public let isAsked: Bool
    public let answer: String?

    public init(
        id: ID<PayoutLineRecord>, payable: PayableAnswer, amount: Rupiah, account: AccountAnswer, state: String,
        reason: String?, inquiry: String?, outcomes: [String], hits: [SanctionHitAnswer], isAsked: Bool,
        answer: String?
    ) {
        self.id = id
        self.payable = payable
        self.amount = amount
        self.account = account
        self.state = state
        self.reason = reason
        self.inquiry = inquiry
        self.outcomes = outcomes
        self.hits = hits
        self.isAsked = isAsked
        self.answer = answer
    }

    public static let shape = Shape<PayoutLineAnswer>(
        PayoutLineAnswer.init, WireField("id", \.id, .id(PayoutLineRecord.self)),
        WireField("payable", \.payable, .record()), WireField("amount", \.amount, .rupiah()),
        WireField("account", \.account, .record()),
        WireField(
            "state", \.state,
            .choice(["listed", "stopped", "released", "sent", "unknown", "settled", "failed", "returned"])),
        WireField("reason", \.reason, .optional(.text(0...200))),
        WireField("inquiry", \.inquiry, .optional(.choice(["agrees", "differs", "refused"]))),
        WireField("outcomes", \.outcomes, .list(of: .text(1...60), 0...1_000)),
        WireField("hits", \.hits, .list(of: .record(), 0...1_000)), WireField("isAsked", \.isAsked, .flag),
        WireField("answer", \.answer, .optional(.choice(["received", "not-received"]))))
}

/// What an officer did with a payout list.
public struct PayoutListStepAnswer: WireRecord {
    public let step: String
    public let note: String
    public let by: String
    public let at: Instant

    public init(step: String, note: String, by: String, at: Instant) {
        self.step = step
        self.note = note
        self.by = by
        self.at = at
    }

    public static let shape = Shape<PayoutListStepAnswer>(
        PayoutListStepAnswer.init, WireField("step", \.step, .text(1...40)),
        WireField("note", \.note, .text(0...1_000)), WireField("by", \.by, .text(1...200)),
        WireField("at", \.at, .instant))
}

/// A payout list with its lines.
public struct PayoutListDetail: WireRecord {
    public let id: ID<PayoutListRecord>
    public let number: String
    public let follows: ID<PayoutListRecord>?
    public let state: String
    public let total: Rupiah
    public let approvalsNeeded: Int?
    public let approvals: Int
    public let lines: [PayoutLineAnswer]
    public let waiting: [PayableAnswer]
    public let steps: [PayoutListStepAnswer]

    public init(
        id: ID<PayoutListRecord>, number: String, follows: ID<PayoutListRecord>?, state: String, total: Rupiah,
        approvalsNeeded: Int?, approvals: Int, lines: [PayoutLineAnswer], waiting: [PayableAnswer],
        steps: [PayoutListStepAnswer]
    ) {
        self.id = id
        self.number = number
        self.follows = follows
        self.state = state
        self.total = total
        self.approvalsNeeded = approvalsNeeded
        self.approvals = approvals
        self.lines = lines
        self.waiting = waiting
        self.steps = steps
    }

    public static let shape = Shape<PayoutListDetail>(
        PayoutListDetail.init, WireField("id", \.id, .id(PayoutListRecord.self)),
        WireField("number", \.number, .text(1...30)),
        WireField("follows", \.follows, .optional(.id(PayoutListRecord.self))),
        WireField(
            "state", \.state, .choice(["open", "locked", "approved", "authorised", "released", "settled", "closed"])),
        WireField("total", \.total, .rupiah()),
        WireField("approvalsNeeded", \.approvalsNeeded, .optional(.integer(0...100))),
        WireField("approvals", \.approvals, .integer(0...100)),
        WireField("lines", \.lines, .list(of: .record(), 0...10_000)),
        WireField("waiting", \.waiting, .list(of: .record(), 0...10_000)),
        WireField("steps", \.steps, .list(of: .record(), 0...10_000)))
}
