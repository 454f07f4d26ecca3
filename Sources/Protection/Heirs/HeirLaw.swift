// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Regulation

/// Who receives the money of a dead worker: the legal order over the recorded family, how several who stand alike
/// share, and where the money goes when there is nobody (Permenaker 4/2023 art. 57(4)-(5); PP 44/2015 art. 37(5),
/// 40(2); PP 46/2015 art. 23).
public struct HeirLaw: Sendable {
    private let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// Distributes the parts of a benefit.
    ///
    /// - Parameters:
    ///   - family: everybody recorded; those who died first are left out here.
    ///   - day: the day of death; its law counts.
    ///   - parts: what is to be paid, such as the parts of JKM; `savings` is a part with that code.
    ///   - certificateNames: whom of those who stand alike the certificate of heirs names; nil: the first of them.
    /// - Throws: `unknown-rule` where the rule book orders heirs in another way than the classes of art. 57(4), and
    ///   `no-rule-in-force` where the day has no order.
    public func settle(
        _ family: [FamilyMember], deathOn day: CalendarDay, parts: [BenefitPart],
        certificateNames named: ID<FamilyMember>? = nil
    ) throws(Failure) -> HeirSettlement {
        let law = try order(on: day)
        let found = HeirOrder.find(in: family, deathOn: day)
        switch found {
        case .entitled(let entitlement): return try divide(parts, among: entitlement, named, law: law, on: day, found)
        case .nobody: return try escheat(parts, law: law, on: day, found)
        }
    }

    private func divide(
        _ parts: [BenefitPart], among entitlement: HeirOrder.Entitlement, _ named: ID<FamilyMember>?,
        law: Parameter<[String]>, on day: CalendarDay, _ found: HeirOrder
    ) throws(Failure) -> HeirSettlement {
        let facts = entitlement.heirs.map {
            Derivation(
                .fact, "heir-recorded", .text($0.name.text),
                arguments: ["relation": $0.relation.rawValue, "member": $0.id.description])
        }
        var division = HeirDivision.sole
        var leaves = [law.derivation] + facts
        if !entitlement.isSole {
            let rule = try rules.text("claims.heirs.division", on: day)
            guard let known = HeirDivision(rawValue: rule.value), known != .sole else { throw unknown(rule) }
            division = known
            leaves.append(rule.derivation)
        }
        let payee = entitlement.heirs.first { $0.id == named } ?? entitlement.payee
        let receivers = division == .equal ? entitlement.heirs : [payee]
        var payments: [HeirPayment] = []
        for part in parts {
            let share = Rupiah(part.amount.amount / Int64(receivers.count))
            let rest = part.amount - share * receivers.count
            for (place, member) in receivers.enumerated() {
                payments.append(
                    HeirPayment(
                        part: part.code, receiver: .heir(member.id), amount: place == 0 ? share + rest : share))
            }
        }
        return HeirSettlement(
            order: found, division: division, payments: payments,
            derivation: Derivation(
                .rule, "heirs-settled", .text(receivers.map(\.name.text).joined(separator: ", ")),
                citation: law.citation,
                arguments: ["class": entitlement.heirClass.rawValue], children: leaves))
    }

    /// Nobody is entitled: each part goes where the law sends it.
    private func escheat(
        _ parts: [BenefitPart], law: Parameter<[String]>, on day: CalendarDay, _ found: HeirOrder
    ) throws(Failure) -> HeirSettlement {
        var leaves = [law.derivation, Derivation(.fact, "heirs-recorded", .count(0))]
        var payments: [HeirPayment] = []
        for part in parts {
            let name =
                switch part.code {
                case "funeral": "claims.heirs.nobody.funeral"
                case "savings": "claims.heirs.nobody.savings"
                default: "claims.heirs.nobody.grant"
                }
            let rule = try rules.text(name, on: day)
            guard let institution = HeirReceiver.Institution(rawValue: rule.value) else { throw unknown(rule) }
            payments.append(HeirPayment(part: part.code, receiver: .institution(institution), amount: part.amount))
            if !leaves.contains(rule.derivation) { leaves.append(rule.derivation) }
        }
        return HeirSettlement(
            order: found, division: .sole, payments: payments,
            derivation: Derivation(
                .rule, "heirs-nobody", .yes(false), citation: law.citation, children: leaves))
    }

    /// The order in force, which must be the one that `HeirOrder` applies.
    private func order(on day: CalendarDay) throws(Failure) -> Parameter<[String]> {
        let order = try rules.texts("claims.heirs.order", on: day)
        guard order.value == HeirClass.allCases.map(\.rule) else {
            throw Failure(
                .conflict, "unknown-rule",
                details: [
                    "parameter": order.name, "found": order.value.joined(separator: ", "),
                    "expected": HeirClass.allCases.map(\.rule).joined(separator: ", "),
                ])
        }
        return order
    }

    private func unknown(_ rule: Parameter<String>) -> Failure {
        let known =
            rule.name == "claims.heirs.division"
            ? [HeirDivision.certificate, .equal].map(\.rawValue) : HeirReceiver.Institution.allCases.map(\.rawValue)
        let details = ["parameter": rule.name, "found": rule.value, "expected": known.joined(separator: ", ")]
        return Failure(.conflict, "unknown-rule", details: details)
    }
}

extension HeirClass {
    /// The class as the parameter `claims.heirs.order` writes it.
    var rule: String {
        switch self {
        case .spouseOrChild: "spouse-or-child"
        case .secondDegree: "blood-to-second-degree"
        case .sibling: "siblings"
        case .parentInLaw: "parents-in-law"
        case .will: "named-in-will"
        }
    }
}
