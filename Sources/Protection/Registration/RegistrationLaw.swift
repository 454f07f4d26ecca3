// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

/// What a registration is asked about.
public struct RegistrationRequest: Sendable, Hashable {
    public var route: PlacementRoute
    public var programmes: Set<Programme>
    /// The day of registration; its law counts.
    public var on: CalendarDay
    /// The day of departure, as planned or as it was.
    public var departure: CalendarDay

    public init(route: PlacementRoute, programmes: Set<Programme>, on: CalendarDay, departure: CalendarDay) {
        self.route = route
        self.programmes = programmes
        self.on = on
        self.departure = departure
    }
}

/// What the law says of a registration.
public struct RegistrationAnswer: Sendable, Hashable {
    /// Registered before leaving; whoever is abroad already is served with the mission (art. 8(3)).
    public let inTime: Bool
    /// The first day on which this worker could register; nil where the law names none.
    public let earliest: CalendarDay?
    /// The papers asked for, by their public codes.
    public let papers: [String]
    public let derivation: Derivation
}

/// Who registers for what, when, and with which papers (Permenaker 4/2023 art. 2-10).
public struct RegistrationLaw: Sendable {
    private let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// Checks a registration.
    ///
    /// Throws `programme-missing` without a compulsory programme, `registration-too-early` for a perseorangan worker
    /// before the month of art. 10, and `no-rule-in-force`.
    public func check(_ request: RegistrationRequest) throws(Failure) -> RegistrationAnswer {
        let compulsory = try rules.texts("registration.programmes_compulsory", on: request.on)
        let choice = try rules.texts("registration.programmes_by_choice", on: request.on)
        for name in compulsory.value where !request.programmes.contains(where: { $0.rawValue == name }) {
            throw Failure(
                .refused, "programme-missing",
                details: ["programme": name, "article": compulsory.citation.description])
        }
        for programme in request.programmes.sorted(by: { $0.rawValue < $1.rawValue })
        where !(compulsory.value + choice.value).contains(programme.rawValue) {
            throw Failure(
                .refused, "programme-unknown",
                details: ["programme": programme.rawValue, "article": choice.citation.description])
        }
        let before = try rules.flag("registration.before_departure", on: request.on)
        let first = try earliest(request)
        let inTime = !before.value || request.on < request.departure
        let executor = request.route.hasExecutor && inTime
        let papers = try rules.texts(
            "documents.registration.\(executor ? "before" : "during_after")", on: request.on)
        return RegistrationAnswer(
            inTime: inTime, earliest: first?.day, papers: papers.value,
            derivation: Derivation(
                .rule, "registration", .yes(inTime), citation: before.citation,
                children: [
                    Derivation(.fact, "departure-day", .day(request.departure)), compulsory.derivation,
                    choice.derivation, before.derivation,
                ] + (first.map { [$0.leaf] } ?? []) + [papers.derivation]))
    }

    /// As what a worker may go on after the final return, such as `bpu`.
    public func continuation(on day: CalendarDay) throws(Failure) -> Parameter<[String]> {
        try rules.texts("registration.continues_as", on: day)
    }

    /// A perseorangan worker registers and pays at the earliest a month before the departure (art. 10).
    private func earliest(_ request: RegistrationRequest) throws(Failure) -> (day: CalendarDay, leaf: Derivation)? {
        guard !request.route.hasExecutor else { return nil }
        let months = try rules.months("registration.perseorangan_earliest", on: request.on)
        let first = request.departure.adding(months: -months.value)
        guard request.on >= first else {
            throw Failure(
                .refused, "registration-too-early",
                details: ["earliest": first.description, "article": months.citation.description])
        }
        return (first, months.derivation)
    }
}
