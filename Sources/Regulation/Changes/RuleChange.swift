// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One parameter that is not the same on two days, or in two books.
public struct RuleChange: Sendable, Hashable {
    /// What became different.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// There was no value before.
        case begins
        /// There is no value any more.
        case ends
        /// The value is another one.
        case value
        /// The same value stands in another place of the law, or is established differently.
        case place
    }

    /// The parameter's place in the tree.
    public let name: String
    public let description: String
    public let unit: Unit
    public let kind: Kind
    /// The entry that counted before; nil where the file said nothing of that day.
    public let before: ParameterHistory.Revision?
    public let after: ParameterHistory.Revision?

    /// The place in the law that the change is told under: the new one, or the old where nothing follows.
    public var citation: Citation? { (after ?? before)?.citation }

    /// Nil where the two entries say the same.
    init?(_ history: ParameterHistory, _ before: ParameterHistory.Revision?, _ after: ParameterHistory.Revision?) {
        let old = before?.value
        let new = after?.value
        switch (old, new) {
        case (nil, nil): return nil
        case (nil, _): kind = .begins
        case (_, nil): kind = .ends
        default:
            if old != new {
                kind = .value
            } else if before?.citation != after?.citation || before?.verification != after?.verification {
                kind = .place
            } else {
                return nil
            }
        }
        name = history.name
        description = history.description
        unit = history.unit
        self.before = before
        self.after = after
    }
}

extension ParameterHistory.Revision {
    /// The value; nil where the entry says that there is none.
    public var value: RawLawValue? { if case .value(let value) = content { value } else { nil } }
}
