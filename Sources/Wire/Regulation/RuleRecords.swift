// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How well a value of the law may be established.
enum EstablishedWords {
    static let all = ["confirmed", "conflicting", "unverified"]
}

/// Asks for the parameters of the law in force on a day.
public struct RuleQuery: WireRecord {
    /// Nil is today.
    public let on: CalendarDay?
    /// Only names that begin so: `benefits.jkk`.
    public let prefix: String?

    public static let shape = Shape<RuleQuery>(
        RuleQuery.init, WireField("on", \.on, .optional(.day)),
        WireField("prefix", \.prefix, .optional(.text(1...200))))
}

/// Names the day on which a parameter is asked for.
public struct RuleDayQuery: WireRecord {
    /// Nil is today.
    public let on: CalendarDay?

    public static let shape = Shape<RuleDayQuery>(RuleDayQuery.init, WireField("on", \.on, .optional(.day)))
}

/// One value of the law on a day, with the place that says so.
public struct RuleRecord: WireRecord {
    /// The place in the tree: `contributions.p3mi.before`.
    public let name: String
    /// The name as readable words in the caller's language.
    public let title: String
    public let description: String
    public let unit: String
    /// As the file has it; nil where there is none.
    public let value: String?
    /// As people write it, in the caller's language: the value, or why there is none.
    public let written: String
    public let article: String
    public let source: String
    public let status: String
    public let note: String?
    public let from: CalendarDay
    public let through: CalendarDay?

    public init(
        name: String, title: String, description: String, unit: String, value: String?, written: String,
        article: String, source: String, status: String, note: String?, from: CalendarDay, through: CalendarDay?
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.unit = unit
        self.value = value
        self.written = written
        self.article = article
        self.source = source
        self.status = status
        self.note = note
        self.from = from
        self.through = through
    }

    public static let shape = Shape<RuleRecord>(
        RuleRecord.init, WireField("name", \.name, .text(1...200)), WireField("title", \.title, .text(1...300)),
        WireField("description", \.description, .text(1...1_000)), WireField("unit", \.unit, .text(1...40)),
        WireField("value", \.value, .optional(.text(0...2_000))), WireField("written", \.written, .text(0...4_000)),
        WireField("article", \.article, .text(1...200)), WireField("source", \.source, .text(1...1_000)),
        WireField("status", \.status, .choice(EstablishedWords.all)),
        WireField("note", \.note, .optional(.text(0...2_000))), WireField("from", \.from, .day),
        WireField("through", \.through, .optional(.day)))
}

/// The parameters of the law in force on a day.
public struct RuleListAnswer: WireRecord {
    public let on: CalendarDay
    /// Content hash of the tree.
    public let tree: String
    public let rules: [RuleRecord]

    public init(on: CalendarDay, tree: String, rules: [RuleRecord]) {
        self.on = on
        self.tree = tree
        self.rules = rules
    }

    public static let shape = Shape<RuleListAnswer>(
        RuleListAnswer.init, WireField("on", \.on, .day), WireField("tree", \.tree, .text(1...200)),
        WireField("rules", \.rules, .list(of: .record(RuleRecord.self), 0...100_000)))
}
