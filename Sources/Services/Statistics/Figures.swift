// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// Who is covered, what came in and what was paid, as of a day.
public struct Figures: Sendable {
    /// The day asked about; the calendar alone moves the figures from day to day.
    public let day: CalendarDay
    /// When the roll-ups were read.
    public let readAt: Instant
    /// The phase asked about; nil for all.
    public let phase: Phase?
    /// Participants by phase, whatever phase was asked about.
    public let byPhase: [Phase: Int]
    /// The same a year earlier.
    public let byPhaseYearBefore: [Phase: Int]
    /// Participants of the phase asked about, most first.
    public let byCountry: [Place<String>]
    /// Participants of the phase asked about by province of origin; provinces without any are there with zero.
    public let byProvince: [Place<Int>]
    /// Participants of the phase asked about on the last day of each month, the last point on the day itself.
    public let history: [Point]
    /// The same for the months after the day, as far as recorded contracts and payments reach.
    public let known: [Point]
    public let contributions: [MoneyMonth]
    public let savings: [MoneyMonth]
    public let benefits: [MoneyMonth]
    public let targets: [Target]
    /// Seconds from claim to confirmed payment, the middle one of the last twelve months; nil without any.
    public let medianSecondsToPayment: Int?

    /// Participants at a place.
    public struct Place<Code: Sendable & Hashable>: Sendable, Hashable {
        public let code: Code
        public let people: Int
    }

    /// Participants on a day, with what was aimed at.
    public struct Point: Sendable, Hashable {
        public let day: CalendarDay
        public let people: Int
        /// On the straight line between two targets; nil before the first and after the last.
        public let target: Int?
    }

    /// Money of one kind in one calendar month.
    public struct MoneyMonth: Sendable, Hashable {
        /// The month's first day.
        public let month: CalendarDay
        public let amount: Rupiah
        /// How many payments it came in.
        public let payments: Int
    }

    /// What management aims at.
    public struct Target: Sendable, Hashable {
        /// By when.
        public let day: CalendarDay
        public let participants: Int
    }

    /// Participants of the phase asked about.
    public var participants: Int { Self.sum(byPhase, phase) }
    public var participantsYearBefore: Int { Self.sum(byPhaseYearBefore, phase) }

    private static func sum(_ counts: [Phase: Int], _ phase: Phase?) -> Int {
        phase.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
    }

    /// The sum of a year's months up to the day's.
    public func yearTotal(_ points: [MoneyMonth]) -> (amount: Rupiah, payments: Int) {
        let first = day.firstOfMonth.adding(months: -11)
        let year = points.filter { $0.month >= first && $0.month <= day }
        return (year.map(\.amount).total(), year.map(\.payments).reduce(0, +))
    }
}

/// The straight lines between targets.
struct TargetLine {
    private let targets: [Figures.Target]

    /// - Parameter targets: By day, each day once.
    init(_ targets: [Figures.Target]) { self.targets = targets }

    /// What was aimed at for a day, halves rounded down.
    func value(on day: CalendarDay) -> Int? {
        guard let next = targets.firstIndex(where: { $0.day >= day }) else { return nil }
        if targets[next].day == day { return targets[next].participants }
        guard next > 0 else { return nil }
        let from = targets[next - 1]
        let to = targets[next]
        let rise = to.participants - from.participants
        return from.participants + rise * from.day.days(to: day) / from.day.days(to: to.day)
    }
}
