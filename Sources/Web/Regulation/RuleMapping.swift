// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Text
import Wire

extension RuleRecord {
    /// An entry of the law over the wire, in a language. The command line gives the same document.
    public init(_ history: ParameterHistory, _ entry: ParameterHistory.Revision, _ language: Language) {
        self.init(
            name: history.name, title: Wording.parameter(history.name, language), description: history.description,
            unit: history.unit.rawValue, value: entry.value?.plainText,
            written: Wording.entry(entry, in: history.unit, language), article: entry.citation.description,
            source: entry.source, status: entry.verification.rawValue, note: entry.note, from: entry.from,
            through: history.lastDay(of: entry))
    }
}

extension RuleListAnswer {
    /// Every entry in force on a day whose parameter's name begins so.
    public init(_ rules: RuleBook, on day: CalendarDay, prefix: String, _ language: Language) throws(Failure) {
        var records: [RuleRecord] = []
        for name in rules.names where name.hasPrefix(prefix) {
            let history = try rules.history(name)
            if let entry = history.revision(on: day) { records.append(RuleRecord(history, entry, language)) }
        }
        self.init(on: day, tree: rules.contentHash, rules: records)
    }
}

extension RuleChangesAnswer {
    /// What is another law on the second day, in the order of its articles.
    public init(_ rules: RuleBook, from first: CalendarDay, to second: CalendarDay, _ language: Language) {
        self.init(
            from: first, to: second, tree: rules.contentHash,
            changes: rules.changes(from: first, to: second).map { RuleChangeRecord($0, language) })
    }
}

extension RuleChangeRecord {
    public init(_ change: RuleChange, _ language: Language) {
        let entry = change.after ?? change.before
        self.init(
            name: change.name, title: Wording.parameter(change.name, language), kind: change.kind.rawValue,
            article: change.citation?.description ?? "",
            before: change.before.map { Wording.entry($0, in: change.unit, language) },
            after: change.after.map { Wording.entry($0, in: change.unit, language) },
            status: (entry?.verification ?? .unverified).rawValue)
    }
}

extension RuleStatusAnswer {
    /// Every entry in doubt of the whole tree, on whatever day, with what would settle it.
    public init(_ rules: RuleBook, _ language: Language) throws(Failure) {
        let texts = RegulationTexts.texts(language)
        var counts: [Verification: Int] = [:]
        var doubts: [RuleDoubtRecord] = []
        for name in rules.names {
            let history = try rules.history(name)
            for entry in history.revisions {
                counts[entry.verification, default: 0] += 1
                guard entry.verification != .confirmed else { continue }
                doubts.append(
                    RuleDoubtRecord(rule: RuleRecord(history, entry, language), settledBy: texts.settles(entry)))
            }
        }
        self.init(
            tree: rules.contentHash, confirmed: counts[.confirmed] ?? 0, conflicting: counts[.conflicting] ?? 0,
            unverified: counts[.unverified] ?? 0, doubts: doubts)
    }
}
