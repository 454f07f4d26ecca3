// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Looks for people.
public struct MemberQuery: WireRecord {
    /// NIK, passport, KPJ, person number, telephone, e-mail address, or words of the name or their beginnings.
    public let q: String

    public static let shape = Shape<MemberQuery>(MemberQuery.init, WireField("q", \.q, .text(1...120)))
}

/// People found.
public struct MemberList: WireRecord {
    public let persons: [MemberLineRecord]

    public init(persons: [MemberLineRecord]) { self.persons = persons }

    public static let shape = Shape<MemberList>(
        MemberList.init, WireField("persons", \.persons, .list(of: .record(MemberLineRecord.self))))
}

/// A person as a line of a list.
public struct MemberLineRecord: WireRecord {
    public let person: ID<PersonRecord>
    public let name: String
    public let kpj: String?
    public let birthYear: Int
    /// Two digits.
    public let province: String

    public init(person: ID<PersonRecord>, name: String, kpj: String?, birthYear: Int, province: String) {
        self.person = person
        self.name = name
        self.kpj = kpj
        self.birthYear = birthYear
        self.province = province
    }

    public static let shape = Shape<MemberLineRecord>(
        MemberLineRecord.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("name", \.name, .text(1...120)), WireField("kpj", \.kpj, .optional(.text(11...11))),
        WireField("birthYear", \.birthYear, .integer(1850...2150)),
        WireField("province", \.province, .text(2...2)))
}
