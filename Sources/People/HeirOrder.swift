// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The classes of heirs in the order of the law: whoever stands in an earlier class keeps out all later ones
/// (Permenaker 4/2023 art. 57(4); PP 44/2015 art. 37(5), 40(2)).
public enum HeirClass: String, Sendable, Hashable, CaseIterable {
    /// Widow, widower or child.
    case spouseOrChild = "spouse-or-child"
    /// Blood relatives up and down to the second degree: parents, grandparents, grandchildren.
    case secondDegree = "second-degree"
    case sibling
    case parentInLaw = "parent-in-law"
    /// Whoever the will names.
    case will

    /// The class of a relation by itself; nil for one that only a will lets in.
    public init?(_ relation: Relation) {
        switch relation {
        case .spouse, .child: self = .spouseOrChild
        case .father, .mother, .grandparent, .grandchild: self = .secondDegree
        case .sibling: self = .sibling
        case .parentInLaw: self = .parentInLaw
        case .other: return nil
        }
    }

    /// The classes that keep this one out while anybody of them lives.
    public var nearer: [HeirClass] { Array(Self.allCases.prefix { $0 != self }) }

    /// The relations that stand in this class.
    func holds(_ member: FamilyMember) -> Bool {
        switch self {
        case .spouseOrChild: member.relation == .spouse || member.relation == .child
        case .secondDegree:
            switch member.relation {
            case .father, .mother, .grandparent, .grandchild: true
            case .spouse, .child, .sibling, .parentInLaw, .other: false
            }
        case .sibling: member.relation == .sibling
        case .parentInLaw: member.relation == .parentInLaw
        case .will: member.namedInWill
        }
    }
}

/// Who the law calls to a dead worker's benefit, by the recorded family.
public enum HeirOrder: Sendable, Hashable {
    /// Those of the first class that is not empty; the classes before it were.
    case entitled(Entitlement)
    /// Nobody recorded is entitled. Domestic law then pays the funeral to whoever arranges it and the rest to the
    /// Social Security Fund (PP 44/2015 art. 37(5)); the rule of Permenaker 4/2023 art. 57(5) was not seen.
    case nobody(recorded: Int)

    /// The heirs of the first class that has any.
    public struct Entitlement: Sendable, Hashable {
        public let heirClass: HeirClass
        /// All who stand in the class alike: a spouse first, then by day of birth. Never empty.
        public let heirs: [FamilyMember]
        /// Who is offered as payee. Between several heirs the law names none; the heir certificate decides
        /// (Permenaker 4/2023 art. 57(1)).
        public let payee: FamilyMember
        /// Nearer classes in which nobody lived on the day of death.
        public let emptyClasses: [HeirClass]

        /// The payee follows from the law alone, without the heir certificate's choice.
        public var isSole: Bool { heirs.count == 1 }
    }

    /// Applies the order to those who outlived the worker.
    public static func find(in family: [FamilyMember], deathOn day: CalendarDay) -> HeirOrder {
        let living = family.filter { $0.outlived(day) }
        var empty: [HeirClass] = []
        for heirClass in HeirClass.allCases {
            let heirs = living.filter { heirClass.holds($0) }.sorted(by: standsBefore)
            if let payee = heirs.first {
                return .entitled(
                    Entitlement(heirClass: heirClass, heirs: heirs, payee: payee, emptyClasses: empty))
            }
            empty.append(heirClass)
        }
        return .nobody(recorded: family.count)
    }

    /// Spouse first, then the older, those without a known birthday last, then by key.
    private static func standsBefore(_ left: FamilyMember, _ right: FamilyMember) -> Bool {
        func place(_ member: FamilyMember) -> (Int, Int, Int32, ID<FamilyMember>) {
            (
                member.relation == .spouse ? 0 : 1, member.birthDay == nil ? 1 : 0, member.birthDay?.number ?? 0,
                member.id
            )
        }
        return place(left) < place(right)
    }
}
