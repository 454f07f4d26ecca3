// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks what is another law on the second day than on the first.
public struct RuleChangesQuery: WireRecord {
    public let from: CalendarDay
    public let to: CalendarDay

    public static let shape = Shape<RuleChangesQuery>(
        RuleChangesQuery.init, WireField("from", \.from, .day), WireField("to", \.to, .day))
}

/// One parameter that changed.
public struct RuleChangeRecord: WireRecord {
    public let name: String
    public let title: String
    /// `begins`, `ends`, `value` or `place`.
    public let kind: String
    /// The place in the law afterwards, or before where nothing follows.
    public let article: String
    /// As people write them, in the caller's language; nil where there was or is nothing.
    public let before: String?
    public let after: String?
    public let status: String

    public init(
        name: String, title: String, kind: String, article: String, before: String?, after: String?, status: String
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.article = article
        self.before = before
        self.after = after
        self.status = status
    }

    public static let shape = Shape<RuleChangeRecord>(
        RuleChangeRecord.init, WireField("name", \.name, .text(1...200)), WireField("title", \.title, .text(1...300)),
        WireField("kind", \.kind, .choice(["begins", "ends", "value", "place"])),
        WireField("article", \.article, .text(0...200)), WireField("before", \.before, .optional(.text(0...4_000))),
        WireField("after", \.after, .optional(.text(0...4_000))),
        WireField("status", \.status, .choice(EstablishedWords.all)))
}

/// What changed, article by article.
public struct RuleChangesAnswer: WireRecord {
    public let from: CalendarDay
    public let to: CalendarDay
    public let tree: String
    public let changes: [RuleChangeRecord]

    public init(from: CalendarDay, to: CalendarDay, tree: String, changes: [RuleChangeRecord]) {
        self.from = from
        self.to = to
        self.tree = tree
        self.changes = changes
    }

    public static let shape = Shape<RuleChangesAnswer>(
        RuleChangesAnswer.init, WireField("from", \.from, .day), WireField("to", \.to, .day),
        WireField("tree", \.tree, .text(1...200)),
        WireField("changes", \.changes, .list(of: .record(RuleChangeRecord.self), 0...100_000)))
}
