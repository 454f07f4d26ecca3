// SPDX-License-Identifier: Apache-2.0
import CSQLite
import Database
import struct Database.Row
import struct Database.SQL
import enum Database.SQLValue
import GRDB
import GRDBSQLite

/// A transaction on one SQLite connection. Statements are prepared once per connection and stepped directly.
final class SQLiteTransaction: Transaction {
    private let connection: GRDB.Database
    /// The writer's statements; nil on a connection that only reads.
    private let statements: StatementCache?
    /// What the writes of this group have added so far; nil on a connection that only reads.
    private let group: GroupSums?
    private(set) var actionsAfterCommit: [@Sendable () -> Void] = []
    private var additions: [PendingSums.Addition] = []

    let turn: Int?

    init(
        _ connection: GRDB.Database, statements: StatementCache? = nil, group: GroupSums? = nil, turn: Int? = nil
    ) {
        self.turn = turn
        self.connection = connection
        self.statements = statements
        self.group = group
    }

    let runsAlone = true

    /// A transaction for one write of the same group.
    func sharingItsGroup(turn: Int) -> SQLiteTransaction {
        SQLiteTransaction(connection, statements: statements, group: group, turn: turn)
    }

    /// How many rows the connection has changed; what writes nothing leaves it as it is.
    var changesSoFar: Int { connection.totalChangesCount }

    /// False once SQLite has given the transaction up by itself.
    var isOpen: Bool { connection.isInsideTransaction }

    func add(_ amounts: [Int64], to table: SumTable, at key: [SQLValue]) {
        precondition(group != nil, "a transaction that reads adds nothing")
        additions.append(PendingSums.Addition(amounts, to: table, at: key))
    }

    func writeSums() throws {
        handOverSums()
        try group?.sums.write(in: self)
    }

    /// Leaves this write's additions to the group's commit. Called once its body has succeeded.
    func handOverSums() {
        group?.sums.add(additions)
        additions = []
    }

    /// Makes what was written durable. It goes into the log in large pieces.
    func commit() throws {
        rantau_commit_begins(connection.sqliteConnection)
        defer { rantau_commit_ended(connection.sqliteConnection) }
        try execute("COMMIT")
    }

    func execute(_ sql: SQL) throws { _ = try changes(sql) }

    func changes(_ sql: SQL) throws -> Int {
        try withStatement(sql) { handle in
            var code = sqlite3_step(handle)
            while code == SQLITE_ROW { code = sqlite3_step(handle) }
            guard code == SQLITE_DONE else { throw fault(code, sql) }
            return Int(sqlite3_changes(connection.sqliteConnection))
        }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try withStatement(sql) { handle in
            let width = sqlite3_column_count(handle)
            var rows: [Row] = []
            while true {
                let code = sqlite3_step(handle)
                if code == SQLITE_DONE { return rows }
                guard code == SQLITE_ROW else { throw fault(code, sql) }
                rows.append(Row(values: (0..<width).map { column(handle, $0) }))
            }
        }
    }

    func numbers(_ sql: SQL) throws -> [Int64] {
        try withStatement(sql) { handle in
            let width = sqlite3_column_count(handle)
            var numbers: [Int64] = []
            while true {
                let code = sqlite3_step(handle)
                if code == SQLITE_DONE { return numbers }
                guard code == SQLITE_ROW else { throw fault(code, sql) }
                for index in 0..<width {
                    guard sqlite3_column_type(handle, index) == SQLITE_INTEGER else {
                        throw DatabaseFault.statement(message: "column \(index) holds no whole number", sql: sql.text)
                    }
                    numbers.append(sqlite3_column_int64(handle, index))
                }
            }
        }
    }

    /// Other connections look at what was counted only when the schema has changed: so it does.
    func refreshStatistics() throws {
        try execute("PRAGMA analysis_limit = 1000")
        try execute("ANALYZE")
        try execute("CREATE TABLE counted_anew (at INTEGER)")
        try execute("DROP TABLE counted_anew")
    }

    func announce(_ topic: String, _ keys: [Int64]) {}

    func afterCommit(_ action: @escaping @Sendable () -> Void) { actionsAfterCommit.append(action) }

    private func withStatement<Result>(_ sql: SQL, _ body: (OpaquePointer) throws -> Result) throws -> Result {
        let handle = try statement(for: sql)
        defer { sqlite3_reset(handle) }
        guard sql.arguments.count <= Self.fewValues else { return try withManyValues(sql, handle, body) }
        for (index, argument) in sql.arguments.enumerated() {
            let code = bind(handle, Int32(index + 1), argument)
            guard code == SQLITE_OK else { throw fault(code, sql) }
        }
        return try body(handle)
    }

    /// From more values on they are kept side by side.
    private static let fewValues = 16

    private func withManyValues<Result>(
        _ sql: SQL, _ handle: OpaquePointer, _ body: (OpaquePointer) throws -> Result
    ) throws -> Result {
        var bytes = ValueBytes(sql.arguments)
        var place: Int32 = 0
        for argument in sql.arguments {
            place += 1
            let code = bytes.bind(argument, to: handle, at: place)
            guard code == SQLITE_OK else { throw fault(code, sql) }
        }
        return try withExtendedLifetime(bytes) { try body(handle) }
    }

    private func statement(for sql: SQL) throws -> OpaquePointer {
        if let statements {
            guard let handle = statements.statement(for: sql, on: connection.sqliteConnection) else {
                throw fault(sqlite3_errcode(connection.sqliteConnection), sql)
            }
            return handle
        }
        do {
            return try connection.cachedStatement(sql: sql.text).sqliteStatement
        } catch {
            throw DatabaseFault.statement(message: "\(error)", sql: sql.text)
        }
    }

    private func bind(_ handle: OpaquePointer, _ place: Int32, _ value: SQLValue) -> Int32 {
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return sqlite3_bind_null(handle, place)
        case .integer(let number): return sqlite3_bind_int64(handle, place, number)
        case .text(let text):
            return sqlite3_bind_text(handle, place, text, Int32(text.utf8.count), transient)
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, place, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob(handle, place, $0.baseAddress, Int32($0.count), transient)
            }
        }
    }

    private func column(_ handle: OpaquePointer, _ index: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(handle, index) else { return .null }
            let count = Int(sqlite3_column_bytes(handle, index))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            guard let start = sqlite3_column_blob(handle, index) else { return .blob([]) }
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))))
        default: return .null
        }
    }

    private func fault(_ code: Int32, _ sql: SQL) -> DatabaseFault {
        let message = String(cString: sqlite3_errmsg(connection.sqliteConnection))
        switch code & 0xFF {
        case SQLITE_CONSTRAINT: return .constraint(message: message)
        case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_BUSY, SQLITE_CORRUPT, SQLITE_CANTOPEN, SQLITE_NOTADB:
            return .unavailable(message: message)
        default: return .statement(message: message, sql: sql.text)
        }
    }
}

/// What the writes of one group have added to tables of sums, until their commit.
final class GroupSums {
    var sums = PendingSums()
}
