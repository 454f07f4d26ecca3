// SPDX-License-Identifier: Apache-2.0

/// What writes have added to tables of running sums and what their commit is still to write: each row once, however
/// many of the writes add to it.
public struct PendingSums: Sendable {
    /// One addition to one row.
    public struct Addition: Sendable {
        let row: TableRow
        let amounts: [Int64]

        public init(_ amounts: [Int64], to table: SumTable, at key: [SQLValue]) {
            self.row = TableRow(table: table, key: key)
            self.amounts = amounts
        }
    }

    struct TableRow: Hashable, Sendable {
        let table: SumTable
        let key: [SQLValue]
    }

    /// Rows that share a statement at most.
    private static let rowsPerStatement = 64

    private var amounts: [TableRow: [Int64]] = [:]

    public init() {}

    public mutating func add(_ additions: [Addition]) {
        for addition in additions {
            guard let place = amounts.index(forKey: addition.row) else {
                amounts[addition.row] = addition.amounts
                continue
            }
            for column in addition.amounts.indices { amounts.values[place][column] += addition.amounts[column] }
        }
    }

    /// Writes what is pending; nothing is pending afterwards.
    public mutating func write(in transaction: any Transaction) throws {
        guard !amounts.isEmpty else { return }
        var rows: [SumTable: [SQLValue]] = [:]
        for (row, amounts) in amounts where amounts.contains(where: { $0 != 0 }) {
            rows[row.table, default: []] += row.key
            rows[row.table, default: []] += amounts.map { .integer($0) }
        }
        amounts.removeAll(keepingCapacity: true)
        for (table, values) in rows {
            try transaction.insert(
                rows: values, width: table.width, table.head, tail: table.tail, rowsPerStatement: Self.rowsPerStatement)
        }
    }
}
