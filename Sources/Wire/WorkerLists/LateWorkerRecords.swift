// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Whose late workers are asked for.
public struct LateWorkerQuery: WireRecord {
    public let company: ID<OrganisationRecord>?

    public static let shape = Shape<LateWorkerQuery>(
        LateWorkerQuery.init, WireField("company", \.company, .optional(.id(OrganisationRecord.self))))
}

/// A worker who was registered or paid for after the departure, or not yet.
public struct LateWorkerRecord: WireRecord {
    /// `departed-unpaid`, `registered-late`, `paid-late`, `due-soon` or `not-registered`.
    public let kind: String
    public let organisation: ID<OrganisationRecord>
    public let company: String
    /// Missing where nobody is registered.
    public let person: ID<PersonRecord>?
    public let name: String
    public let contractFirstDay: CalendarDay?
    public let registeredOn: CalendarDay?
    public let departedOn: CalendarDay?
    public let paidOn: CalendarDay?

    public init(
        kind: String, organisation: ID<OrganisationRecord>, company: String, person: ID<PersonRecord>?, name: String,
        contractFirstDay: CalendarDay?, registeredOn: CalendarDay?, departedOn: CalendarDay?, paidOn: CalendarDay?
    ) {
        self.kind = kind
        self.organisation = organisation
        self.company = company
        self.person = person
        self.name = name
        self.contractFirstDay = contractFirstDay
        self.registeredOn = registeredOn
        self.departedOn = departedOn
        self.paidOn = paidOn
    }

    private static let kinds = ["departed-unpaid", "registered-late", "paid-late", "due-soon", "not-registered"]

    public static let shape = Shape<LateWorkerRecord>(
        LateWorkerRecord.init, WireField("kind", \.kind, .choice(kinds)),
        WireField("organisation", \.organisation, .id(OrganisationRecord.self)),
        WireField("company", \.company, .text(0...200)),
        WireField("person", \.person, .optional(.id(PersonRecord.self))), WireField("name", \.name, .text(0...400)),
        WireField("contractFirstDay", \.contractFirstDay, .optional(.day)),
        WireField("registeredOn", \.registeredOn, .optional(.day)),
        WireField("departedOn", \.departedOn, .optional(.day)), WireField("paidOn", \.paidOn, .optional(.day)))
}

/// Late workers, by company.
public struct LateWorkerList: WireRecord {
    public let workers: [LateWorkerRecord]

    public init(workers: [LateWorkerRecord]) { self.workers = workers }

    public static let shape = Shape<LateWorkerList>(
        LateWorkerList.init, WireField("workers", \.workers, .list(of: .record(), 0...2_000)))
}
