// SPDX-License-Identifier: Apache-2.0
import Kernel

extension RuleBook {
    /// What is another law on the second day than on the first, in the order of the articles of the second day.
    public func changes(from first: CalendarDay, to second: CalendarDay) -> [RuleChange] {
        names.compactMap { name in
            guard let history = histories[name] else { return nil }
            return RuleChange(history, history.revision(on: first), history.revision(on: second))
        }.sorted(by: RuleBook.byArticle)
    }

    /// What another book says differently about the same day, in the order of that book's articles.
    public func changes(to other: RuleBook, on day: CalendarDay) -> [RuleChange] {
        Set(names).union(other.names).compactMap { name in
            let mine = histories[name]
            let theirs = other.histories[name]
            guard let history = theirs ?? mine else { return nil }
            return RuleChange(history, mine?.revision(on: day), theirs?.revision(on: day))
        }.sorted(by: RuleBook.byArticle)
    }

    /// Every stretch of days for which another book says something else, each told on its first day.
    public func changes(to other: RuleBook) -> [(from: CalendarDay, changes: [RuleChange])] {
        var days: Set<CalendarDay> = []
        for book in [self, other] {
            for history in book.histories.values { days.formUnion(history.revisions.map(\.from)) }
        }
        var told: [String: RuleChange] = [:]
        var found: [(from: CalendarDay, changes: [RuleChange])] = []
        for day in days.sorted() {
            let changes = changes(to: other, on: day)
            let fresh = changes.filter { change in told[change.name] != change }
            told = Dictionary(changes.map { ($0.name, $0) }) { first, _ in first }
            if !fresh.isEmpty { found.append((day, fresh)) }
        }
        return found
    }

    /// The first day on which another book gives another value; nil where both agree on every day.
    public func firstDifference(to other: RuleBook) -> CalendarDay? { changes(to: other).first?.from }

    private static func byArticle(_ left: RuleChange, _ right: RuleChange) -> Bool {
        let a = left.citation.map(ArticleOrder.init)
        let b = right.citation.map(ArticleOrder.init)
        guard a == b else { return (a ?? .last) < (b ?? .last) }
        return left.name < right.name
    }
}
