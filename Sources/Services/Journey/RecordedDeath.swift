// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// What nobody is asked for any more once a death is recorded.
struct RecordedDeath {
    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    /// - Parameter set: every record of the same human being.
    /// - Throws: `refused` `person-died` where a death is recorded under one of them.
    func check(_ set: [ID<PersonRecord>]) throws {
        guard let day = try day(set) else { return }
        throw Failure(.refused, "person-died", details: ["day": day.description])
    }

    /// The day of death; nil where none is recorded.
    func day(_ set: [ID<PersonRecord>]) throws -> CalendarDay? { try PlacementStore(transaction).died(set) }
}
