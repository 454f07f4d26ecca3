// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A person's record as those with a right to it see it.
public struct MemberAnswer: WireRecord {
    public let person: ID<PersonRecord>
    public let personNumber: String
    public let kpj: String?
    public let name: String
    public let birthDay: CalendarDay
    public let sex: String
    public let province: String
    public let address: String
    /// Masked for those who need not read them whole.
    public let identifiers: [IdentifierRecord]
    public let family: [RelativeRecord]
    public let placements: [PlacementRecord]
    public let savings: Rupiah?
    /// A desk still decides whether this is a person already known.
    public let disputed: Bool

    public init(
        person: ID<PersonRecord>, personNumber: String, kpj: String?, name: String, birthDay: CalendarDay, sex: String,
        province: String, address: String, identifiers: [IdentifierRecord], family: [RelativeRecord],
        placements: [PlacementRecord], savings: Rupiah?, disputed: Bool
    ) {
        self.person = person
        self.personNumber = personNumber
        self.kpj = kpj
        self.name = name
        self.birthDay = birthDay
        self.sex = sex
        self.province = province
        self.address = address
        self.identifiers = identifiers
        self.family = family
        self.placements = placements
        self.savings = savings
        self.disputed = disputed
    }

    public static let shape = Shape<MemberAnswer>(
        MemberAnswer.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("personNumber", \.personNumber, .text(1...40)),
        WireField("kpj", \.kpj, .optional(.text(11...11))), WireField("name", \.name, .text(1...120)),
        WireField("birthDay", \.birthDay, .day), WireField("sex", \.sex, .choice(["female", "male"])),
        WireField("province", \.province, .text(2...2)), WireField("address", \.address, .text(0...500)),
        WireField("identifiers", \.identifiers, .list(of: .record(IdentifierRecord.self))),
        WireField("family", \.family, .list(of: .record(RelativeRecord.self))),
        WireField("placements", \.placements, .list(of: .record(PlacementRecord.self))),
        WireField("savings", \.savings, .optional(.rupiah())), WireField("disputed", \.disputed, .flag))
}

/// A NIK, passport, phone number or e-mail address.
public struct IdentifierRecord: WireRecord {
    public let kind: String
    public let text: String

    public init(kind: String, text: String) {
        self.kind = kind
        self.text = text
    }

    public static let shape = Shape<IdentifierRecord>(
        IdentifierRecord.init, WireField("kind", \.kind, .text(1...20)),
        WireField("text", \.text, .text(1...254)))
}

/// A family member on record.
public struct RelativeRecord: WireRecord {
    public let id: String
    public let name: String
    public let relation: String
    public let birthDay: CalendarDay?
    public let nominated: Bool

    public init(id: String, name: String, relation: String, birthDay: CalendarDay?, nominated: Bool) {
        self.id = id
        self.name = name
        self.relation = relation
        self.birthDay = birthDay
        self.nominated = nominated
    }

    public static let shape = Shape<RelativeRecord>(
        RelativeRecord.init, WireField("id", \.id, .text(13...13)), WireField("name", \.name, .text(1...120)),
        WireField("relation", \.relation, .text(1...40)), WireField("birthDay", \.birthDay, .optional(.day)),
        WireField("nominated", \.nominated, .flag))
}
