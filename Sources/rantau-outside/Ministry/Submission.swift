// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// A report that a worker told the portal, with the very bytes and the idempotency key that Rantau is told it in: until
/// there is a clear answer it is told again under the same key.
struct Submission: Sendable, Encodable {
    enum Kind: String, Sendable, Codable {
        case selfReport = "self-report"
        case contract

        var path: String {
            switch self {
            case .selfReport: "/api/v1/ministry/self-reports"
            case .contract: "/api/v1/ministry/contracts"
            }
        }
    }

    let reference: String
    let kind: Kind
    let key: String
    let tries: Int
    /// Whether Rantau gave a clear answer: anything but silence, a full house or a fault of its own.
    let done: Bool
    let status: Int?
    let answer: String?
    let body: [UInt8]

    private enum CodingKeys: String, CodingKey { case reference, kind, key, tries, done, status, answer }

    static let migrations = [
        Migration(
            "0001-submissions",
            sqlite: """
                CREATE TABLE submission (
                    kind TEXT NOT NULL, reference TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL,
                    due_at INTEGER NOT NULL, tries INTEGER NOT NULL, done INTEGER NOT NULL, status INTEGER,
                    answer TEXT, PRIMARY KEY (kind, reference)) STRICT;
                CREATE INDEX submission_due ON submission (due_at) WHERE done = 0;
                """)
    ]

    private static let columns: SQL = "kind, reference, key, tries, done, status, answer, body"

    private init(_ row: Row) throws {
        kind = try row.value(0)
        reference = try row.text(1)
        key = try row.text(2)
        tries = try row.int(3)
        done = try row.bool(4)
        status = try row.optionalInteger(5).map(Int.init)
        answer = try row.optionalText(6)
        body = try row.blob(7)
    }

    /// Keeps a new report; one that is kept already stays as it is.
    static func keep(
        _ kind: Kind, _ reference: String, key: String, body: [UInt8], dueAt: Instant, _ books: any Transaction
    ) throws {
        try books.execute(
            """
            INSERT INTO submission (kind, reference, key, body, due_at, tries, done)
            VALUES (\(kind.rawValue), \(reference), \(key), \(body), \(dueAt), 0, 0) ON CONFLICT DO NOTHING
            """)
    }

    static func find(_ kind: Kind, _ reference: String, _ books: any Transaction) throws -> Submission? {
        try books.row(
            """
            SELECT \(part: columns) FROM submission WHERE kind = \(kind.rawValue) AND reference = \(reference)
            """
        ).map { try Submission($0) }
    }

    static func all(_ books: any Transaction) throws -> [Submission] {
        try books.rows("SELECT \(part: columns) FROM submission ORDER BY due_at, reference").map { try Submission($0) }
    }

    static func due(at now: Instant, limit: Int, _ books: any Transaction) throws -> [Submission] {
        try books.rows(
            """
            SELECT \(part: columns) FROM submission WHERE done = 0 AND due_at <= \(now)
            ORDER BY due_at LIMIT \(limit)
            """
        ).map { try Submission($0) }
    }

    /// What Rantau answered, or that it is told again later.
    static func record(
        _ answer: PortalAnswer, _ kind: Kind, _ reference: String, againAt: Instant, _ books: any Transaction
    ) throws {
        try books.execute(
            """
            UPDATE submission SET tries = tries + 1, done = max(done, \(answer.isClear)),
                status = coalesce(\(answer.status), status), answer = coalesce(\(answer.body), answer),
                due_at = \(againAt)
            WHERE kind = \(kind.rawValue) AND reference = \(reference)
            """)
    }
}
