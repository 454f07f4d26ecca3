// SPDX-License-Identifier: Apache-2.0
import Database

/// Says a migration written for SQLite in PostgreSQL's words, statement by statement. What it has no word for is an
/// error of that migration: no table is made half.
///
/// INTEGER is BIGINT, BLOB is BYTEA, TEXT compares byte by byte as in SQLite, STRICT and WITHOUT ROWID are the rule
/// there, and a trigger that refuses is a function and its trigger.
enum PostgresSchema {
    /// Words that mean something in SQLite alone, and for which nothing is put.
    private static let foreign: Set<String> = [
        "AUTOINCREMENT", "GLOB", "ROWID", "PRAGMA", "STRFTIME", "UNIXEPOCH", "DATETIME", "JULIANDAY", "GROUP_CONCAT",
        "IFNULL", "INSTR", "PRINTF", "RANDOMBLOB", "REPLACE", "REGEXP", "IIF", "JSON_EXTRACT", "VIRTUAL", "HEX",
    ]

    /// - Throws: `DatabaseFault.statement` naming the word that PostgreSQL does not know.
    static func statements(of migration: Migration) throws -> [String] {
        let words = SchemaWord.all(in: PostgresWords.phrased(migration.postgres))
        var made: [String] = []
        for statement in split(words) {
            let dense = statement.dense
            guard !dense.isEmpty else { continue }
            let isTrigger = dense.starts(with: "CREATE", "TRIGGER")
            made += isTrigger ? try PostgresTrigger(dense, migration.name).statements : [plain(statement)]
        }
        for text in made {
            let strange = SchemaWord.all(in: text).first { $0.kind == .word && foreign.contains($0.upper) }
            guard let strange else { continue }
            throw DatabaseFault.statement(
                message: "migration \(migration.name) says \(strange.text), which PostgreSQL does not know: "
                    + "say it in words of both, or give the migration a text for PostgreSQL", sql: text)
        }
        return made + (migration.alsoOnPostgres.map { [$0] } ?? [])
    }

    /// By the semicolons outside of triggers' bodies and quotes.
    private static func split(_ words: [SchemaWord]) -> [[SchemaWord]] {
        var statements: [[SchemaWord]] = [[]]
        var isBody = false
        for word in words {
            if word.upper == "BEGIN" { isBody = true }
            if word.upper == "END", statements.last?.dense.last?.text == ";" { isBody = false }
            if word == SchemaWord(kind: .sign, text: ";"), !isBody {
                statements.append([])
            } else {
                statements[statements.count - 1].append(word)
            }
        }
        return statements
    }

    private static func plain(_ statement: [SchemaWord]) -> String {
        let dense = statement.dense
        if dense.starts(with: "CREATE", "TABLE") { return columns(withoutSuffix(statement)) }
        if dense.starts(with: "ALTER", "TABLE") { return columns(statement) }
        if dense.starts(with: "CREATE", "INDEX") || dense.starts(with: "CREATE", "UNIQUE") {
            return constants(statement)
        }
        return statement.text
    }

    /// `) STRICT, WITHOUT ROWID` ends with the parenthesis.
    private static func withoutSuffix(_ statement: [SchemaWord]) -> [SchemaWord] {
        guard let end = statement.lastIndex(where: { $0.text == ")" }) else { return statement }
        let suffix = statement[(end + 1)...].map(\.upper).joined().filter { !$0.isWhitespace }
        let known = ["", "STRICT", "STRICT,WITHOUTROWID", "WITHOUTROWID,STRICT", "WITHOUTROWID"]
        return known.contains(suffix) ? Array(statement[...end]) : statement
    }

    private static func columns(_ statement: [SchemaWord]) -> String {
        var before = ""
        return statement.map { word in
            defer { if word.kind != .space { before = word.upper } }
            switch word.upper {
            case "INTEGER": return "BIGINT"
            case "BLOB": return "BYTEA"
            case "TEXT": return before == "AS" ? "TEXT" : "TEXT COLLATE \"C\""
            default: return word.text
            }
        }.joined().trimmed
    }

    /// An index over a constant: `(1)` is an expression, which has parentheses of its own.
    private static func constants(_ statement: [SchemaWord]) -> String {
        let columns = statement.firstIndex { $0.text == "(" }
        guard let columns, statement.count > columns + 2, statement[columns + 2].text == ")",
            Int(statement[columns + 1].text) != nil
        else { return statement.text }
        return statement[..<columns].text + " ((" + statement[columns + 1].text + "))"
            + statement[(columns + 3)...].map(\.text).joined()
    }
}

extension [SchemaWord] {
    func starts(with words: String...) -> Bool { prefix(words.count).map(\.upper) == words }
}

extension ArraySlice<SchemaWord> {
    var text: String { Array(self).text }
}
