// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One transaction of either engine. Its body is synchronous: nothing awaits while rows are locked.
public protocol Transaction: AnyObject {
    /// Runs a statement of which nothing is asked. An engine at the other end of a line may send it only with the next
    /// statement that asks for something, or with the commit; a fault shows there then, and names this statement.
    func execute(_ sql: SQL) throws

    /// Runs a statement at once and answers how many rows it changed.
    func changes(_ sql: SQL) throws -> Int

    /// Reads every row of an answer.
    func rows(_ sql: SQL) throws -> [Row]

    /// Reads the answers to statements of which none needs another's, in one exchange where the engine has a line.
    func rows(together statements: [SQL]) throws -> [[Row]]

    /// Reads an answer of whole numbers only, one row after another: for columns of many rows.
    ///
    /// - Throws: a fault where a column holds anything else.
    func numbers(_ sql: SQL) throws -> [Int64]

    /// Adds amounts to a row of a table of running sums, in the order of its columns, when this transaction commits.
    ///
    /// Writes that commit together write each row once. This transaction's own statements do not see the addition
    /// before the commit, unless they ask for it by `writeSums`.
    func add(_ amounts: [Int64], to table: SumTable, at key: [SQLValue])

    /// Writes the sums added so far at once, for a statement that reads or rewrites such a table as a whole.
    func writeSums() throws

    /// Puts many rows into a table, in the quickest way that the engine has; nothing may be there under their keys.
    ///
    /// - Parameter values: The rows' values, one row after another, each in the order of `columns`.
    func load(_ values: [SQLValue], into table: String, columns: [String]) throws

    /// Whether no other write can run before this one ends, so that there is nothing to lock.
    var runsAlone: Bool { get }

    /// Which of all writes to this database this one is; later ones have greater numbers. What another program wrote
    /// takes a number too. Nil where writes are not counted, and in a transaction that reads.
    var turn: Int? { get }

    /// Has the database count its rows anew, for better plans after many have come at once.
    func refreshStatistics() throws

    /// Tells other processes on the same database, when this transaction commits, that something about these records
    /// changed.
    func announce(_ topic: String, _ keys: [Int64])

    /// Has `action` run once this transaction is durable; never when it is undone.
    func afterCommit(_ action: @escaping @Sendable () -> Void)
}

extension Transaction {
    public var turn: Int? { nil }

    public func rows(together statements: [SQL]) throws -> [[Row]] { try statements.map { try rows($0) } }

    /// The first row, if there is one.
    public func row(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// In statements of many rows.
    public func load(_ values: [SQLValue], into table: String, columns: [String]) throws {
        try insert(
            rows: values, width: columns.count,
            "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES ")
    }

    /// Whether the statement finds anything.
    public func exists(_ sql: SQL) throws -> Bool { try !rows(sql).isEmpty }
}
