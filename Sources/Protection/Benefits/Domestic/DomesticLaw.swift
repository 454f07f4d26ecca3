// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// A benefit of the domestic scheme, on which the law of migrant workers leans.
public enum DomesticBenefit: String, Sendable, Hashable, CaseIterable {
    /// JKM (PP 53/2012 art. 22; PP 44/2015 art. 34; PP 82/2019 art. 34).
    case death
    /// Education of children: one sum for the worker (PP 44/2015 art. 25(3), 34(2)).
    case scholarship
    /// STMB: wages while unable to work (PP 53/2012 annex II).
    case temporaryDisability = "temporary-disability"
    /// Cacat sebagian: share of the table times months of wage (PP 53/2012 annex II).
    case partialDisability = "partial-disability"
    /// Cacat total tetap (PP 53/2012 annex II).
    case totalDisability = "total-disability"
    /// Death by work accident (PP 53/2012 annex II).
    case deathByAccident = "death-by-accident"
}

/// What a domestic benefit is computed from.
public struct DomesticRequest: Sendable, Hashable {
    public var benefit: DomesticBenefit
    public var on: CalendarDay
    /// Monthly wage.
    public var wage: Rupiah?
    /// For `temporary-disability`: whole months.
    public var months: Int?
    /// For `partial-disability`: the share of the table.
    public var share: Rate?
    /// For `partial-disability`: how much less a limb works, where it is not lost.
    public var reduction: Rate?
    /// For `scholarship` after a death that was no accident: months of contributions.
    public var contributionMonths: Int?

    public init(
        benefit: DomesticBenefit, on: CalendarDay, wage: Rupiah? = nil, months: Int? = nil, share: Rate? = nil,
        reduction: Rate? = nil, contributionMonths: Int? = nil
    ) {
        self.benefit = benefit
        self.on = on
        self.wage = wage
        self.months = months
        self.share = share
        self.reduction = reduction
        self.contributionMonths = contributionMonths
    }
}

/// The domestic scheme's own formulas, for whoever goes on as ordinary member after the return, and for comparing.
public struct DomesticLaw: Sendable {
    let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// The sum in rupiah.
    ///
    /// Throws `no-rule-in-force` where no value for the day was seen, `wage-required` and other `invalid` refusals.
    public func assess(_ request: DomesticRequest) throws(Failure) -> DomesticAnswer {
        switch request.benefit {
        case .death: try death(on: request.on)
        case .scholarship: try scholarship(request)
        case .temporaryDisability: try temporaryDisability(request)
        case .partialDisability: try partialDisability(request)
        case .totalDisability: try share("domestic.jkk.total_disability", request)
        case .deathByAccident: try deathByAccident(request)
        }
    }

    private func death(on day: CalendarDay) throws(Failure) -> DomesticAnswer {
        var sum = Rupiah.zero
        var leaves: [Derivation] = []
        for part in ["death_grant", "periodic_allowance", "funeral"] {
            let amount = try rules.rupiah("domestic.jkm.\(part)", on: day)
            sum += amount.value
            leaves.append(amount.derivation)
        }
        return answer("domestic-death", sum, leaves)
    }

    private func scholarship(_ request: DomesticRequest) throws(Failure) -> DomesticAnswer {
        let least = try rules.years("domestic.jkm.scholarship_contributions", on: request.on)
        let months = request.contributionMonths ?? 0
        guard months >= least.value * 12 else {
            throw Failure(
                .refused, "membership-too-short",
                details: [
                    "found": String(months), "least": String(least.value * 12),
                    "article": least.citation.description,
                ])
        }
        let amount = try rules.rupiah("domestic.jkm.scholarship", on: request.on)
        let fact = Derivation(.fact, "contribution-months", .count(months))
        return answer("domestic-scholarship", amount.value, [fact, least.derivation, amount.derivation])
    }

    /// The sum with its explanation.
    func answer(_ code: String, _ amount: Rupiah, _ leaves: [Derivation]) -> DomesticAnswer {
        DomesticAnswer(
            amount: amount,
            derivation: Derivation(
                .rule, code, .rupiah(amount), citation: leaves.lazy.compactMap(\.citation).first, children: leaves))
    }

    /// The wage with its leaf.
    func wage(_ request: DomesticRequest) throws(Failure) -> (Rupiah, Derivation) {
        guard let wage = request.wage else { throw Failure(.invalid, "wage-required", field: "wage") }
        return (try BenefitLaw.checked(wage, field: "wage"), Derivation(.fact, "monthly-wage", .rupiah(wage)))
    }
}

/// What the domestic scheme gives.
public struct DomesticAnswer: Sendable, Hashable {
    public let amount: Rupiah
    public let derivation: Derivation
}
