// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Everything held about a person, in sections of like records, each a list of names and values: what a page shows and
/// what a program reads are made from the same.
public struct HeldData: Sendable {
    public struct Section: Sendable {
        /// Stable: `contracts`.
        public let code: String
        public let records: [Record]
    }

    /// Names are stable, in the order in which they are shown.
    public typealias Record = [(name: String, value: String)]

    public let person: ID<PersonRecord>
    public let madeAt: Instant
    public let sections: [Section]

    /// How many records there are.
    public var count: Int { sections.reduce(0) { $0 + $1.records.count } }
}
