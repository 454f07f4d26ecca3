// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What to put on a new payout list; everything due where nothing is named.
public struct PayoutListRequest: WireRecord {
    public let payables: [ID<OwedRecord>]

    public init(payables: [ID<OwedRecord>]) { self.payables = payables }

    public static let shape = Shape<PayoutListRequest>(
        { PayoutListRequest(payables: $0) },
        WireField("payables", \.payables, .list(of: .id(OwedRecord.self), 0...1_000)))
}

/// One more payment for an open list.
public struct PayoutLineRequest: WireRecord {
    public let payable: ID<OwedRecord>
    public let reason: String?

    public init(payable: ID<OwedRecord>, reason: String?) {
        self.payable = payable
        self.reason = reason
    }

    public static let shape = Shape<PayoutLineRequest>(
        PayoutLineRequest.init, WireField("payable", \.payable, .id(OwedRecord.self)),
        WireField("reason", \.reason, .optional(.text(1...500))))
}

/// A line to be taken off an open list.
public struct PayoutLineRemoval: WireRecord {
    public let line: ID<PayoutLineRecord>

    public init(line: ID<PayoutLineRecord>) { self.line = line }

    public static let shape = Shape<PayoutLineRemoval>(
        { PayoutLineRemoval(line: $0) }, WireField("line", \.line, .id(PayoutLineRecord.self)))
}

/// Why a list goes back to whoever prepares it.
public struct PayoutReasonRequest: WireRecord {
    public let reason: String

    public init(reason: String) { self.reason = reason }

    public static let shape = Shape<PayoutReasonRequest>(
        { PayoutReasonRequest(reason: $0) }, WireField("reason", \.reason, .text(1...500)))
}

/// How the orders reach the bank.
public struct PayoutReleaseRequest: WireRecord {
    public let channel: String

    public init(channel: String) { self.channel = channel }

    public static let shape = Shape<PayoutReleaseRequest>(
        { PayoutReleaseRequest(channel: $0) }, WireField("channel", \.channel, .choice(["snap", "file"])))
}

/// A file as text: CSV of lines, or the bank's answer as XML.
public struct PayoutFileRequest: WireRecord {
    public let text: String

    public init(text: String) { self.text = text }

    public static let shape = Shape<PayoutFileRequest>(
        { PayoutFileRequest(text: $0) }, WireField("text", \.text, .text(1...250_000)))
}

/// A released list as a file for the bank.
public struct PayoutFileAnswer: WireRecord {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    public static let shape = Shape<PayoutFileAnswer>(
        PayoutFileAnswer.init, WireField("name", \.name, .text(1...60)),
        WireField("text", \.text, .text(1...10_000_000)))
}

/// Whether a payee is the person on the sanctions list.
public struct SanctionDecisionRequest: WireRecord {
    public let hit: ID<SanctionHitRecord>
    public let verdict: String
    public let reason: String

    public init(hit: ID<SanctionHitRecord>, verdict: String, reason: String) {
        self.hit = hit
        self.verdict = verdict
        self.reason = reason
    }

    public static let shape = Shape<SanctionDecisionRequest>(
        SanctionDecisionRequest.init, WireField("hit", \.hit, .id(SanctionHitRecord.self)),
        WireField("verdict", \.verdict, .choice(["clear", "confirm"])), WireField("reason", \.reason, .text(1...500)))
}

/// Another account of the payee.
public struct PayableAccountRequest: WireRecord {
    public let bankCode: String
    public let accountNumber: String
    public let accountHolder: String

    public init(bankCode: String, accountNumber: String, accountHolder: String) {
        self.bankCode = bankCode
        self.accountNumber = accountNumber
        self.accountHolder = accountHolder
    }

    public static let shape = Shape<PayableAccountRequest>(
        PayableAccountRequest.init, WireField("bankCode", \.bankCode, .text(3...40)),
        WireField("accountNumber", \.accountNumber, .text(5...30)),
        WireField("accountHolder", \.accountHolder, .text(2...100)))
}

/// Whether the money arrived.
public struct PayoutAnswerRequest: WireRecord {
    public let answer: String

    public init(answer: String) { self.answer = answer }

    public static let shape = Shape<PayoutAnswerRequest>(
        { PayoutAnswerRequest(answer: $0) }, WireField("answer", \.answer, .choice(["received", "not-received"])))
}

/// How a case of missing money ended.
public struct PayoutCaseNote: WireRecord {
    public let note: String

    public init(note: String) { self.note = note }

    public static let shape = Shape<PayoutCaseNote>(
        { PayoutCaseNote(note: $0) }, WireField("note", \.note, .text(1...1_000)))
}
