// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Which of several days decides which regulation governs; the value of `regulation.governing_day`.
public enum GoverningDay: String, Sendable, Hashable, CaseIterable {
    /// The day of the accident, the death, the dismissal.
    case event = "event-day"
    /// The day the benefit is applied for.
    case claim = "claim-day"
    /// The day the worker was registered.
    case enrolment = "enrolment-day"
}

/// The rule of choice between regulations, itself a dated parameter (Permenaker 4/2023 chapter X was not seen).
public struct GoverningLaw: Sendable {
    private let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// The day whose law counts for a claim, by the rule in force when it is made, and the regulation of that day.
    ///
    /// Throws `unknown-rule` where the rule book names a rule that is not known here.
    public func choose(
        eventOn: CalendarDay, claimedOn: CalendarDay, enrolledOn: CalendarDay
    ) throws(Failure) -> GoverningChoice {
        let rule = try rules.text("regulation.governing_day", on: claimedOn)
        guard let governing = GoverningDay(rawValue: rule.value) else {
            let known = GoverningDay.allCases.map(\.rawValue).joined(separator: ", ")
            let details = ["parameter": rule.name, "found": rule.value, "expected": known]
            throw Failure(.conflict, "unknown-rule", details: details)
        }
        let day =
            switch governing {
            case .event: eventOn
            case .claim: claimedOn
            case .enrolment: enrolledOn
            }
        let regulation = try rules.regulationInForce(on: day)
        return GoverningChoice(
            day: day, rule: governing, regulation: regulation.value,
            derivation: Derivation(
                .rule, "governing-day", .day(day), citation: rule.citation, arguments: ["rule": governing.rawValue],
                children: [
                    Derivation(.fact, governing.rawValue, .day(day)), rule.derivation, regulation.derivation,
                ]))
    }
}

/// The day whose law counts, and why.
public struct GoverningChoice: Sendable, Hashable {
    public let day: CalendarDay
    public let rule: GoverningDay
    public let regulation: String
    public let derivation: Derivation
}
