// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Who may report an event, and until when the right to its benefit can be claimed
/// (Permenaker 4/2023 art. 43-46; PP 82/2019 art. 26).
public struct ReportingLaw: Sendable {
    private let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// When the right to a programme's benefit lapses, for an accident, a diagnosis of an occupational disease, or a
    /// death on a day; by the law of that day.
    ///
    /// Throws `no-rule-in-force` where no expiry is known, as for JKM.
    public func window(_ programme: Programme, eventOn day: CalendarDay) throws(Failure) -> ReportWindow {
        let years = try rules.years("claims.\(programme.rawValue).expiry", on: day)
        let eve = try rules.days("claims.report_before_expiry", on: day)
        let lapses = day.adding(months: years.value * 12)
        let last = lapses.adding(days: -eve.value)
        return ReportWindow(
            last: last, lapses: lapses,
            derivation: Derivation(
                .rule, "right-lapses", .day(lapses), citation: years.citation, arguments: ["last": last.description],
                children: [Derivation(.fact, "event-day", .day(day)), years.derivation, eve.derivation]))
    }

    /// Whether somebody may report: the answer with the list it rests on.
    ///
    /// Throws `no-rule-in-force` where no list is known for the day.
    public func mayReport(
        _ reporter: Reporter, _ programme: Programme, phase: Phase, on day: CalendarDay
    ) throws(Failure) -> Derivation {
        let name =
            switch (programme, phase) {
            case (.jkm, _): "claims.reporters.death"
            case (_, .during): "claims.reporters.during"
            case (_, .before), (_, .after): "claims.reporters.before_after"
            }
        let list = try rules.texts(name, on: day)
        return Derivation(
            .rule, "may-report", .yes(list.value.contains(reporter.rawValue)), citation: list.citation,
            arguments: ["reporter": reporter.rawValue],
            children: [Derivation(.fact, "reporter", .text(reporter.rawValue)), list.derivation])
    }
}

/// Until when an event may be reported.
public struct ReportWindow: Sendable, Hashable {
    /// The last day for the report of the first stage (Permenaker 4/2023 art. 43(4)).
    public let last: CalendarDay
    /// The day on which the right is gone.
    public let lapses: CalendarDay
    public let derivation: Derivation
}

/// Who reports (Permenaker 4/2023 art. 43(2)).
public enum Reporter: String, Sendable, Hashable, CaseIterable {
    /// Pelaksana penempatan.
    case executor
    /// CPMI.
    case candidate
    /// PMI.
    case worker
    case family
    case heir
    case healthFacility = "health-facility"
    case directorGeneral = "director-general"
    case bp2mi
    case provincialOffice = "provincial-office"
    case districtOffice = "district-office"
    /// Perwakilan RI.
    case mission
    /// The trade office that acts as mission, as in Taipei.
    case kdei
    case employer
}
