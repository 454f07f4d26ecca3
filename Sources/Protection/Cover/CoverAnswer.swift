// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Whether a worker is covered by a programme on a day, until when, and why.
public struct CoverAnswer: Sendable {
    public let programme: Programme
    public let day: CalendarDay
    /// The cover of that day; nil where there is none.
    public let period: CoverPeriod?
    /// The last day of unbroken cover, as things stand; nil where the day is not covered.
    public let until: CalendarDay?
    private let timeline: CoverTimeline

    init(
        programme: Programme, day: CalendarDay, period: CoverPeriod?, until: CalendarDay?, timeline: CoverTimeline
    ) {
        self.programme = programme
        self.day = day
        self.period = period
        self.until = until
        self.timeline = timeline
    }

    public var covered: Bool { period != nil }
    public var phase: Phase? { period?.phase }

    /// Why the day is not covered; nil where it is.
    public var gap: CoverGap? { covered ? nil : CoverGap.find(programme, on: day, in: timeline) }

    /// The reason with its articles; built when asked for.
    public var derivation: Derivation {
        guard let period, let until else {
            return CoverGap.find(programme, on: day, in: timeline).derivation(programme, on: day)
        }
        return Derivation(
            .rule, "covered", .yes(true), citation: period.limit.citation,
            arguments: [
                "programme": programme.rawValue, "day": day.description, "phase": period.phase.rawValue,
                "until": until.description,
            ],
            children: [period.derivation])
    }
}

extension CoverTimeline {
    /// The answer for any day, past or to come.
    public func answer(_ programme: Programme, on day: CalendarDay) -> CoverAnswer {
        let periods = periods(of: programme)
        guard let place = periods.firstIndex(where: { $0.range.contains(day) }) else {
            return CoverAnswer(programme: programme, day: day, period: nil, until: nil, timeline: self)
        }
        var until = periods[place].range.last
        for next in periods[(place + 1)...] {
            guard next.range.first == until.adding(days: 1) else { break }
            until = next.range.last
        }
        return CoverAnswer(programme: programme, day: day, period: periods[place], until: until, timeline: self)
    }

    /// Whether a day is covered, and nothing else.
    public func covers(_ programme: Programme, on day: CalendarDay) -> Bool {
        periods(of: programme).contains { $0.range.contains(day) }
    }
}
