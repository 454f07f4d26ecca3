// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What became of a report, as things stand now.
public struct PartnerReportAnswer: WireRecord {
    public let report: ID<PartnerReportRecord>
    public let reference: String
    /// `member`: known before; `enrolled`: registered with this report; `needs-human`: a desk decides whom it is
    /// about; `declined`: a desk found nobody.
    public let outcome: String
    /// Nil until it is known whom the report is about.
    public let member: ReportedMember?
    /// Differences to what counts that an officer has yet to take or leave.
    public let openDifferences: Int

    public init(
        report: ID<PartnerReportRecord>, reference: String, outcome: String, member: ReportedMember?,
        openDifferences: Int
    ) {
        self.report = report
        self.reference = reference
        self.outcome = outcome
        self.member = member
        self.openDifferences = openDifferences
    }

    public static let shape = Shape<PartnerReportAnswer>(
        PartnerReportAnswer.init, WireField("report", \.report, .id(PartnerReportRecord.self)),
        WireField("reference", \.reference, .text(1...64)),
        WireField("outcome", \.outcome, .choice(["member", "enrolled", "needs-human", "declined"])),
        WireField("member", \.member, .optional(.record())),
        WireField("openDifferences", \.openDifferences, .integer(0...1_000)))
}

/// The worker of a report: cover by programme, and what can be paid.
public struct ReportedMember: WireRecord {
    public let kpj: String
    public let programmes: [ReportedCover]
    /// What can be paid now, also from abroad.
    public let payments: [ReportedPayment]
    /// The contract that the report made; nil where it made none.
    public let contract: ContractRecord?

    public init(
        kpj: String, programmes: [ReportedCover], payments: [ReportedPayment], contract: ContractRecord?
    ) {
        self.kpj = kpj
        self.programmes = programmes
        self.payments = payments
        self.contract = contract
    }

    public static let shape = Shape<ReportedMember>(
        ReportedMember.init, WireField("kpj", \.kpj, .text(11...11)),
        WireField("programmes", \.programmes, .list(of: .record())),
        WireField("payments", \.payments, .list(of: .record())),
        WireField("contract", \.contract, .optional(.record())))
}

/// Whether a programme covers the worker today, and until when without a break.
public struct ReportedCover: WireRecord {
    public let programme: Programme
    public let covered: Bool
    public let until: CalendarDay?
    /// In the caller's language.
    public let reason: String

    public init(programme: Programme, covered: Bool, until: CalendarDay?, reason: String) {
        self.programme = programme
        self.covered = covered
        self.until = until
        self.reason = reason
    }

    public static let shape = Shape<ReportedCover>(
        ReportedCover.init, WireField("programme", \.programme, .cases()), WireField("covered", \.covered, .flag),
        WireField("until", \.until, .optional(.day)), WireField("reason", \.reason, .text(1...500)))
}

/// An invoice with the number to pay to.
public struct ReportedPayment: WireRecord {
    public let invoiceNumber: String
    public let stage: String
    public let months: Int
    public let amount: Rupiah
    public let virtualAccount: String
    public let expiresAt: Instant

    public init(
        invoiceNumber: String, stage: String, months: Int, amount: Rupiah, virtualAccount: String, expiresAt: Instant
    ) {
        self.invoiceNumber = invoiceNumber
        self.stage = stage
        self.months = months
        self.amount = amount
        self.virtualAccount = virtualAccount
        self.expiresAt = expiresAt
    }

    public static let shape = Shape<ReportedPayment>(
        ReportedPayment.init, WireField("invoiceNumber", \.invoiceNumber, .text(1...40)),
        WireField("stage", \.stage, .choice(["before", "during-after", "extension", "jht"])),
        WireField("months", \.months, .integer(0...120)), WireField("amount", \.amount, .rupiah()),
        WireField("virtualAccount", \.virtualAccount, .text(1...28)),
        WireField("expiresAt", \.expiresAt, .instant))
}
