// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What a service in kind is asked for.
public struct CareRequest: Sendable, Hashable {
    public var service: CareService
    public var phase: Phase
    /// The day of the event; its law counts.
    public var on: CalendarDay
    public var cause: CareCause
    /// For `home-care`: the day of the doctor's recommendation.
    public var recommendedOn: CalendarDay?
    /// For a device: its price on the list of the government hospital's rehabilitation centre.
    public var listPrice: Rupiah?
    /// For a device: how often one was given for this case before.
    public var givenBefore: Int

    public init(
        service: CareService, phase: Phase, on: CalendarDay, cause: CareCause = .workAccident,
        recommendedOn: CalendarDay? = nil, listPrice: Rupiah? = nil, givenBefore: Int = 0
    ) {
        self.service = service
        self.phase = phase
        self.on = on
        self.cause = cause
        self.recommendedOn = recommendedOn
        self.listPrice = listPrice
        self.givenBefore = givenBefore
    }
}

/// What is given in kind, by what measure, and until when.
public struct CareAnswer: Sendable, Hashable {
    /// `medical-need`, `cost-up-to-maximum`, `price-list`, `programme`.
    public let measure: String
    /// The most that is repaid; nil where need alone is the measure.
    public let amount: Rupiah?
    /// The last day of a service with a limited time.
    public let lastDay: CalendarDay?
    public let regulation: String
    public let derivation: Derivation
}

/// Services in kind after a work accident, proven violence or rape (Permenaker 4/2023 art. 25-27, 30, 34).
public struct CareLaw: Sendable {
    private let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// What the law gives a covered worker.
    ///
    /// Throws `care-cause-not-covered` and `benefit-not-in-phase`, naming the article, where it gives nothing;
    /// `device-given-before`; `no-rule-in-force`; and `invalid` refusals for a request that lacks something.
    public func assess(_ request: CareRequest) throws(Failure) -> CareAnswer {
        let regulation = try rules.regulationInForce(on: request.on)
        var leaves = [regulation.derivation] + (try causes(request))
        let given = try rules.flag("\(request.service.node).given.\(request.phase.rawValue)", on: request.on)
        guard given.value else {
            throw Failure(
                .refused, "benefit-not-in-phase",
                details: [
                    "event": request.service.rawValue, "phase": request.phase.rawValue,
                    "article": given.citation.description, "day": request.on.description,
                ])
        }
        let measure = try rules.text("\(request.service.node).measure", on: request.on)
        leaves += [given.derivation, measure.derivation]
        var amount: Rupiah?
        var lastDay: CalendarDay?
        switch request.service {
        case .homeCare:
            let limit = try homeCare(request)
            (amount, lastDay) = (limit.amount, limit.lastDay)
            leaves += limit.leaves
        case .orthosis, .prosthesis:
            let device = try device(request)
            amount = device.amount
            leaves += device.leaves
        case .treatment, .treatmentContinued, .accompaniment, .vocationalTraining: break
        }
        return CareAnswer(
            measure: measure.value, amount: amount, lastDay: lastDay, regulation: regulation.value,
            derivation: Derivation(
                .rule, "care", .yes(true), citation: given.citation,
                arguments: ["event": request.service.rawValue, "phase": request.phase.rawValue], children: leaves))
    }

    private func causes(_ request: CareRequest) throws(Failure) -> [Derivation] {
        let causes = try rules.texts("care.causes", on: request.on)
        guard causes.value.contains(request.cause.rawValue) else {
            throw Failure(
                .refused, "care-cause-not-covered",
                details: ["cause": request.cause.rawValue, "article": causes.citation.description])
        }
        let fact = Derivation(.fact, "care-cause", .text(request.cause.rawValue))
        guard request.cause == .violence else { return [fact, causes.derivation] }
        return [fact, causes.derivation, try rules.flag("care.violence_cash", on: request.on).derivation]
    }

    /// At most a year from the recommendation, at most the maximum (press on Permenaker 4/2023).
    private func homeCare(
        _ request: CareRequest
    ) throws(Failure) -> (amount: Rupiah, lastDay: CalendarDay, leaves: [Derivation]) {
        guard let recommended = request.recommendedOn else {
            throw Failure(.invalid, "recommendation-required", field: "recommendedOn")
        }
        let maximum = try rules.rupiah("benefits.jkk.home_care.maximum", on: request.on)
        let duration = try rules.years("benefits.jkk.home_care.duration", on: request.on)
        let last = recommended.adding(months: duration.value * 12).adding(days: -1)
        let fact = Derivation(.fact, "recommended-on", .day(recommended))
        return (maximum.value, last, [fact, duration.derivation, maximum.derivation])
    }

    /// Once for each case, at the list price and a share on top (PP 53/2012 annex II).
    private func device(_ request: CareRequest) throws(Failure) -> (amount: Rupiah, leaves: [Derivation]) {
        guard let price = request.listPrice else {
            throw Failure(.invalid, "cost-required", field: "listPrice", details: ["event": request.service.rawValue])
        }
        let times = try rules.count("care.device.times", on: request.on)
        guard request.givenBefore < times.value else {
            throw Failure(
                .refused, "device-given-before",
                details: [
                    "event": request.service.rawValue, "most": String(times.value),
                    "article": times.citation.description,
                ])
        }
        let surcharge = try rules.rate("care.device.surcharge", on: request.on)
        let checked = try BenefitLaw.checked(price, field: "listPrice")
        let amount = checked + checked.share(surcharge.value, rounding: .down)
        let facts = [
            Derivation(.fact, "list-price", .rupiah(price)),
            Derivation(.fact, "given-before", .count(request.givenBefore)),
        ]
        return (amount, facts + [surcharge.derivation, times.derivation])
    }
}
