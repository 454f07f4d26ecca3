// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a registration answers, the same for people known and unknown.
public struct EnrolmentAnswer: WireRecord {
    public let person: ID<PersonRecord>
    public let personNumber: String
    public let kpj: String
    public let invoices: [InvoiceAnswer]
    /// Officers alone see this: whose NIK or passport it is.
    public let knownAs: KnownPerson?

    public init(
        person: ID<PersonRecord>, personNumber: String, kpj: String, invoices: [InvoiceAnswer], knownAs: KnownPerson?
    ) {
        self.person = person
        self.personNumber = personNumber
        self.kpj = kpj
        self.invoices = invoices
        self.knownAs = knownAs
    }

    public static let shape = Shape<EnrolmentAnswer>(
        EnrolmentAnswer.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("personNumber", \.personNumber, .text(1...40)), WireField("kpj", \.kpj, .text(11...11)),
        WireField("invoices", \.invoices, .list(of: .record(InvoiceAnswer.self))),
        WireField("knownAs", \.knownAs, .section()))
}

/// A record that already holds an identifier.
public struct KnownPerson: WireRecord {
    public let person: ID<PersonRecord>
    public let name: String
    /// `nik` or `passport`.
    public let reason: String

    public init(person: ID<PersonRecord>, name: String, reason: String) {
        self.person = person
        self.name = name
        self.reason = reason
    }

    public static let shape = Shape<KnownPerson>(
        KnownPerson.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("name", \.name, .text(1...120)), WireField("reason", \.reason, .text(1...40)))
}
