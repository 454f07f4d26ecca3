// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A confirmed value of the law changed by the least amount: one rupiah, one day, one unit, one word, yes for no. A
/// case that reads the value must notice.
public struct RuleMutation: Sendable, Hashable, CustomStringConvertible {
    /// The parameter's place in the tree.
    public let name: String
    /// The first day of the entry that was changed.
    public let from: CalendarDay
    /// What was changed into what.
    public let change: String
    let history: ParameterHistory

    public var description: String { "\(name) from \(from): \(change)" }
}

extension RuleBook {
    /// Every least change of a confirmed value, and of the day on which a confirmed value takes another's place.
    public func mutations() -> [RuleMutation] {
        names.flatMap { name -> [RuleMutation] in
            guard let history = histories[name] else { return [] }
            return history.revisions.indices.flatMap { history.mutations(at: $0) }
        }
    }

    /// This book with one value changed.
    public func mutated(by mutation: RuleMutation) -> RuleBook {
        var changed = histories
        changed[mutation.name] = mutation.history
        return RuleBook(contentHash: contentHash + "+" + mutation.description, histories: changed)
    }
}

extension ParameterHistory {
    fileprivate func mutations(at place: Int) -> [RuleMutation] {
        let revision = revisions[place]
        guard revision.verification == .confirmed, case .value(let value) = revision.content else { return [] }
        var found = value.neighbours.map { neighbour, change in
            mutation(of: revision, change, to: revision.with(.value(neighbour)), at: place)
        }
        if place > 0, revisions[place - 1].content != revision.content {
            let later = revision.beginning(revision.from.adding(days: 1))
            if place + 1 == revisions.count || revisions[place + 1].from > later.from {
                found.append(mutation(of: revision, "begins a day later", to: later, at: place))
            }
        }
        return found
    }

    private func mutation(
        of revision: Revision, _ change: String, to changed: Revision, at place: Int
    ) -> RuleMutation {
        var all = revisions
        all[place] = changed
        let history = ParameterHistory(
            name: name, description: description, unit: unit, atMost: atMost, revisions: all)
        return RuleMutation(name: name, from: revision.from, change: change, history: history)
    }
}

extension ParameterHistory.Revision {
    fileprivate func with(_ content: Content) -> Self {
        Self(
            from: from, content: content, citation: citation, verification: verification, source: source, note: note)
    }

    fileprivate func beginning(_ day: CalendarDay) -> Self {
        Self(from: day, content: content, citation: citation, verification: verification, source: source, note: note)
    }
}

extension RawLawValue {
    /// The values next to this one, and how each differs.
    fileprivate var neighbours: [(RawLawValue, String)] {
        switch self {
        case .rupiah(let amount): [(.rupiah(amount + Rupiah(1)), "\(amount.amount) rupiah and one more")]
        case .rate(let rate):
            [(.rate(Rate(millionths: rate.millionths + 1)), "\(rate.percentText) % and a millionth of the whole more")]
        case .number(let number): [(.number(number + 1), "\(number) and one more")]
        case .text(let word): [(.text(word + "-other"), "\(word) and another word")]
        case .yes(let answer): [(.yes(!answer), "\(answer) and its opposite")]
        case .texts(let words):
            words.indices.map { place in
                var rest = words
                let dropped = rest.remove(at: place)
                if rest.isEmpty { rest = ["other"] }
                return (.texts(rest), "without \(dropped)")
            }
        }
    }
}
