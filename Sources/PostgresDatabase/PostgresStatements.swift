// SPDX-License-Identifier: Apache-2.0
import Database

/// The statements that one connection knows, found again by the pieces of their text. One is prepared when it comes a
/// second time.
struct PostgresStatements {
    /// How a statement is sent.
    struct Plan {
        /// In PostgreSQL's words.
        let text: String
        /// The name it is prepared under; nil where its text is sent.
        let name: String?
        /// Whether it must be prepared first.
        var isNew = false
    }

    private struct Known {
        let pieces: [String]
        let text: String
        /// Nil after its first use.
        var name: String?
    }

    /// More statements than this program has; those beyond are not prepared, so that none can fill the server.
    private static let most = 4_000

    private var known: [Int: [Known]] = [:]
    private var count = 0

    mutating func plan(_ sql: SQL) -> Plan {
        guard let place = known[sql.shape]?.firstIndex(where: { $0.pieces == sql.pieces }),
            let found = known[sql.shape]?[place]
        else {
            let text = PostgresWords.statement(sql.text)
            known[sql.shape, default: []].append(Known(pieces: sql.pieces, text: text))
            return Plan(text: text, name: nil)
        }
        if let name = found.name { return Plan(text: found.text, name: name) }
        guard count < Self.most else { return Plan(text: found.text, name: nil) }
        count += 1
        let name = "rantau_\(count)"
        known[sql.shape]?[place].name = name
        return Plan(text: found.text, name: name, isNew: true)
    }

    /// Takes a statement for one that never came: the server did not prepare it.
    mutating func forget(_ sql: SQL) { known[sql.shape]?.removeAll { $0.pieces == sql.pieces } }
}
