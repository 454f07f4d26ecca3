// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation

/// A paper that the law's list names for a claim.
public struct PaperDemand: Sendable, Hashable {
    /// Stable and public: `medical-resume`.
    public let code: String
    public let citation: Citation
    public let verification: Verification

    /// nil where the law names a kind that this version does not know.
    public var kind: PaperKind? { PaperKind(rawValue: code) }
}

/// The papers that the law's lists name for a benefit (Permenaker 4/2023 art. 50, 57), known also while the amount
/// cannot be computed yet: what a claimant must bring does not wait for what a doctor will state.
public enum PaperList {
    /// nil where no list for this benefit, phase and day has been seen.
    public static func of(_ request: BenefitRequest, rules: RuleBook) -> [PaperDemand]? {
        if let reason = request.savings, request.event == .oldAgeSavings { return savings(reason, request.on, rules) }
        let node = "documents." + String(request.event.rawValue.map { $0 == "-" ? "_" : $0 })
        let names = ["\(node).\(request.phase.rawValue)", "\(node).any_phase"]
        let usual = names.first(where: rules.knows).flatMap { demands($0, on: request.on, rules) }
        guard var papers = usual else { return nil }
        if request.circumstances.contains(.lostAtSea),
            let letter = demands("\(node).lost_at_sea", on: request.on, rules)
        {
            papers = papers.filter { $0.kind != .deathCertificate } + letter
        }
        if request.circumstances.contains(.onLeave), let further = demands("\(node).on_leave", on: request.on, rules) {
            papers += further
        }
        if request.circumstances.contains(.aboveInsurance),
            let further = demands("\(node).above_insurance", on: request.on, rules)
        {
            papers += further
        }
        return papers
    }

    /// The papers of a withdrawal of savings, by its reason (PP 46/2015 art. 31(1)).
    private static func savings(_ reason: SavingsReason, _ day: CalendarDay, _ rules: RuleBook) -> [PaperDemand]? {
        let word = reason.isPartial ? "part" : String(reason.rawValue.map { $0 == "-" ? "_" : $0 })
        return demands("documents.old_age_savings.\(word)", on: day, rules)
    }

    /// What is asked for besides where more is withdrawn than the part that is not taxed.
    public static func aboveTaxFree(_ gross: Rupiah, on day: CalendarDay, rules: RuleBook) -> [PaperDemand] {
        guard let free = try? rules.rupiah("savings.tax.free", on: day), gross > free.value else { return [] }
        return demands("documents.old_age_savings.above_tax_free", on: day, rules) ?? []
    }

    private static func demands(_ name: String, on day: CalendarDay, _ rules: RuleBook) -> [PaperDemand]? {
        guard rules.knows(name), let list = try? rules.texts(name, on: day) else { return nil }
        return list.value.map { PaperDemand(code: $0, citation: list.citation, verification: list.verification) }
    }
}
