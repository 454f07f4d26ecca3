// SPDX-License-Identifier: Apache-2.0
import Database

/// Plans of SQLite, whose planner believes what `sqlite_stat1` says.
struct SQLitePlans {
    private let transaction: any Transaction
    private let tables: Set<String>
    private let growing: Set<String>
    private let partial: Set<String>

    init(_ transaction: any Transaction, tables: Set<String>, growing: Set<String>, factor: Int) throws {
        self.transaction = transaction
        self.tables = tables
        self.growing = growing
        partial = Set(
            try transaction.rows("SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%) WHERE %'")
                .map { try $0.text(0) })
        try transaction.execute("ANALYZE")
        for row in try transaction.rows("SELECT rowid, tbl, stat FROM sqlite_stat1") {
            guard growing.contains(try row.text(1)) else { continue }
            let rows = try row.text(2).split(separator: " ").first.flatMap { Int64($0) } ?? 0
            guard rows >= QueryPlans.fewRows else {
                try transaction.execute("DELETE FROM sqlite_stat1 WHERE rowid = \(try row.integer(0))")
                continue
            }
            let grown = Self.grown(try row.text(2), by: factor)
            try transaction.execute("UPDATE sqlite_stat1 SET stat = \(grown) WHERE rowid = \(try row.integer(0))")
        }
        try transaction.execute("ANALYZE sqlite_master")
    }

    /// `rows, rows of an equal first column, of equal first two columns, …`. Columns with few different values have as
    /// few among more people; the others have more.
    private static func grown(_ text: String, by factor: Int) -> String {
        let words = text.split(separator: " ")
        let numbers = words.compactMap { Int($0) }
        let rows = numbers.first ?? 0
        let rest = words.dropFirst(numbers.count).map { String($0) }
        let grown = numbers.enumerated().map { place, number in
            place == 0 || number * 10 > rows ? number * factor : number
        }
        return (grown.map { String($0) } + rest).joined(separator: " ")
    }

    func wholeReads(in statements: [SQL]) throws -> [QueryPlans.WholeRead] {
        var found: [QueryPlans.WholeRead] = []
        for sql in statements {
            let steps = try transaction.rows(SQL("EXPLAIN QUERY PLAN " + sql.text, binding: sql.arguments))
                .map { try $0.text(3) }
            let read = Set(steps.enumerated().compactMap { place, step in wholeRead(step, place, steps, sql.text) })
            found += read.sorted().map {
                .init(table: $0, statement: sql.text, plan: steps.joined(separator: "\n"))
            }
        }
        return found
    }

    private func wholeRead(_ step: String, _ place: Int, _ steps: [String], _ statement: String) -> String? {
        let words = step.split(separator: " ").map { String($0) }
        guard words.count > 1, words[0] == "SCAN", let table = table(words[1], in: statement),
            growing.contains(table)
        else { return nil }
        if let index = words.firstIndex(of: "INDEX"), index + 1 < words.count, partial.contains(words[index + 1]) {
            return nil
        }
        // What a limit cuts short is read in the order of the answer; whether a condition leaves rows out, PostgreSQL
        // says.
        let isCutShort = place == 0 && statement.contains("LIMIT") && !steps.contains { $0.contains("TEMP B-TREE") }
        return isCutShort ? nil : table
    }

    /// The table behind a name of the plan, which is the statement's short name for it; nil for what is none.
    private func table(_ name: String, in statement: String) -> String? {
        if tables.contains(name) { return name }
        let words = statement.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map { String($0) }
        for place in words.indices.dropFirst() where words[place] == name {
            let before = words[place - 1] == "AS" && place > 1 ? words[place - 2] : words[place - 1]
            if tables.contains(before) { return before }
        }
        return nil
    }
}
