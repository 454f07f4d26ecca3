// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A value that no source settles.
public struct RuleDoubtRecord: WireRecord {
    public let rule: RuleRecord
    /// What would settle it, in the caller's language.
    public let settledBy: String

    public init(rule: RuleRecord, settledBy: String) {
        self.rule = rule
        self.settledBy = settledBy
    }

    public static let shape = Shape<RuleDoubtRecord>(
        RuleDoubtRecord.init, WireField("rule", \.rule, .record()),
        WireField("settledBy", \.settledBy, .text(1...1_000)))
}

/// Every value in doubt, and how many are not.
public struct RuleStatusAnswer: WireRecord {
    public let tree: String
    public let confirmed: Int
    public let conflicting: Int
    public let unverified: Int
    public let doubts: [RuleDoubtRecord]

    public init(tree: String, confirmed: Int, conflicting: Int, unverified: Int, doubts: [RuleDoubtRecord]) {
        self.tree = tree
        self.confirmed = confirmed
        self.conflicting = conflicting
        self.unverified = unverified
        self.doubts = doubts
    }

    public static let shape = Shape<RuleStatusAnswer>(
        RuleStatusAnswer.init, WireField("tree", \.tree, .text(1...200)),
        WireField("confirmed", \.confirmed, .integer(0...1_000_000)),
        WireField("conflicting", \.conflicting, .integer(0...1_000_000)),
        WireField("unverified", \.unverified, .integer(0...1_000_000)),
        WireField("doubts", \.doubts, .list(of: .record(RuleDoubtRecord.self), 0...100_000)))
}
