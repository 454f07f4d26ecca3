// SPDX-License-Identifier: Apache-2.0

/// Where a child learns.
public enum SchoolLevel: String, Sendable, Hashable, CaseIterable {
    /// Taman kanak-kanak.
    case tk
    /// Sekolah dasar.
    case sd
    /// Sekolah menengah pertama.
    case smp
    /// Sekolah menengah atas.
    case sma
    /// Higher education or training.
    case higher
}

/// A child of the worker and the school years asked for.
public struct ScholarshipChild: Sendable, Hashable {
    /// Years at one level.
    public struct Schooling: Sendable, Hashable {
        public let level: SchoolLevel
        public let years: Int
        /// For how many of the years there is a proof of schooling; nil where the whole right is asked for.
        public let proven: Int?

        public init(_ level: SchoolLevel, years: Int, proven: Int? = nil) {
            self.level = level
            self.years = years
            self.proven = proven
        }
    }

    public let schooling: [Schooling]

    public init(_ schooling: [Schooling]) { self.schooling = schooling }
}
