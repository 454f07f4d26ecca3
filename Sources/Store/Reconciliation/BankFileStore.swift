// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Files that banks sent, each once, and what in them could not be read.
public struct BankFileStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct File: Sendable {
        public let id: ID<BankFileRecord>
        public let bank: String
        public let name: String
        /// Lines that were read.
        public let lines: Int
        public let recordedAt: Instant
        public let recordedBy: String
        /// Nil while it is being taken in, or when that was cut short.
        public let finishedAt: Instant?
    }

    public struct Fault: Sendable, Hashable {
        public let line: Int?
        public let field: String
        public let code: String
        public let found: String

        public init(line: Int?, field: String, code: String, found: String) {
            self.line = line
            self.field = field
            self.code = code
            self.found = found
        }
    }

    private static let columns: SQL = "id, bank, name, lines, recorded_at, recorded_by, finished_at"

    public func find(bank: String, digest: [UInt8]) throws -> File? {
        try transaction.row(
            "SELECT \(part: Self.columns) FROM bank_file WHERE bank = \(bank) AND digest = \(digest)"
        ).map(Self.file)
    }

    /// - Throws: `absent` when there is no such file.
    public func get(_ id: ID<BankFileRecord>) throws -> File {
        guard let row = try transaction.row("SELECT \(part: Self.columns) FROM bank_file WHERE id = \(id)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try Self.file(row)
    }

    /// Newest first.
    public func newest(_ limit: Int) throws -> [File] {
        try transaction.rows("SELECT \(part: Self.columns) FROM bank_file ORDER BY id DESC LIMIT \(limit)")
            .map(Self.file)
    }

    public func insert(_ file: File, digest: [UInt8], faults: [Fault]) throws {
        try transaction.execute(
            """
            INSERT INTO bank_file (id, bank, digest, name, lines, recorded_at, recorded_by)
            VALUES (\(file.id), \(file.bank), \(digest), \(file.name), \(file.lines), \(file.recordedAt),
                \(file.recordedBy))
            """)
        try transaction.insert(
            rows: faults.enumerated().flatMap { position, fault in
                [
                    file.id.sqlValue, position.sqlValue, fault.line.sqlValue, fault.field.sqlValue,
                    fault.code.sqlValue, fault.found.sqlValue,
                ]
            }, width: 6, "INSERT INTO bank_file_fault (file, position, line, field, code, found) VALUES ")
    }

    public func finish(_ id: ID<BankFileRecord>, at now: Instant) throws {
        try transaction.execute("UPDATE bank_file SET finished_at = \(now) WHERE id = \(id)")
    }

    public func faults(of id: ID<BankFileRecord>) throws -> [Fault] {
        try transaction.rows(
            "SELECT line, field, code, found FROM bank_file_fault WHERE file = \(id) ORDER BY position"
        ).map { row in
            Fault(
                line: try row.optionalInteger(0).map(Int.init), field: try row.text(1), code: try row.text(2),
                found: try row.text(3))
        }
    }

    private static func file(_ row: Row) throws -> File {
        File(
            id: try row.id(0), bank: try row.text(1), name: try row.text(2), lines: try row.int(3),
            recordedAt: try row.instant(4), recordedBy: try row.text(5), finishedAt: try row.optionalInstant(6))
    }
}

extension BankFileStore.File {
    public init(
        id: ID<BankFileRecord>, bank: String, name: String, lines: Int, at now: Instant, by actor: String
    ) {
        self.init(
            id: id, bank: bank, name: name, lines: lines, recordedAt: now, recordedBy: actor, finishedAt: nil)
    }
}
