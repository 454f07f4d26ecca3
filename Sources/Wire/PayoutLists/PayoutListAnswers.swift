// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A payout list in an overview.
public struct PayoutListSummary: WireRecord {
    public let id: ID<PayoutListRecord>
    public let number: String
    public let state: String
    public let total: Rupiah
    public let lines: Int
    public let recordedAt: Instant

    public init(
        id: ID<PayoutListRecord>, number: String, state: String, total: Rupiah, lines: Int, recordedAt: Instant
    ) {
        self.id = id
        self.number = number
        self.state = state
        self.total = total
        self.lines = lines
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<PayoutListSummary>(
        PayoutListSummary.init, WireField("id", \.id, .id(PayoutListRecord.self)),
        WireField("number", \.number, .text(1...30)),
        WireField(
            "state", \.state, .choice(["open", "locked", "approved", "authorised", "released", "settled", "closed"])),
        WireField("total", \.total, .rupiah()), WireField("lines", \.lines, .integer(0...100_000)),
        WireField("recordedAt", \.recordedAt, .instant))
}

/// Payout lists, newest first, and what is due and stands on none.
public struct PayoutListOverview: WireRecord {
    public let lists: [PayoutListSummary]
    public let waiting: [PayableAnswer]

    public init(lists: [PayoutListSummary], waiting: [PayableAnswer]) {
        self.lists = lists
        self.waiting = waiting
    }

    public static let shape = Shape<PayoutListOverview>(
        PayoutListOverview.init, WireField("lists", \.lists, .list(of: .record(), 0...1_000)),
        WireField("waiting", \.waiting, .list(of: .record(), 0...1_000)))
}

/// What became of one row of an uploaded list.
public struct PayoutUploadRowAnswer: WireRecord {
    public let row: Int
    public let number: String
    public let refusal: String?
    public let sentence: String?

    public init(row: Int, number: String, refusal: String?, sentence: String?) {
        self.row = row
        self.number = number
        self.refusal = refusal
        self.sentence = sentence
    }

    public static let shape = Shape<PayoutUploadRowAnswer>(
        PayoutUploadRowAnswer.init, WireField("row", \.row, .integer(1...1_000_000)),
        WireField("number", \.number, .text(0...200)), WireField("refusal", \.refusal, .optional(.text(1...60))),
        WireField("sentence", \.sentence, .optional(.text(1...1_000))))
}

/// Every row of an uploaded list: taken, or refused with the reason.
public struct PayoutUploadAnswer: WireRecord {
    public let rows: [PayoutUploadRowAnswer]

    public init(rows: [PayoutUploadRowAnswer]) { self.rows = rows }

    public static let shape = Shape<PayoutUploadAnswer>(
        { PayoutUploadAnswer(rows: $0) }, WireField("rows", \.rows, .list(of: .record(), 0...10_000)))
}

/// What one entry of a bank's file did.
public struct PayoutReportRowAnswer: WireRecord {
    public let position: Int
    public let reference: String
    public let word: String
    public let outcome: String

    public init(position: Int, reference: String, word: String, outcome: String) {
        self.position = position
        self.reference = reference
        self.word = word
        self.outcome = outcome
    }

    public static let shape = Shape<PayoutReportRowAnswer>(
        PayoutReportRowAnswer.init, WireField("position", \.position, .integer(1...1_000_000)),
        WireField("reference", \.reference, .text(0...400)),
        WireField("word", \.word, .choice(["sent", "taken-back", "unknown", "settled", "failed", "returned"])),
        WireField(
            "outcome", \.outcome,
            .choice(["taken", "known-already", "unknown-reference", "contradicts", "other-amount"])))
}

/// What a bank's file did; a file that was read before changes nothing.
public struct PayoutReportAnswer: WireRecord {
    public let isRepeated: Bool
    public let rows: [PayoutReportRowAnswer]
    public let faults: [String]

    public init(isRepeated: Bool, rows: [PayoutReportRowAnswer], faults: [String]) {
        self.isRepeated = isRepeated
        self.rows = rows
        self.faults = faults
    }

    public static let shape = Shape<PayoutReportAnswer>(
        PayoutReportAnswer.init, WireField("isRepeated", \.isRepeated, .flag),
        WireField("rows", \.rows, .list(of: .record(), 0...100_000)),
        WireField("faults", \.faults, .list(of: .text(1...400), 0...100_000)))
}

/// The question whether money arrived.
public struct PayoutQuestionAnswer: WireRecord {
    public let line: ID<PayoutLineRecord>
    public let number: String
    public let amount: Rupiah
    public let account: AccountAnswer
    public let answer: String?
    public let resolution: String?

    public init(
        line: ID<PayoutLineRecord>, number: String, amount: Rupiah, account: AccountAnswer, answer: String?,
        resolution: String?
    ) {
        self.line = line
        self.number = number
        self.amount = amount
        self.account = account
        self.answer = answer
        self.resolution = resolution
    }

    public static let shape = Shape<PayoutQuestionAnswer>(
        PayoutQuestionAnswer.init, WireField("line", \.line, .id(PayoutLineRecord.self)),
        WireField("number", \.number, .text(1...40)), WireField("amount", \.amount, .rupiah()),
        WireField("account", \.account, .record()),
        WireField("answer", \.answer, .optional(.choice(["received", "not-received"]))),
        WireField("resolution", \.resolution, .optional(.text(1...1_000))))
}

/// Open cases of money that did not arrive, oldest first.
public struct PayoutCaseList: WireRecord {
    public let cases: [PayoutQuestionAnswer]

    public init(cases: [PayoutQuestionAnswer]) { self.cases = cases }

    public static let shape = Shape<PayoutCaseList>(
        { PayoutCaseList(cases: $0) }, WireField("cases", \.cases, .list(of: .record(), 0...1_000)))
}
