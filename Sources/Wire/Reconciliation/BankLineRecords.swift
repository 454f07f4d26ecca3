// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A movement on our account as the bank told it.
public struct BankMovementRecord: WireRecord {
    public let id: ID<BankLineRecord>
    public let bank: String
    /// `credit` is money in.
    public let direction: String
    public let amount: Rupiah
    public let bookedOn: CalendarDay
    public let memo: String
    public let counterparty: String?
    /// `waiting`, `matched`, `fee`, `suspense`, `booked`.
    public let state: String
    public let note: String?

    public init(
        id: ID<BankLineRecord>, bank: String, direction: String, amount: Rupiah, bookedOn: CalendarDay, memo: String,
        counterparty: String?, state: String, note: String?
    ) {
        self.id = id
        self.bank = bank
        self.direction = direction
        self.amount = amount
        self.bookedOn = bookedOn
        self.memo = memo
        self.counterparty = counterparty
        self.state = state
        self.note = note
    }

    public static let shape = Shape<BankMovementRecord>(
        BankMovementRecord.init, WireField("id", \.id, .id(BankLineRecord.self)),
        WireField("bank", \.bank, .text(2...20)), WireField("direction", \.direction, .choice(["credit", "debit"])),
        WireField("amount", \.amount, .rupiah(0...10_000_000_000_000)), WireField("bookedOn", \.bookedOn, .day),
        WireField("memo", \.memo, .text(0...8_000)),
        WireField("counterparty", \.counterparty, .optional(.text(0...4_000))),
        WireField("state", \.state, .choice(["waiting", "matched", "fee", "suspense", "booked"])),
        WireField("note", \.note, .optional(.text(0...500))))
}

/// One finding about a line and what it might be.
public struct MatchReasonRecord: WireRecord {
    public let code: String
    /// The finding in words.
    public let words: String
    /// Above zero speaks for it, below against it.
    public let points: Int

    public init(code: String, words: String, points: Int) {
        self.code = code
        self.words = words
        self.points = points
    }

    public static let shape = Shape<MatchReasonRecord>(
        MatchReasonRecord.init, WireField("code", \.code, .text(1...60)), WireField("words", \.words, .text(1...300)),
        WireField("points", \.points, .integer(-10_000...10_000)))
}

/// What a line might be.
public struct MatchCandidateRecord: WireRecord {
    public let receipts: [ID<ReceiptRecord>]
    public let invoices: [String]
    public let score: Int
    public let fee: Rupiah
    /// What the rate gave more; below zero, less.
    public let exchange: Rupiah
    public let reasons: [MatchReasonRecord]

    public init(
        receipts: [ID<ReceiptRecord>], invoices: [String], score: Int, fee: Rupiah, exchange: Rupiah,
        reasons: [MatchReasonRecord]
    ) {
        self.receipts = receipts
        self.invoices = invoices
        self.score = score
        self.fee = fee
        self.exchange = exchange
        self.reasons = reasons
    }

    private static let signed: ClosedRange<Int64> = -10_000_000_000_000...10_000_000_000_000

    public static let shape = Shape<MatchCandidateRecord>(
        MatchCandidateRecord.init,
        WireField("receipts", \.receipts, .list(of: .id(ReceiptRecord.self), 1...100_000)),
        WireField("invoices", \.invoices, .list(of: .text(1...40), 1...100_000)),
        WireField("score", \.score, .integer(-10_000...10_000)), WireField("fee", \.fee, .rupiah(signed)),
        WireField("exchange", \.exchange, .rupiah(signed)),
        WireField("reasons", \.reasons, .list(of: .record())))
}

/// What one officer decided about a line and a second one must decide too.
public struct BankLineProposalRecord: WireRecord {
    /// `fee`, or `receipts` where the line is the money of receipts less or more a difference.
    public let decision: String
    /// What it calls a fee or a difference.
    public let amount: Rupiah
    public let by: String
    public let at: Instant

