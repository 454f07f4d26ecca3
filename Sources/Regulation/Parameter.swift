// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The value that the law gives on a day, with the place that says so and how well that is established.
public struct Parameter<Value: LawValue>: Sendable, Hashable {
    /// The parameter's place in the tree: `contributions.p3mi.before`.
    public let name: String
    public let value: Value
    public let citation: Citation
    public let verification: Verification
    /// The first day on which the value counts.
    public let validFrom: CalendarDay
    /// The last day on which it counts; nil while nothing is known to follow it.
    public let validThrough: CalendarDay?

    /// The leaf that explains this value; its code is the parameter's name.
    public var derivation: Derivation {
        Derivation(.parameter, name, value.derived, citation: citation, verification: verification)
    }
}
