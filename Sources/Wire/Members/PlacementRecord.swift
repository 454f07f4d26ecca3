// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A placement with its contracts and what happened on the way.
public struct PlacementRecord: WireRecord {
    public let placement: String
    public let route: String
    public let country: String
    public let employer: String
    public let occupation: String
    public let organisation: String?
    public let contracts: [ContractRecord]
    public let journey: [JourneyEventRecord]

    public init(
        placement: String, route: String, country: String, employer: String, occupation: String,
        organisation: String?, contracts: [ContractRecord], journey: [JourneyEventRecord]
    ) {
        self.placement = placement
        self.route = route
        self.country = country
        self.employer = employer
        self.occupation = occupation
        self.organisation = organisation
        self.contracts = contracts
        self.journey = journey
    }

    public static let shape = Shape<PlacementRecord>(
        PlacementRecord.init, WireField("placement", \.placement, .text(13...13)),
        WireField("route", \.route, .choice(["p3mi", "bp2mi", "perseorangan"])),
        WireField("country", \.country, .text(2...2)), WireField("employer", \.employer, .text(1...200)),
        WireField("occupation", \.occupation, .text(1...120)),
        WireField("organisation", \.organisation, .optional(.text(13...13))),
        WireField("contracts", \.contracts, .list(of: .record(ContractRecord.self))),
        WireField("journey", \.journey, .list(of: .record(JourneyEventRecord.self))))
}

/// A contract as told.
public struct ContractRecord: WireRecord {
    public let contract: String
    public let kind: String
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay
    public let months: Int
    public let country: String
    public let employer: String

    public init(
        contract: String, kind: String, firstDay: CalendarDay, lastDay: CalendarDay, months: Int, country: String,
        employer: String
    ) {
        self.contract = contract
        self.kind = kind
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.months = months
        self.country = country
        self.employer = employer
    }

    public static let shape = Shape<ContractRecord>(
        ContractRecord.init, WireField("contract", \.contract, .text(13...13)),
        WireField("kind", \.kind, .choice(["initial", "extension", "change-of-employer", "change-of-country"])),
        WireField("firstDay", \.firstDay, .day), WireField("lastDay", \.lastDay, .day),
        WireField("months", \.months, .integer(1...120)), WireField("country", \.country, .text(2...2)),
        WireField("employer", \.employer, .text(1...200)))
}

/// Something that happened, with the instant it was recorded.
public struct JourneyEventRecord: WireRecord {
    public let kind: String
    /// In Jakarta.
    public let day: CalendarDay
    public let localDay: CalendarDay?
    public let recordedAt: Instant

    public init(kind: String, day: CalendarDay, localDay: CalendarDay?, recordedAt: Instant) {
        self.kind = kind
        self.day = day
        self.localDay = localDay
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<JourneyEventRecord>(
        JourneyEventRecord.init, WireField("kind", \.kind, .text(1...40)), WireField("day", \.day, .day),
        WireField("localDay", \.localDay, .optional(.day)), WireField("recordedAt", \.recordedAt, .instant))
}
