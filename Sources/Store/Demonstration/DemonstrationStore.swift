// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What a demonstration asks of a database before and after it fills it.
public struct DemonstrationStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// How many people there are. A demonstration is only filled into a database without any.
    public func people() throws -> Int { try transaction.row("SELECT count(*) FROM person")?.int(0) ?? 0 }

    /// Lets the query planner know what the tables hold.
    public func analyse() throws { try transaction.execute("ANALYZE") }
}
