// SPDX-License-Identifier: Apache-2.0
import Kernel

/// People covered in a phase.
public struct PhaseCountRecord: WireRecord {
    public let phase: Phase
    public let people: Int

    public init(phase: Phase, people: Int) {
        self.phase = phase
        self.people = people
    }

    public static let shape = Shape<PhaseCountRecord>(
        PhaseCountRecord.init, WireField("phase", \.phase, .cases()),
        WireField("people", \.people, .integer(0...1_000_000_000)))
}

/// People covered in a country of placement.
public struct CountryCountRecord: WireRecord {
    /// Two letters of ISO 3166-1.
    public let country: String
    public let people: Int

    public init(country: String, people: Int) {
        self.country = country
        self.people = people
    }

    public static let shape = Shape<CountryCountRecord>(
        CountryCountRecord.init, WireField("country", \.country, .text(2...2, example: "TW")),
        WireField("people", \.people, .integer(0...1_000_000_000)))
}

/// People covered who come from a province.
public struct ProvinceCountRecord: WireRecord {
    /// Two digits (Kepmendagri 300.2.2-2430/2025).
    public let province: String
    public let people: Int

    public init(province: String, people: Int) {
        self.province = province
        self.people = people
    }

    public static let shape = Shape<ProvinceCountRecord>(
        ProvinceCountRecord.init, WireField("province", \.province, .text(2...2, example: "35")),
        WireField("people", \.people, .integer(0...1_000_000_000)))
}

/// People covered on a day, and how many were aimed at.
public struct ParticipantsPointRecord: WireRecord {
    public let day: CalendarDay
    public let people: Int
    public let target: Int?

    public init(day: CalendarDay, people: Int, target: Int?) {
        self.day = day
        self.people = people
        self.target = target
    }

    public static let shape = Shape<ParticipantsPointRecord>(
        ParticipantsPointRecord.init, WireField("day", \.day, .day),
        WireField("people", \.people, .integer(0...1_000_000_000)),
        WireField("target", \.target, .optional(.integer(0...1_000_000_000))))
}

/// Money of one kind in a calendar month.
public struct MoneyMonthRecord: WireRecord {
    /// The month's first day.
    public let month: CalendarDay
    public let amount: Rupiah
    public let payments: Int

    public init(month: CalendarDay, amount: Rupiah, payments: Int) {
        self.month = month
        self.amount = amount
        self.payments = payments
    }

    public static let shape = Shape<MoneyMonthRecord>(
        MoneyMonthRecord.init, WireField("month", \.month, .day),
        WireField("amount", \.amount, .rupiah(0...1_000_000_000_000_000)),
        WireField("payments", \.payments, .integer(0...1_000_000_000)))
}

/// What management aims at.
public struct TargetRecord: WireRecord {
    /// By when.
    public let day: CalendarDay
    public let participants: Int

    public init(day: CalendarDay, participants: Int) {
        self.day = day
        self.participants = participants
    }

    public static let shape = Shape<TargetRecord>(
        TargetRecord.init, WireField("day", \.day, .day),
        WireField("participants", \.participants, .integer(1...50_000_000)))
}
