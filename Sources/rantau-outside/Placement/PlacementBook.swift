// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel
import Wire

/// The placement system's books: workers' records, and how it was told that they are insured.
struct PlacementBook: Sendable {
    let engine: any DatabaseEngine

    static let migrations = [
        Migration(
            "0001-placements",
            sqlite: """
                CREATE TABLE record (nik TEXT PRIMARY KEY, pmi_id TEXT NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
                CREATE TABLE membership (
                    nik TEXT PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL, changes INTEGER NOT NULL,
                    calls INTEGER NOT NULL) STRICT;
                """)
    ]

    func keep(_ record: JSONValue) async throws {
        guard let nik = record["nik"], let number = record["pmiId"] else {
            throw HTTPError(.badRequest, message: "a record has the texts nik and pmiId")
        }
        try await engine.write { (books) -> Void in
            try books.execute(
                """
                INSERT INTO record (nik, pmi_id, body) VALUES (\(nik), \(number), \(record.text))
                ON CONFLICT (nik) DO UPDATE SET pmi_id = excluded.pmi_id, body = excluded.body
                """)
        }
    }

    /// - Parameter other: Gives the record of somebody else than was asked for.
    func find(_ question: JSONValue, other: Bool) async throws -> String? {
        let (nik, number) = (question["nik"] ?? "", question["pmiId"] ?? "")
        return try await engine.read { books in
            let found: SQL =
                other
                ? "SELECT body FROM record WHERE nik <> \(nik) AND pmi_id <> \(number) LIMIT 1"
                : "SELECT body FROM record WHERE nik = \(nik) OR pmi_id = \(number)"
            return try books.row(found)?.text(0)
        }
    }

    /// Takes what is newer than what is known; the same again changes nothing.
    func take(_ telling: JSONValue) async throws {
        guard let nik = telling["nik"], let id = telling["id"] else {
            throw HTTPError(.badRequest, message: "a membership has the texts nik and id")
        }
        let conflict = try await engine.write { (books) -> Bool in
            let known = try books.row("SELECT id, body FROM membership WHERE nik = \(nik)")
            if let known, try known.text(0) == id, try known.text(1) != telling.text { return true }
            let isNew = try known.map { try $0.text(0) < id } ?? true
            try books.execute(
                """
                INSERT INTO membership (nik, id, body, changes, calls) VALUES (\(nik), \(id), \(telling.text), 1, 1)
                ON CONFLICT (nik) DO UPDATE SET calls = calls + 1
                """)
            if known != nil, isNew {
                try books.execute(
                    """
                    UPDATE membership SET id = \(id), body = \(telling.text), changes = changes + 1
                    WHERE nik = \(nik)
                    """)
            }
            return false
        }
        guard !conflict else { throw HTTPError(.conflict, message: "id \(id) stood for something else before") }
    }

    /// Every membership with how often it changed and how often it was told.
    func memberships() async throws -> JSONValue {
        let rows = try await engine.read { books in
            try books.rows("SELECT body, changes, calls FROM membership ORDER BY nik").map { row in
                (try row.text(0), try row.integer(1), try row.integer(2))
            }
        }
        return .list(
            try rows.map { body, changes, calls in
                guard case .object(var fields) = try JSONValue.parse(Array(body.utf8)) else { return .null }
                fields["changes"] = .integer(changes)
                fields["calls"] = .integer(calls)
                return .object(fields)
            })
    }
}

extension JSONValue {
    /// The text of a field; nil where there is none.
    subscript(name: String) -> String? {
        guard case .object(let fields) = self, case .text(let text)? = fields[name] else { return nil }
        return text
    }
}
