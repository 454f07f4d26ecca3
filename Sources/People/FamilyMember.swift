// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What somebody is to the worker.
public enum Relation: String, Sendable, Hashable, CaseIterable {
    case spouse
    case child
    case father
    case mother
    case sibling
    case grandparent
    case grandchild
    case parentInLaw = "parent-in-law"
    case other
}

/// A relative, or a person named in the will, as recorded (Permenaker 4/2023 art. 9).
public struct FamilyMember: Sendable, Hashable {
    public let id: ID<FamilyMember>
    public let relation: Relation
    public let name: PersonName
    public let birthDay: CalendarDay?
    public let diedOn: CalendarDay?
    public let namedInWill: Bool

    public init(
        id: ID<FamilyMember>, relation: Relation, name: PersonName, birthDay: CalendarDay? = nil,
        diedOn: CalendarDay? = nil, namedInWill: Bool = false
    ) {
        self.id = id
        self.relation = relation
        self.name = name
        self.birthDay = birthDay
        self.diedOn = diedOn
        self.namedInWill = namedInWill
    }

    /// Whether the relative outlived a day.
    func outlived(_ day: CalendarDay) -> Bool { diedOn.map { $0 > day } ?? true }
}
