// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Regulation

extension HeirOrder {
    /// Why this payee, or why none: the class, the nearer classes that are empty, all who stand alike.
    public var derivation: Derivation {
        let order = Citation(regulation: "Permenaker 4/2023", article: "57(4)")
        switch self {
        case .entitled(let entitlement):
            var children = entitlement.emptyClasses.map {
                Derivation(.fact, "heir-class-empty", .text($0.rawValue), citation: order)
            }
            children += entitlement.heirs.map {
                Derivation(
                    .fact, "heir-recorded", .text($0.name.text),
                    arguments: ["relation": $0.relation.rawValue, "member": $0.id.description])
            }
            if !entitlement.isSole {
                children.append(
                    Derivation(
                        .rule, "heir-choice-needs-certificate", .count(entitlement.heirs.count),
                        citation: Citation(regulation: "Permenaker 4/2023", article: "57(1)"),
                        verification: .unverified))
            }
            return Derivation(
                .rule, "heir-payee", .text(entitlement.payee.name.text), citation: order,
                arguments: [
                    "class": entitlement.heirClass.rawValue, "relation": entitlement.payee.relation.rawValue,
                    "member": entitlement.payee.id.description,
                ], children: children)
        case .nobody(let recorded):
            return Derivation(
                .rule, "heir-nobody", .yes(false),
                citation: Citation(regulation: "Permenaker 4/2023", article: "57(5)"), verification: .unverified,
                arguments: ["recorded": String(recorded)],
                children: [
                    Derivation(
                        .rule, "heir-nobody-domestic", .yes(true),
                        citation: Citation(regulation: "PP 44/2015", article: "37(5)"))
                ])
        }
    }
}
