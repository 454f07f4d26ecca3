// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One file of a draft.
public struct RuleFileRecord: WireRecord {
    /// As below Regulations/parameters: `contributions/p3mi/before.yaml`.
    public let path: String
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    public static let shape = Shape<RuleFileRecord>(
        RuleFileRecord.init, WireField("path", \.path, .text(1...300)), WireField("text", \.text, .text(1...100_000)))
}

/// Proposes a draft of the law.
public struct RuleDraftRequest: WireRecord {
    public let title: String
    /// Why, for whoever decides and whoever reads it later.
    public let reason: String
    public let files: [RuleFileRecord]

    public static let shape = Shape<RuleDraftRequest>(
        RuleDraftRequest.init, WireField("title", \.title, .text(1...200)),
        WireField("reason", \.reason, .text(1...4_000)),
        WireField("files", \.files, .list(of: .record(RuleFileRecord.self), 1...500)))
}

/// The second officer's word on a draft.
public struct RuleDraftDecisionRequest: WireRecord {
    /// `approve` or `refuse`; neither is taken for granted.
    public let verdict: String
    /// The day from which it counts, today or later; needed for an approval.
    public let firstDay: CalendarDay?
    public let reason: String

    public static let shape = Shape<RuleDraftDecisionRequest>(
        RuleDraftDecisionRequest.init, WireField("verdict", \.verdict, .choice(["approve", "refuse"])),
        WireField("firstDay", \.firstDay, .optional(.day)), WireField("reason", \.reason, .text(1...4_000)))
}

/// A draft and what became of it.
public struct RuleDraftRecord: WireRecord {
    public let id: String
    public let title: String
    public let reason: String
    /// Content hash of the tree that the proposal makes.
    public let tree: String
    public let base: String
    public let proposedBy: String
    public let proposedAt: Instant
    /// `proposed`, `refused`, `approved` or `in-force`.
    public let state: String
    public let firstDay: CalendarDay?
    public let decidedBy: String?
    public let decisionReason: String?
    /// Content hash of the tree that counts since its first day.
    public let activeTree: String?

    public init(
        id: String, title: String, reason: String, tree: String, base: String, proposedBy: String,
        proposedAt: Instant, state: String, firstDay: CalendarDay?, decidedBy: String?, decisionReason: String?,
        activeTree: String?
    ) {
        self.id = id
        self.title = title
        self.reason = reason
        self.tree = tree
        self.base = base
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.state = state
        self.firstDay = firstDay
        self.decidedBy = decidedBy
        self.decisionReason = decisionReason
        self.activeTree = activeTree
    }

    public static let shape = Shape<RuleDraftRecord>(
        RuleDraftRecord.init, WireField("id", \.id, .text(1...20)), WireField("title", \.title, .text(1...200)),
        WireField("reason", \.reason, .text(1...4_000)), WireField("tree", \.tree, .text(1...200)),
        WireField("base", \.base, .text(1...200)), WireField("proposedBy", \.proposedBy, .text(1...200)),
        WireField("proposedAt", \.proposedAt, .instant),
        WireField("state", \.state, .choice(["proposed", "refused", "approved", "in-force"])),
        WireField("firstDay", \.firstDay, .optional(.day)),
        WireField("decidedBy", \.decidedBy, .optional(.text(1...200))),
        WireField("decisionReason", \.decisionReason, .optional(.text(1...4_000))),
        WireField("activeTree", \.activeTree, .optional(.text(1...200))))
}

/// Every draft.
public struct RuleDraftList: WireRecord {
    public let drafts: [RuleDraftRecord]

    public init(drafts: [RuleDraftRecord]) { self.drafts = drafts }

    public static let shape = Shape<RuleDraftList>(
        RuleDraftList.init, WireField("drafts", \.drafts, .list(of: .record(RuleDraftRecord.self), 0...500)))
}
