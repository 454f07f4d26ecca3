// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Makes the roll-ups anew from the facts, and compares them cell by cell.
public struct FiguresRebuild {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A cell of a roll-up that is not what the facts say.
    public struct Difference: Sendable, Hashable {
        /// `cover_day`, `cover_month`, `money_day`, `money_month`.
        public let table: String
        /// The cell's columns and its value, as text.
        public let cell: String
        /// True where the facts ask for this cell and the roll-up does not have it; false the other way round.
        public let isMissing: Bool
    }

    private struct RollUp {
        let table: SQL
        let columns: SQL
        /// What the table should hold.
        let truth: SQL
        /// What it does hold, cells that came to nothing left out.
        let stored: SQL
    }

    private static let rollUps: [RollUp] = [
        RollUp(
            table: "cover_day", columns: "phase, country, province, day, change",
            truth: """
                SELECT phase, country, province, day, sum(change) FROM (
                    SELECT phase, country, province, first_day AS day, 1 AS change FROM cover_period
                    WHERE programme = 'jkm'
                    UNION ALL
                    SELECT phase, country, province, last_day + 1, -1 FROM cover_period
                    WHERE programme = 'jkm') AS step
                GROUP BY phase, country, province, day HAVING sum(change) <> 0
                """,
            stored: "SELECT phase, country, province, day, change FROM cover_day WHERE change <> 0"),
        RollUp(
            table: "money_day", columns: "kind, day, country, province, amount, count",
            truth: """
                SELECT kind, day, country, province, sum(amount), sum(number) FROM (
                    SELECT CASE invoice.stage WHEN 'jht' THEN 'savings' ELSE 'contribution' END AS kind,
                        invoice.settled_day AS day, placement.country AS country, person.province AS province,
                        invoice.amount AS amount, 1 AS number
                    FROM invoice JOIN placement ON placement.id = invoice.placement
                        JOIN person ON person.id = invoice.person
                    WHERE invoice.settled_day IS NOT NULL
                    UNION ALL
                    SELECT 'benefit', entry.business_day, placement.country, person.province,
                        CASE entry.kind WHEN 'benefit-paid' THEN payout.amount ELSE -payout.amount END,
                        CASE entry.kind WHEN 'benefit-paid' THEN 1 ELSE -1 END
                    FROM entry JOIN payout ON payout.id = entry.reference
                        JOIN claim ON claim.id = payout.claim
                        JOIN incident ON incident.id = claim.incident
                        JOIN placement ON placement.id = incident.placement
                        JOIN person ON person.id = incident.person
                    WHERE entry.kind IN ('benefit-paid', 'payout-returned')
                    UNION ALL
                    SELECT 'benefit', entry.business_day, placement.country, person.province,
                        CASE entry.kind WHEN 'payout-settled' THEN payout_line.amount ELSE -payout_line.amount END,
                        CASE entry.kind WHEN 'payout-settled' THEN 1 ELSE -1 END
                    FROM entry JOIN payout_line ON payout_line.id = entry.reference
                        JOIN payable ON payable.id = payout_line.payable
                        JOIN claim ON claim.id = payable.claim
                        JOIN incident ON incident.id = claim.incident
                        JOIN placement ON placement.id = incident.placement
                        JOIN person ON person.id = incident.person
                    WHERE entry.kind IN ('payout-settled', 'payout-returned')) AS payment
                GROUP BY kind, day, country, province HAVING sum(number) <> 0 OR sum(amount) <> 0
                """,
            stored: """
                SELECT kind, day, country, province, amount, count FROM money_day WHERE count <> 0 OR amount <> 0
                """),
        RollUp(
            table: "cover_month", columns: "axis, phase, place, month, change",
            truth: """
                SELECT axis, phase, place, month, sum(change) FROM (
                    SELECT 'all' AS axis, phase, '' AS place,
                        day - strftime('%d', day * 86400, 'unixepoch') + 1 AS month, change FROM cover_day
                    UNION ALL
                    SELECT 'country', phase, country,
                        day - strftime('%d', day * 86400, 'unixepoch') + 1, change FROM cover_day
                    UNION ALL
                    SELECT 'province', phase, CAST(province AS TEXT),
                        day - strftime('%d', day * 86400, 'unixepoch') + 1, change FROM cover_day) AS cell
                GROUP BY axis, phase, place, month HAVING sum(change) <> 0
                """,
            stored: "SELECT axis, phase, place, month, change FROM cover_month WHERE change <> 0"),
        RollUp(
            table: "money_month", columns: "kind, month, amount, count",
            truth: """
                SELECT kind, month, sum(amount), sum(count) FROM (
                    SELECT kind, day - strftime('%d', day * 86400, 'unixepoch') + 1 AS month, amount, count
                    FROM money_day) AS cell
                GROUP BY kind, month HAVING sum(count) <> 0 OR sum(amount) <> 0
                """,
            stored: "SELECT kind, month, amount, count FROM money_month WHERE count <> 0 OR amount <> 0"),
    ]

    /// Every cell in which a roll-up and the facts differ, at most `limit` for each table and direction.
    public func differences(limit: Int = 20) throws -> [Difference] {
        try transaction.writeSums()
        var found: [Difference] = []
        for rollUp in Self.rollUps {
            for (left, right, isMissing) in [
                (rollUp.truth, rollUp.stored, true), (rollUp.stored, rollUp.truth, false),
            ] {
                found += try transaction.rows(
                    """
                    SELECT * FROM (\(part: left)) AS one EXCEPT SELECT * FROM (\(part: right)) AS other
                    LIMIT \(limit)
                    """
                ).map { row in
                    Difference(
                        table: rollUp.table.text, cell: row.values.map(Self.text).joined(separator: " "),
                        isMissing: isMissing)
                }
            }
        }
        return found
    }

    /// How many cells the roll-ups hold.
    public func cells() throws -> Int {
        try transaction.row("SELECT (SELECT count(*) FROM cover_day) + (SELECT count(*) FROM money_day)")?.int(0) ?? 0
    }

    /// Throws the roll-ups away and makes them anew.
    public func rebuild() throws {
        try transaction.writeSums()
        for rollUp in Self.rollUps { try transaction.execute("DELETE FROM \(part: rollUp.table)") }
        for rollUp in Self.rollUps {
            try transaction.execute(
                "INSERT INTO \(part: rollUp.table) (\(part: rollUp.columns)) \(part: rollUp.truth)")
        }
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .null: "-"
        case .integer(let number): String(number)
        case .text(let text): text
        case .blob(let bytes): "\(bytes.count) bytes"
        }
    }
}
