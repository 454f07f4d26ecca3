// SPDX-License-Identifier: Apache-2.0

/// Where new keys come from: unique, and later keys are greater.
public struct KeySource: Sendable {
    private let make: @Sendable () -> Int64

    public init(_ make: @escaping @Sendable () -> Int64) { self.make = make }

    public func next<Subject>(_ subject: Subject.Type = Subject.self) -> ID<Subject> { ID(number: make()) }
}
