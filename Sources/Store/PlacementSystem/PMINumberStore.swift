// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// The placement system's own numbers of persons (PMI id): sealed, and found through a blind index.
public struct PMINumberStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Number: Sendable {
        public let id: ID<PMINumberRecord>
        public let person: ID<PersonRecord>
        /// Sealed under the person's key as `pmi-number`, owner is the number's id.
        public let sealed: [UInt8]
        public let blind: [UInt8]

        public init(id: ID<PMINumberRecord>, person: ID<PersonRecord>, sealed: [UInt8], blind: [UInt8]) {
            self.id = id
            self.person = person
            self.sealed = sealed
            self.blind = blind
        }
    }

    public func insert(_ number: Number, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO pmi_number (id, person, sealed, blind, recorded_at, recorded_by)
            VALUES (\(number.id), \(number.person), \(number.sealed), \(number.blind), \(now), \(actor))
            """)
    }

    public func holder(blind: [UInt8]) throws -> ID<PersonRecord>? {
        try transaction.row("SELECT person FROM pmi_number WHERE blind = \(blind)")?.id(0)
    }

    /// The number of a set of records of one person that was told last.
    public func newest(of persons: [ID<PersonRecord>]) throws -> Number? {
        try transaction.row(
            """
            SELECT id, person, sealed, blind FROM pmi_number WHERE person IN (\(list: persons))
            ORDER BY id DESC LIMIT 1
            """
        ).map { row in
            Number(id: try row.id(0), person: try row.id(1), sealed: try row.blob(2), blind: try row.blob(3))
        }
    }
}
