// SPDX-License-Identifier: Apache-2.0
import Database

/// A trigger of SQLite that refuses a change, as a function of PostgreSQL and the trigger that calls it.
///
/// `CREATE TRIGGER name BEFORE event [OF columns] ON table [WHEN condition] BEGIN SELECT RAISE(ABORT, 'why'); END`. The
/// condition goes into the function, where it may ask other rows.
struct PostgresTrigger {
    let statements: [String]

    /// - Throws: `DatabaseFault.statement` for a trigger of another form.
    init(_ words: [SchemaWord], _ migration: String) throws {
        let upper = words.map(\.upper)
        guard let begin = upper.firstIndex(of: "BEGIN"), let table = upper.firstIndex(of: "ON"), table > 4,
            table + 1 < begin, let reason = Self.reason(words[(begin + 1)...])
        else {
            throw DatabaseFault.statement(
                message:
                    "migration \(migration) has a trigger that does more than refuse: give it a text for PostgreSQL",
                sql: words.map(\.text).joined(separator: " "))
        }
        let name = words[2].text
        let event = words[3..<table].map(\.text).joined(separator: " ")
        var condition = Array(words[(table + 2)..<begin])
        if condition.starts(with: "FOR", "EACH", "ROW") { condition.removeFirst(3) }
        if condition.first?.upper == "WHEN" { condition.removeFirst() }
        let refusal = "RAISE EXCEPTION USING MESSAGE = \(reason), ERRCODE = '23000'"
        let body =
            condition.isEmpty
            ? "\(refusal);" : "IF \(Self.joined(condition)) THEN \(refusal); END IF;"
        let row = upper[3..<table].contains("DELETE") ? "OLD" : "NEW"
        statements = [
            "CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \(body) RETURN \(row); END $$",
            "CREATE TRIGGER \(name) \(event) ON \(words[table + 1].text) FOR EACH ROW EXECUTE FUNCTION \(name)()",
        ]
    }

    /// The text in `SELECT RAISE(ABORT, 'text');` with its quotes; nil for any other body.
    private static func reason(_ body: ArraySlice<SchemaWord>) -> String? {
        let words = Array(body)
        let form = ["SELECT", "RAISE", "(", "ABORT", ",", nil, ")", ";", "END"]
        guard words.count == form.count, zip(words, form).allSatisfy({ $1 == nil || $0.upper == $1 }) else {
            return nil
        }
        return words[5].kind == .quoted ? words[5].text : nil
    }

    /// Words with single spaces; a dot and comparisons of two signs stay together.
    private static func joined(_ words: [SchemaWord]) -> String {
        var text = ""
        for (place, word) in words.enumerated() {
            let before = place > 0 ? words[place - 1] : nil
            let isGlued =
                word.text == "." || before?.text == "."
                || (word.kind == .sign && before?.kind == .sign && "<>=|!".contains(word.text)
                    && "<>=|!".contains(before?.text ?? " "))
            text += (place == 0 || isGlued ? "" : " ") + word.text
        }
        return text
    }
}
