// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a device finds in its pack once it has opened it.
public struct FieldPackRecord: WireRecord {
    public let madeAt: Instant
    public let until: Instant
    /// The key of the digests, as hexadecimal digits.
    public let digestKey: String
    public let people: [FieldPackPerson]
    public let prices: [FieldPackPrice]
    public let companies: [FieldPackCompany]

    public init(
        madeAt: Instant, until: Instant, digestKey: String, people: [FieldPackPerson], prices: [FieldPackPrice],
        companies: [FieldPackCompany]
    ) {
        self.madeAt = madeAt
        self.until = until
        self.digestKey = digestKey
        self.people = people
        self.prices = prices
        self.companies = companies
    }

    public static let shape = Shape<FieldPackRecord>(
        FieldPackRecord.init, WireField("madeAt", \.madeAt, .instant), WireField("until", \.until, .instant),
        WireField("digestKey", \.digestKey, .text(64...64)),
        WireField("people", \.people, .list(of: .record(), 0...100_000)),
        WireField("prices", \.prices, .list(of: .record(), 0...1_000)),
        WireField("companies", \.companies, .list(of: .record(), 0...10_000)))
}

/// Somebody, as far as a device may know.
public struct FieldPackPerson: WireRecord {
    /// Of each number: the first eight bytes of HMAC-SHA-256 over `number`, a zero byte and the number.
    public let digests: [String]
    public let initials: String
    public let birthYear: Int
    public let cover: [FieldPackCover]

    public init(digests: [String], initials: String, birthYear: Int, cover: [FieldPackCover]) {
        self.digests = digests
        self.initials = initials
        self.birthYear = birthYear
        self.cover = cover
    }

    public static let shape = Shape<FieldPackPerson>(
        FieldPackPerson.init, WireField("digests", \.digests, .list(of: .text(16...16), 0...20)),
        WireField("initials", \.initials, .text(0...20)), WireField("birthYear", \.birthYear, .integer(1800...2200)),
        WireField("cover", \.cover, .list(of: .record(), 0...100)))
}

/// An unbroken stretch of one programme's cover.
public struct FieldPackCover: WireRecord {
    public let programme: String
    public let from: CalendarDay
    public let until: CalendarDay

    public init(programme: String, from: CalendarDay, until: CalendarDay) {
        self.programme = programme
        self.from = from
        self.until = until
    }

    public static let shape = Shape<FieldPackCover>(
        FieldPackCover.init, WireField("programme", \.programme, .text(1...10)), WireField("from", \.from, .day),
        WireField("until", \.until, .day))
}

/// What a contract costs.
public struct FieldPackPrice: WireRecord {
    public let route: String
    public let months: Int
    public let amount: Rupiah

    public init(route: String, months: Int, amount: Rupiah) {
        self.route = route
        self.months = months
        self.amount = amount
    }

    public static let shape = Shape<FieldPackPrice>(
        FieldPackPrice.init, WireField("route", \.route, .text(1...40)),
        WireField("months", \.months, .integer(1...120)), WireField("amount", \.amount, .rupiah()))
}

/// Who may place workers.
public struct FieldPackCompany: WireRecord {
    public let id: ID<OrganisationRecord>
    public let name: String

    public init(id: ID<OrganisationRecord>, name: String) {
        self.id = id
        self.name = name
    }

    public static let shape = Shape<FieldPackCompany>(
        FieldPackCompany.init, WireField("id", \.id, .id(OrganisationRecord.self)),
        WireField("name", \.name, .text(1...200)))
}