    public init(decision: String, amount: Rupiah, by actor: String, at: Instant) {
        self.decision = decision
        self.amount = amount
        by = actor
        self.at = at
    }

    public static let shape = Shape<BankLineProposalRecord>(
        BankLineProposalRecord.init(decision:amount:by:at:),
        WireField("decision", \.decision, .choice(["fee", "receipts"])), WireField("amount", \.amount, .rupiah()),
        WireField("by", \.by, .text(1...200)), WireField("at", \.at, .instant))
}

/// A line with what it is or might be.
public struct BankLineAnswer: WireRecord {
    public let line: BankMovementRecord
    public let candidates: [MatchCandidateRecord]
    public let invoices: [ID<InvoiceRecord>]
    /// Null where none waits for a second officer.
    public let proposal: BankLineProposalRecord?
    /// The day on which the books count it; null where it has no entry of its own.
    public let businessDay: CalendarDay?

    public init(
        line: BankMovementRecord, candidates: [MatchCandidateRecord], invoices: [ID<InvoiceRecord>],
        proposal: BankLineProposalRecord?, businessDay: CalendarDay?
    ) {
        self.line = line
        self.candidates = candidates
        self.invoices = invoices
        self.proposal = proposal
        self.businessDay = businessDay
    }

    public static let shape = Shape<BankLineAnswer>(
        BankLineAnswer.init, WireField("line", \.line, .record()),
        WireField("candidates", \.candidates, .list(of: .record())),
        WireField("invoices", \.invoices, .list(of: .id(InvoiceRecord.self), 0...100_000)),
        WireField("proposal", \.proposal, .optional(.record())),
        WireField("businessDay", \.businessDay, .optional(.day)))
}

/// What waits and what came in last.
public struct ReconciliationRecord: WireRecord {
    public let waitingCount: Int
    public let waiting: [BankMovementRecord]
    public let files: [StatementFileRecord]

    public init(waitingCount: Int, waiting: [BankMovementRecord], files: [StatementFileRecord]) {
        self.waitingCount = waitingCount
        self.waiting = waiting
        self.files = files
    }

    public static let shape = Shape<ReconciliationRecord>(
        ReconciliationRecord.init, WireField("waitingCount", \.waitingCount, .integer(0...1_000_000_000)),
        WireField("waiting", \.waiting, .list(of: .record(), 0...200)),
        WireField("files", \.files, .list(of: .record(), 0...20)))
}

/// What an officer says a line is.
public struct BankLineDecisionRequest: WireRecord {
    /// `receipts`, `invoice`, `reject`, `fee`, `suspense`, `booked`.
    public let decision: String
    /// For `receipts`, and the one for `reject`.
    public let receipts: [ID<ReceiptRecord>]
    /// For `invoice`: an invoice's number or the customer number of its virtual account.
    public let invoice: String?
    /// What line and receipts differ by: `fee` or `exchange`.
    public let difference: String?
    /// For `suspense` and `booked`.
    public let note: String?
    /// For `suspense`: said to be no money that was typed from a statement.
    public let isOtherMoney: Bool?

    public init(
        decision: String, receipts: [ID<ReceiptRecord>], invoice: String?, difference: String?, note: String?,
        isOtherMoney: Bool?
    ) {
        self.decision = decision
        self.receipts = receipts
        self.invoice = invoice
        self.difference = difference
        self.note = note
        self.isOtherMoney = isOtherMoney
    }

    public static let shape = Shape<BankLineDecisionRequest>(
        BankLineDecisionRequest.init,
        WireField(
            "decision", \.decision, .choice(["receipts", "invoice", "reject", "fee", "suspense", "booked"])),
        WireField("receipts", \.receipts, .list(of: .id(ReceiptRecord.self), 0...100_000)),
        WireField("invoice", \.invoice, .optional(.text(1...40))),
        WireField("difference", \.difference, .optional(.choice(["fee", "exchange"]))),
        WireField("note", \.note, .optional(.text(1...200))),
        WireField("isOtherMoney", \.isOtherMoney, .optional(.flag)))
}
