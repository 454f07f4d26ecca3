// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One transaction of either engine. Its body is synchronous: nothing awaits while rows are locked.
public protocol Transaction: AnyObject {
    /// Runs a statement and answers how many rows it changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int

    /// Reads every row of an answer.
    func rows(_ sql: SQL) throws -> [Row]

    /// Has `action` run once this transaction is durable; never when it is undone.
    func afterCommit(_ action: @escaping @Sendable () -> Void)
}

extension Transaction {
    /// The first row, if there is one.
    public func row(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// Whether the statement finds anything.
    public func exists(_ sql: SQL) throws -> Bool { try !rows(sql).isEmpty }
}
