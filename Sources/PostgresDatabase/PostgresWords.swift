// SPDX-License-Identifier: Apache-2.0

/// Says in PostgreSQL's words what `Store` says in words that both engines know but for a few.
enum PostgresWords {
    /// Phrases that both engines have under different names.
    private static let phrases = [
        (
            "strftime('%d', day * 86400, 'unixepoch')",
            "CAST(extract(day FROM DATE '1970-01-01' + CAST(day AS integer)) AS bigint)"
        ),
        (" IS NOT '", " IS DISTINCT FROM '"), (" IS NOT ?", " IS DISTINCT FROM ?"),
        (" IS '", " IS NOT DISTINCT FROM '"), (" IS ?", " IS NOT DISTINCT FROM ?"),
    ]

    /// A statement: `?` becomes `$1`, `$2`, …. A value that is only asked whether it is null says nothing of its type,
    /// which PostgreSQL must know: it is read as text.
    static func statement(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 64)
        var number = 0
        var isQuoted = false
        var rest = phrased(text)[...]
        while let character = rest.popFirst() {
            if character == "'" { isQuoted.toggle() }
            guard character == "?", !isQuoted else {
                result.append(character)
                continue
            }
            number += 1
            let isAskedForNull = rest.hasPrefix(" IS NULL") || rest.hasPrefix(" IS NOT NULL")
            result += isAskedForNull ? "CAST($\(number) AS text)" : "$\(number)"
        }
        return result
    }

    static func phrased(_ text: String) -> String {
        phrases.reduce(text) { text, phrase in text.replacing(phrase.0, with: phrase.1) }
    }
}
