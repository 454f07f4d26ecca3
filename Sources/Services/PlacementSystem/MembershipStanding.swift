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

    public init(_ word: Word, _ range: DayRange?) {
        self.word = word
        self.range = range
    }

    /// From the periods of work-accident cover (JKK), which every phase has.
    init(_ periods: [CoverStore.Period], on day: CalendarDay) {
        let stretches = Self.stretches(periods)
        if let now = stretches.first(where: { $0.contains(day) }) {
            self.init(.covered, now)
        } else if let next = stretches.first(where: { $0.first > day }) {
            self.init(.paid, next)
        } else if let last = stretches.last {
            self.init(.ended, last)
        } else {
            self.init(.enrolled, nil)
        }
    }

    /// Days of cover without a gap between them, whatever the phases, in order.
    static func stretches(_ periods: [CoverStore.Period]) -> [DayRange] {
        var found: [DayRange] = []
        for range in periods.filter({ $0.programme == .jkk }).map(\.range).sorted(by: { $0.first < $1.first }) {
            guard let last = found.last, range.first <= last.last.adding(days: 1) else {
                found.append(range)
                continue
            }
            found[found.count - 1] = DayRange(first: last.first, last: max(last.last, range.last)) ?? last
        }
        return found
    }

    /// A stable text that two equal standings share; without anything personal.
    var text: String {
        guard let range else { return word.rawValue }
        return "\(word.rawValue) \(range.first) \(range.last)"
    }
}
