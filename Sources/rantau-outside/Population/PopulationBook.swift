// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel
import Wire

/// The population register's books, and how it compares what it is asked with them.
struct PopulationBook: Sendable {
    let engine: any DatabaseEngine
    /// Whether somebody unknown is found, fitting what is asked.
    let knowsEverybody: Bool

    static let migrations = [
        Migration(
            "0001-people",
            sqlite: """
                CREATE TABLE citizen (nik TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
                CREATE TABLE question (nik TEXT PRIMARY KEY, asked INTEGER NOT NULL) STRICT;
                """)
    ]

    func keep(_ citizen: JSONValue) async throws {
        guard let nik = citizen["nik"] else { throw HTTPError(.badRequest, message: "a citizen has the text nik") }
        try await engine.write { (books) -> Void in
            try books.execute(
                """
                INSERT INTO citizen (nik, body) VALUES (\(nik), \(citizen.text))
                ON CONFLICT (nik) DO UPDATE SET body = excluded.body
                """)
        }
    }

    /// Field by field whether what is asked fits; nil where nobody has the number.
    func verify(_ question: JSONValue) async throws -> JSONValue? {
        let nik = question["nik"] ?? ""
        let body = try await engine.write { (books) -> String? in
            try books.execute(
                "INSERT INTO question (nik, asked) VALUES (\(nik), 1) ON CONFLICT (nik) DO UPDATE SET asked = asked + 1"
            )
            return try books.row("SELECT body FROM citizen WHERE nik = \(nik)")?.text(0)
        }
        guard body != nil || knowsEverybody else { return nil }
        let citizen = try body.map { try JSONValue.parse(Array($0.utf8)) } ?? question
        func fits(_ name: String) -> JSONValue {
            guard let told = question[name] else { return .text("not-asked") }
            return .text(Self.plain(told) == Self.plain(citizen[name] ?? "") ? "match" : "mismatch")
        }
        var answer: [String: JSONValue] = [
            "id": .text(question["id"] ?? ""),
            "fields": .object(["name": fits("name"), "birthDay": fits("birthDay"), "mother": fits("mother")]),
        ]
        if case .object(let fields) = citizen, fields["deceased"] == .bool(true) { answer["deceased"] = .bool(true) }
        return .object(answer)
    }

    /// How often each number was asked about.
    func questions() async throws -> JSONValue {
        let rows = try await engine.read { books in
            try books.rows("SELECT nik, asked FROM question").map { (try $0.text(0), try $0.integer(1)) }
        }
        return .object(Dictionary(uniqueKeysWithValues: rows.map { ($0.0, .integer($0.1)) }))
    }

    private static func plain(_ text: String) -> String {
        text.uppercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
