// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Why a parameter has no value although its file speaks about the day.
public enum Absence: String, Sendable, Hashable, CaseIterable {
    /// The regulation of that time gives no such thing.
    case notGiven = "not-given"
    /// The regulation may give it, but no source for the value has been seen.
    case notKnown = "not-known"
}

/// Everything one parameter file says: the value by date, each with its place in the law.
public struct ParameterHistory: Sendable, Hashable {
    /// One dated entry; it counts until the next one begins.
    public struct Revision: Sendable, Hashable {
        /// What an entry says from its day on.
        public enum Content: Sendable, Hashable {
            case value(RawLawValue)
            case absent(Absence)
        }

        public let from: CalendarDay
        public let content: Content
        public let citation: Citation
        public let verification: Verification
        /// Where the value was seen.
        public let source: String
        /// What a reader must know before relying on it; both readings where sources disagree.
        public let note: String?
        /// What would settle a doubt; nil where nothing particular is known.
        public let settle: String?

        init(
            from: CalendarDay, content: Content, citation: Citation, verification: Verification, source: String,
            note: String?, settle: String? = nil
        ) {
            self.from = from
            self.content = content
            self.citation = citation
            self.verification = verification
            self.source = source
            self.note = note
            self.settle = settle
        }
    }

    public let name: String
    public let description: String
    public let unit: Unit
    /// How often the value may be counted in one case (a worker has six small toes); 1 where the file says nothing.
    public let atMost: Int
    /// Ascending by day, never empty.
    public let revisions: [Revision]

    /// The entry that counts on a day; nil before the first one.
    public func revision(on day: CalendarDay) -> Revision? { place(on: day).map { revisions[$0] } }

    /// The last day on which an entry counts; nil while nothing is known to follow it.
    public func lastDay(of revision: Revision) -> CalendarDay? {
        revisions.first { $0.from > revision.from }?.from.adding(days: -1)
    }

    /// The place of the entry that counts on a day; nil before the first one.
    func place(on day: CalendarDay) -> Int? {
        var low = 0
        var high = revisions.count
        while low < high {
            let middle = (low + high) / 2
            if revisions[middle].from <= day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }

    /// The same parameter with more entries; one of a day that is there already takes its place.
    func adding(_ entries: [Revision]) -> ParameterHistory {
        let days = Set(entries.map(\.from))
        let all = revisions.filter { !days.contains($0.from) } + entries
        return ParameterHistory(
            name: name, description: description, unit: unit, atMost: atMost,
            revisions: all.sorted { $0.from < $1.from })
    }
}
