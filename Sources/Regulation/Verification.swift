// SPDX-License-Identifier: Apache-2.0

/// How well a value of the law is established. Ordered from best to worst: a result is as good as its worst leaf.
public enum Verification: String, Sendable, Hashable, Comparable, CaseIterable {
    case confirmed
    /// Sources disagree; the parameter names both readings and the one chosen.
    case conflicting
    /// Not seen in a source; needs an officer's recorded override before money moves.
    case unverified

    private var rank: Int {
        switch self {
        case .confirmed: 0
        case .conflicting: 1
        case .unverified: 2
        }
    }

    public static func < (left: Verification, right: Verification) -> Bool { left.rank < right.rank }
}
