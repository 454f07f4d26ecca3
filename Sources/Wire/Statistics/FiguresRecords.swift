// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What figures are asked for.
public struct FiguresQuery: WireRecord {
    /// Today where none is named.
    public let on: CalendarDay?
    /// All phases where none is named.
    public let phase: Phase?

    public init(on: CalendarDay?, phase: Phase?) {
        self.on = on
        self.phase = phase
    }

    public static let shape = Shape<FiguresQuery>(
        FiguresQuery.init, WireField("on", \.on, .optional(.day)),
        WireField("phase", \.phase, .optional(.cases())))
}

/// Participants, money and targets as of a day.
public struct FiguresRecord: WireRecord {
    public let day: CalendarDay
    public let readAt: Instant
    public let phase: Phase?
    public let participants: Int
    public let participantsYearBefore: Int
    public let phases: [PhaseCountRecord]
    public let countries: [CountryCountRecord]
    public let provinces: [ProvinceCountRecord]
    public let history: [ParticipantsPointRecord]
    public let known: [ParticipantsPointRecord]
    public let contributions: [MoneyMonthRecord]
    public let savings: [MoneyMonthRecord]
    public let benefits: [MoneyMonthRecord]
    public let targets: [TargetRecord]
    public let medianSecondsToPayment: Int?

    public init(
        day: CalendarDay, readAt: Instant, phase: Phase?, participants: Int, participantsYearBefore: Int,
        phases: [PhaseCountRecord], countries: [CountryCountRecord], provinces: [ProvinceCountRecord],
        history: [ParticipantsPointRecord], known: [ParticipantsPointRecord], contributions: [MoneyMonthRecord],
        savings: [MoneyMonthRecord], benefits: [MoneyMonthRecord], targets: [TargetRecord],
        medianSecondsToPayment: Int?
    ) {
        self.day = day
        self.readAt = readAt
        self.phase = phase
        self.participants = participants
        self.participantsYearBefore = participantsYearBefore
        self.phases = phases
        self.countries = countries
        self.provinces = provinces
        self.history = history
        self.known = known
        self.contributions = contributions
        self.savings = savings
        self.benefits = benefits
        self.targets = targets
        self.medianSecondsToPayment = medianSecondsToPayment
    }

    public static var shape: Shape<FiguresRecord> {
        let people = FieldKind<Int>.integer(0...1_000_000_000)
        return Shape(
            FiguresRecord.init, WireField("day", \.day, .day), WireField("readAt", \.readAt, .instant),
            WireField("phase", \.phase, .optional(.cases())), WireField("participants", \.participants, people),
            WireField("participantsYearBefore", \.participantsYearBefore, people),
            WireField("phases", \.phases, .list(of: .record(), 0...3)),
            WireField("countries", \.countries, .list(of: .record(), 0...300)),
            WireField("provinces", \.provinces, .list(of: .record(), 0...100)),
            WireField("history", \.history, .list(of: .record(), 0...2_000)),
            WireField("known", \.known, .list(of: .record(), 0...2_000)),
            WireField("contributions", \.contributions, .list(of: .record(), 0...2_000)),
            WireField("savings", \.savings, .list(of: .record(), 0...2_000)),
            WireField("benefits", \.benefits, .list(of: .record(), 0...2_000)),
            WireField("targets", \.targets, .list(of: .record(), 0...1_000)),
            WireField(
                "medianSecondsToPayment", \.medianSecondsToPayment, .optional(.integer(0...10_000_000_000))))
    }
}
