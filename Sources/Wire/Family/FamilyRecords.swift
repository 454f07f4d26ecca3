// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What is told of a relative.
public struct RelativeBody: WireRecord {
    public let name: String
    public let relation: String
    public let birthDay: CalendarDay?
    /// For a relative who has died; who died stays on record.
    public let diedOn: CalendarDay?
    /// Named by the worker as heir; the law's order still decides.
    public let nominated: Bool?
    public let namedInWill: Bool?

    static let relations = [
        "spouse", "child", "father", "mother", "sibling", "grandparent", "grandchild", "parent-in-law", "other",
    ]

    public static let shape = Shape<RelativeBody>(
        RelativeBody.init, WireField("name", \.name, .text(1...120)),
        WireField("relation", \.relation, .choice(relations)),
        WireField("birthDay", \.birthDay, .optional(.day)), WireField("diedOn", \.diedOn, .optional(.day)),
        WireField("nominated", \.nominated, .optional(.flag)),
        WireField("namedInWill", \.namedInWill, .optional(.flag)))
}

/// Says rightly what is recorded of a relative.
public struct RelativeCorrection: WireRecord {
    public let name: String
    public let relation: String
    public let birthDay: CalendarDay?
    public let diedOn: CalendarDay?
    public let nominated: Bool?
    public let namedInWill: Bool?
    /// Takes away the right to see the worker's record.
    public let endsFollowing: Bool?

    public static let shape = Shape<RelativeCorrection>(
        RelativeCorrection.init, WireField("name", \.name, .text(1...120)),
        WireField("relation", \.relation, .choice(RelativeBody.relations)),
        WireField("birthDay", \.birthDay, .optional(.day)), WireField("diedOn", \.diedOn, .optional(.day)),
        WireField("nominated", \.nominated, .optional(.flag)),
        WireField("namedInWill", \.namedInWill, .optional(.flag)),
        WireField("endsFollowing", \.endsFollowing, .optional(.flag)))

    /// The same without what only a correction says.
    public var told: RelativeBody {
        RelativeBody(
            name: name, relation: relation, birthDay: birthDay, diedOn: diedOn, nominated: nominated,
            namedInWill: namedInWill)
    }
}

/// Takes somebody out of a family.
public struct RelativeRemoval: WireRecord {
    /// `mistake`, `parted` or `unwanted`. A death is a correction.
    public let reason: String

    public static let shape = Shape<RelativeRemoval>(
        { RelativeRemoval(reason: $0) }, WireField("reason", \.reason, .choice(["mistake", "parted", "unwanted"])))
}

/// A relative who is on record.
public struct FamilyLine: WireRecord {
    public let id: ID<ClaimFilingRequest.FamilyKey>
    public let name: String
    public let relation: String
    public let birthDay: CalendarDay?
    public let diedOn: CalendarDay?
    public let nominated: Bool
    public let namedInWill: Bool
    /// Has a sign-in that shows the worker's record.
    public let follows: Bool
    /// Whom the law would call were it today.
    public let called: Bool

    public init(
        id: ID<ClaimFilingRequest.FamilyKey>, name: String, relation: String, birthDay: CalendarDay?,
        diedOn: CalendarDay?, nominated: Bool, namedInWill: Bool, follows: Bool, called: Bool
    ) {
        self.id = id
        self.name = name
        self.relation = relation
        self.birthDay = birthDay
        self.diedOn = diedOn
        self.nominated = nominated
        self.namedInWill = namedInWill
        self.follows = follows
        self.called = called
    }

    public static let shape = Shape<FamilyLine>(
        FamilyLine.init, WireField("id", \.id, .id(ClaimFilingRequest.FamilyKey.self)),
        WireField("name", \.name, .text(1...120)), WireField("relation", \.relation, .text(1...40)),
        WireField("birthDay", \.birthDay, .optional(.day)), WireField("diedOn", \.diedOn, .optional(.day)),
        WireField("nominated", \.nominated, .flag), WireField("namedInWill", \.namedInWill, .flag),
        WireField("follows", \.follows, .flag), WireField("called", \.called, .flag))
}

/// A relative as recorded before a change.
public struct FormerLine: WireRecord {
    public let id: ID<ClaimFilingRequest.FamilyKey>
    public let name: String
    public let relation: String
    /// `corrected`, `mistake`, `parted` or `unwanted`.
    public let reason: String
    /// The line that says it rightly, where it was corrected.
    public let replacedBy: ID<ClaimFilingRequest.FamilyKey>?
    public let endedAt: Instant

    public init(
        id: ID<ClaimFilingRequest.FamilyKey>, name: String, relation: String, reason: String,
        replacedBy: ID<ClaimFilingRequest.FamilyKey>?, endedAt: Instant
    ) {
        self.id = id
        self.name = name
        self.relation = relation
        self.reason = reason
        self.replacedBy = replacedBy
        self.endedAt = endedAt
    }

    public static let shape = Shape<FormerLine>(
        FormerLine.init, WireField("id", \.id, .id(ClaimFilingRequest.FamilyKey.self)),
        WireField("name", \.name, .text(1...120)), WireField("relation", \.relation, .text(1...40)),
        WireField("reason", \.reason, .text(1...40)),
        WireField("replacedBy", \.replacedBy, .optional(.id(ClaimFilingRequest.FamilyKey.self))),
        WireField("endedAt", \.endedAt, .instant))
}

/// A worker's family and heirs.
public struct FamilyAnswer: WireRecord {
    public let person: ID<PersonRecord>
    public let relatives: [FamilyLine]
    /// The latest change first.
    public let former: [FormerLine]
    /// A benefit after the worker's death is claimed: nothing can be changed.
    public let fixed: Bool

    public init(person: ID<PersonRecord>, relatives: [FamilyLine], former: [FormerLine], fixed: Bool) {
        self.person = person
        self.relatives = relatives
        self.former = former
        self.fixed = fixed
    }

    public static let shape = Shape<FamilyAnswer>(
        FamilyAnswer.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("relatives", \.relatives, .list(of: .record(FamilyLine.self))),
        WireField("former", \.former, .list(of: .record(FormerLine.self))), WireField("fixed", \.fixed, .flag))
}
