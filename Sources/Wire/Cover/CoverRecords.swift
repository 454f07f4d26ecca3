// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks about a day, by what is known now or was known at an instant.
public struct CoverQuery: WireRecord {
    /// Nil is today.
    public let on: CalendarDay?
    public let knownAt: Instant?

    public static let shape = Shape<CoverQuery>(
        CoverQuery.init, WireField("on", \.on, .optional(.day)),
        WireField("knownAt", \.knownAt, .optional(.instant)))
}

/// Whether a person is covered on a day, by each programme, and all periods.
public struct CoverRecord: WireRecord {
    public let person: ID<PersonRecord>
    public let on: CalendarDay
    public let knownAt: Instant?
    public let programmes: [ProgrammeCover]
    public let periods: [CoverPeriodRecord]
    /// Content hash of the parameters of the law that were used.
    public let rules: String

    public init(
        person: ID<PersonRecord>, on: CalendarDay, knownAt: Instant?, programmes: [ProgrammeCover],
        periods: [CoverPeriodRecord], rules: String
    ) {
        self.person = person
        self.on = on
        self.knownAt = knownAt
        self.programmes = programmes
        self.periods = periods
        self.rules = rules
    }

    public static let shape = Shape<CoverRecord>(
        CoverRecord.init, WireField("person", \.person, .id(PersonRecord.self)), WireField("on", \.on, .day),
        WireField("knownAt", \.knownAt, .optional(.instant)),
        WireField("programmes", \.programmes, .list(of: .record(ProgrammeCover.self))),
        WireField("periods", \.periods, .list(of: .record(CoverPeriodRecord.self), 0...1_000)),
        WireField("rules", \.rules, .text(1...100)))
}

/// One programme's answer.
public struct ProgrammeCover: WireRecord {
    public let programme: Programme
    public let covered: Bool
    public let phase: Phase?
    /// The last day of unbroken cover, as things stand.
    public let until: CalendarDay?
    /// Stable: `covered`, or why not.
    public let code: String
    /// The same in the caller's language.
    public let reason: String
    public let article: String?
    public let status: String
    public let derivation: JSONValue

    public init(
        programme: Programme, covered: Bool, phase: Phase?, until: CalendarDay?, code: String, reason: String,
        article: String?, status: String, derivation: JSONValue
    ) {
        self.programme = programme
        self.covered = covered
        self.phase = phase
        self.until = until
        self.code = code
        self.reason = reason
        self.article = article
        self.status = status
        self.derivation = derivation
    }

    public static let shape = Shape<ProgrammeCover>(
        ProgrammeCover.init, WireField("programme", \.programme, .cases()),
        WireField("covered", \.covered, .flag), WireField("phase", \.phase, .optional(.cases())),
        WireField("until", \.until, .optional(.day)), WireField("code", \.code, .text(1...80)),
        WireField("reason", \.reason, .text(1...500)),
        WireField("article", \.article, .optional(.text(1...200))),
        WireField("status", \.status, .choice(["confirmed", "conflicting", "unverified"])),
        WireField("derivation", \.derivation, .tree("steps down to values of the law and facts")))
}

/// Days of cover under one phase.
public struct CoverPeriodRecord: WireRecord {
    public let programme: Programme
    public let phase: Phase
    public let first: CalendarDay
    public let last: CalendarDay
    /// Why it begins and ends, stable codes.
    public let opening: String
    public let ending: String

    public init(
        programme: Programme, phase: Phase, first: CalendarDay, last: CalendarDay, opening: String, ending: String
    ) {
        self.programme = programme
        self.phase = phase
        self.first = first
        self.last = last
        self.opening = opening
        self.ending = ending
    }

    public static let shape = Shape<CoverPeriodRecord>(
        CoverPeriodRecord.init, WireField("programme", \.programme, .cases()),
        WireField("phase", \.phase, .cases()), WireField("first", \.first, .day),
        WireField("last", \.last, .day), WireField("opening", \.opening, .text(1...80)),
        WireField("ending", \.ending, .text(1...80)))
}
