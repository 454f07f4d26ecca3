// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// How somebody is insured on a day, in one word and the days it speaks of.
public struct MembershipStanding: Sendable, Hashable {
    public enum Word: String, Sendable, Hashable, CaseIterable {
        /// Registered; nothing is paid.
        case enrolled
        /// Paid; cover begins later.
        case paid
        case covered
        /// Cover has ended.
        case ended
    }

    public let word: Word
    /// The days of the cover that the word speaks of; nil without any.
    public let range: DayRange?
    /// The programmes that cover on the day, or will or did in those days. Whoever goes alone has JKM only before the
    /// departure.
    public let programmes: [Programme]

    public init(_ word: Word, _ range: DayRange?, _ programmes: [Programme]) {
        self.word = word
        self.range = range
        self.programmes = programmes
    }

    init(_ periods: [CoverStore.Period], on day: CalendarDay) {
        let stretches = Self.stretches(periods)
        func programmes(_ counts: (DayRange) -> Bool) -> [Programme] {
            Programme.allCases.filter { programme in
                periods.contains { $0.programme == programme && counts($0.range) }
            }
        }
        if let now = stretches.first(where: { $0.contains(day) }) {
            self.init(.covered, now, programmes { $0.contains(day) })
        } else if let next = stretches.first(where: { $0.first > day }) {
            self.init(.paid, next, programmes { $0.overlaps(next) })
        } else if let last = stretches.last {
            self.init(.ended, last, programmes { $0.overlaps(last) })
        } else {
            self.init(.enrolled, nil, [])
        }
    }

    /// Days of cover by any programme without a gap between them, whatever the phases, in order.
    static func stretches(_ periods: [CoverStore.Period]) -> [DayRange] {
        var found: [DayRange] = []
        for range in periods.map(\.range).sorted(by: { $0.first < $1.first }) {
            guard let last = found.last, range.first <= last.last.adding(days: 1) else {
                found.append(range)
                continue
            }
            found[found.count - 1] = DayRange(first: last.first, last: max(last.last, range.last)) ?? last
        }
        return found
    }

    /// The days on which the calendar alone changes the word or the programmes.
    static func turns(_ periods: [CoverStore.Period]) -> Set<CalendarDay> {
        Set(periods.flatMap { [$0.range.first, $0.range.last.adding(days: 1)] })
    }

    /// A stable text that two equal standings share; without anything personal.
    var text: String {
        guard let range else { return word.rawValue }
        return "\(word.rawValue) \(range.first) \(range.last) \(programmes.map(\.rawValue).joined(separator: "+"))"
    }
}
