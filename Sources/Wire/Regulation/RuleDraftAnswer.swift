// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a draft changes from a day on.
public struct RuleDraftChanges: WireRecord {
    public let from: CalendarDay
    public let changes: [RuleChangeRecord]

    public init(from: CalendarDay, changes: [RuleChangeRecord]) {
        self.from = from
        self.changes = changes
    }

    public static let shape = Shape<RuleDraftChanges>(
        RuleDraftChanges.init, WireField("from", \.from, .day),
        WireField("changes", \.changes, .list(of: .record(RuleChangeRecord.self), 0...100_000)))
}

/// A case that comes out differently.
public struct RuleCorrectionRecord: WireRecord {
    /// `claim`, `contribution` or `cover`.
    public let kind: String
    /// Key of the claim, invoice or person.
    public let subject: String
    public let person: ID<PersonRecord>
    /// Rupiah, or covered days for cover; nil where the law gave nothing to compute.
    public let was: Int?
    public let becomes: Int?
    /// Whether officers decided otherwise than the law gave: nothing follows by itself.
    public let byOfficers: Bool

    public init(
        kind: String, subject: String, person: ID<PersonRecord>, was: Int?, becomes: Int?, byOfficers: Bool
    ) {
        self.kind = kind
        self.subject = subject
        self.person = person
        self.was = was
        self.becomes = becomes
        self.byOfficers = byOfficers
    }

    private static let figures = 0...1_000_000_000_000

    public static let shape = Shape<RuleCorrectionRecord>(
        RuleCorrectionRecord.init, WireField("kind", \.kind, .choice(["claim", "contribution", "cover"])),
        WireField("subject", \.subject, .text(1...20)), WireField("person", \.person, .id(PersonRecord.self)),
        WireField("was", \.was, .optional(.integer(figures))),
        WireField("becomes", \.becomes, .optional(.integer(figures))),
        WireField("byOfficers", \.byOfficers, .flag))
}

/// A draft with what it changes in the law and in the cases.
public struct RuleDraftAnswer: WireRecord {
    public let draft: RuleDraftRecord
    public let changes: [RuleDraftChanges]
    /// The first of them.
    public let cases: [RuleCorrectionRecord]
    /// How many cases come out differently.
    public let caseCount: Int
    /// Why it does not fit the law of today; nil where it does, was refused or counts.
    public let fault: String?

    public init(
        draft: RuleDraftRecord, changes: [RuleDraftChanges], cases: [RuleCorrectionRecord], caseCount: Int,
        fault: String?
    ) {
        self.draft = draft
        self.changes = changes
        self.cases = cases
        self.caseCount = caseCount
        self.fault = fault
    }

    public static let shape = Shape<RuleDraftAnswer>(
        RuleDraftAnswer.init, WireField("draft", \.draft, .record()),
        WireField("changes", \.changes, .list(of: .record(RuleDraftChanges.self), 0...10_000)),
        WireField("cases", \.cases, .list(of: .record(RuleCorrectionRecord.self), 0...200)),
        WireField("caseCount", \.caseCount, .integer(0...1_000_000_000)),
        WireField("fault", \.fault, .optional(.text(1...4_000))))
}
