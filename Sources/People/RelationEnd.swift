// SPDX-License-Identifier: Apache-2.0

/// Why somebody counts no longer as recorded in a family. A death is none of these: who died stays, with the day.
public enum RelationEnd: String, Sendable, Hashable, CaseIterable {
    /// Another row says it rightly.
    case corrected
    /// Was never of the family.
    case mistake
    /// Divorced, or of the family no longer.
    case parted
    /// Was named only because the worker wished so, and is no longer.
    case unwanted
}
