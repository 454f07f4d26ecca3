// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks the placement system for a worker's record, by NIK or PMI id.
public struct PlacementLookUp: WireRecord {
    public let nik: String?
    public let pmiId: String?

    public static let shape = Shape<PlacementLookUp>(
        PlacementLookUp.init, WireField("nik", \.nik, .optional(.text(1...40))),
        WireField("pmiId", \.pmiId, .optional(.text(1...40))))
}

/// A worker's record at the placement system.
public struct PlacementRecordAnswer: WireRecord {
    public let pmiId: String
    public let name: String
    public let nik: String
    public let birthDay: CalendarDay
    public let passport: String?
    public let company: String?
    public let country: String
    public let employer: String
    public let contractFirstDay: CalendarDay
    public let contractLastDay: CalendarDay
    public let changedAt: Instant
    /// The member here who holds the NIK.
    public let member: ID<PersonRecord>?

    public init(
        pmiId: String, name: String, nik: String, birthDay: CalendarDay, passport: String?, company: String?,
        country: String, employer: String, contractFirstDay: CalendarDay, contractLastDay: CalendarDay,
        changedAt: Instant, member: ID<PersonRecord>?
    ) {
        self.pmiId = pmiId
        self.name = name
        self.nik = nik
        self.birthDay = birthDay
        self.passport = passport
        self.company = company
        self.country = country
        self.employer = employer
        self.contractFirstDay = contractFirstDay
        self.contractLastDay = contractLastDay
        self.changedAt = changedAt
        self.member = member
    }

    public static let shape = Shape<PlacementRecordAnswer>(
        PlacementRecordAnswer.init, WireField("pmiId", \.pmiId, .text(1...40)),
        WireField("name", \.name, .text(1...120)), WireField("nik", \.nik, .text(16...16)),
        WireField("birthDay", \.birthDay, .day), WireField("passport", \.passport, .optional(.text(1...20))),
        WireField("company", \.company, .optional(.text(1...200))), WireField("country", \.country, .text(2...2)),
        WireField("employer", \.employer, .text(1...200)), WireField("contractFirstDay", \.contractFirstDay, .day),
        WireField("contractLastDay", \.contractLastDay, .day), WireField("changedAt", \.changedAt, .instant),
        WireField("member", \.member, .optional(.id(PersonRecord.self))))
}

/// What comparing somebody with the placement system came to.
public struct PlacementCheckAnswer: WireRecord {
    /// `compared`, `anothers`, `nobody`, `unusable` or `unavailable`.
    public let outcome: String
    public let differences: Int

    public init(outcome: String, differences: Int) {
        self.outcome = outcome
        self.differences = differences
    }

    public static let shape = Shape<PlacementCheckAnswer>(
        PlacementCheckAnswer.init,
        WireField("outcome", \.outcome, .choice(["compared", "anothers", "nobody", "unusable", "unavailable"])),
        WireField("differences", \.differences, .integer(0...20)))
}

/// What became of telling the placement system how somebody is insured.
public struct PlacementToldAnswer: WireRecord {
    /// `taken`, `unchanged`, `refused` or `unavailable`.
    public let outcome: String

    public init(outcome: String) { self.outcome = outcome }

    public static let shape = Shape<PlacementToldAnswer>(
        PlacementToldAnswer.init,
        WireField("outcome", \.outcome, .choice(["taken", "unchanged", "refused", "unavailable"])))
}
