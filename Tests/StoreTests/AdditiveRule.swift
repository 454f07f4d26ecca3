// SPDX-License-Identifier: Apache-2.0
import Database

/// A migration only adds, so that the program before it goes on working beside the one that brought it: what it reads
/// stays, and what it writes is still taken.
struct AdditiveRule {
    /// What the migration that is looked at made: tables, indexes, triggers and functions, and columns by table.
    private var made: Set<String> = []
    private var columns: [String: Set<String>] = [:]
    private var breaches: [String] = []

    /// Everything in a history that is not additive, as `migration: sentence`.
    static func breaches(of migrations: [Migration]) -> [String] {
        var rule = AdditiveRule()
        var found: [String] = []
        for migration in migrations {
            rule.begin()
            for text in [migration.sqlite, migration.postgres, migration.alsoOnPostgres ?? ""] {
                for statement in statements(text) { rule.read(statement) }
            }
            found += rule.breaches.map { "\(migration.name): \($0)" }
        }
        var told: Set<String> = []
        return found.filter { told.insert($0).inserted }
    }

    private mutating func begin() {
        (made, columns, breaches) = ([], [:], [])
    }

    private mutating func read(_ words: [String]) {
        switch words.first {
        case "CREATE": readCreation(words)
        case "ALTER": readAlteration(words)
        case "DROP":
            let name = words.last { $0 != ")" && $0 != "CASCADE" } ?? ""
            let dropped = words.firstIndex(of: "ON").map { words[$0 - 1] } ?? name
            if !made.contains(dropped) { breaches.append("drops \(dropped)") }
        case "UPDATE", "DELETE":
            let table = words[words[0] == "UPDATE" ? 1 : 2]
            let column = words.firstIndex(of: "SET").map { words[$0 + 1] }
            if isOld(table), column.map({ columns[table]?.contains($0) == true }) != true {
                breaches.append("changes rows of \(table)")
            }
        default: break
        }
    }

    private mutating func readCreation(_ words: [String]) {
        let kind = words.first { ["TABLE", "INDEX", "TRIGGER", "FUNCTION", "VIEW"].contains($0) } ?? ""
        guard let place = words.firstIndex(of: kind), place + 1 < words.count else { return }
        let name = words[place + 1]
        made.insert(name)
        guard kind == "TRIGGER" || words.contains("UNIQUE") && kind == "INDEX",
            let on = words.firstIndex(of: "ON"), isOld(words[on + 1])
        else { return }
        let table = words[on + 1]
        let indexed = words[(on + 2)...].drop { $0 == "(" }.prefix { $0 != ")" }.filter { $0 != "," }
        let isOfNewColumns = kind == "INDEX" && indexed.allSatisfy { columns[table]?.contains($0) == true }
        if !isOfNewColumns { breaches.append("binds \(table) by \(name)") }
    }

    private mutating func readAlteration(_ words: [String]) {
        guard words.count > 4 else { return }
        let table = words[2]
        guard isOld(table) else { return }
        guard Array(words[3...4]) == ["ADD", "COLUMN"] else {
            breaches.append("alters \(table): \(words[3...].prefix(3).joined(separator: " "))")
            return
        }
        let (column, rest) = (words[5], words[6...])
        columns[table, default: []].insert(column)
        let isDemanded = rest.contains("NOT") && !rest.contains("DEFAULT")
        if isDemanded || rest.contains("UNIQUE") || rest.contains("PRIMARY") {
            breaches.append("demands \(column) of \(table)")
        }
    }

    private func isOld(_ table: String) -> Bool { !made.contains(table) }

    /// The words of each statement, keywords in capitals, without quoted texts and comments.
    private static func statements(_ text: String) -> [[String]] {
        var statements: [[String]] = [[]]
        var isBody = false
        for word in words(text) {
            if word == "BEGIN" { isBody = true }
            if word == ";", isBody, statements.last?.last == "END" { isBody = false }
            if word == ";", !isBody {
                statements.append([])
            } else {
                statements[statements.count - 1].append(word)
            }
        }
        return statements.filter { !$0.isEmpty }
    }

    private static func words(_ text: String) -> [String] {
        let plain = text.split(separator: "\n").map { $0.prefix { $0 != "-" } + $0.drop { $0 != "-" }.withoutComment }
        var words: [String] = []
        for (place, piece) in plain.joined(separator: " ").split(separator: "'", omittingEmptySubsequences: false)
            .enumerated() where place % 2 == 0
        {
            var word = ""
            for sign in piece {
                if sign.isLetter || sign.isNumber || sign == "_" {
                    word.append(sign)
                    continue
                }
                if !word.isEmpty { words.append(word) }
                word = ""
                if ";(),".contains(sign) { words.append(String(sign)) }
            }
            if !word.isEmpty { words.append(word) }
        }
        return words
    }
}

extension Substring {
    /// Nothing of what begins with two dashes.
    fileprivate var withoutComment: Substring { hasPrefix("--") ? "" : self }
}
