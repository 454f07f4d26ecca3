// SPDX-License-Identifier: Apache-2.0

/// What may be read whole, and why.
enum WholeTables {
    /// Tables that grow with companies, banks, officers, days, places and versions of the law, and stay small however
    /// many people there are.
    static let small: Set<String> = [
        "bank", "bank_file", "bank_file_fault", "bank_mapping", "call_shift", "client", "cover_day", "cover_month",
        "drawer", "drawer_day", "host_rate", "host_settlement_file", "ledger_day", "ledger_day_balance",
        "ledger_day_question", "money_day", "money_month", "organisation", "outside_party", "partner", "partner_fee",
        "partner_hospital", "partner_key", "partner_token", "payout_list", "payout_report", "rule_activation",
        "rule_draft", "rule_draft_activation", "rule_draft_decision", "savings_run", "sequence", "target",
        "work_assignment", "work_lease",
    ]

    private static let verifying = "the books, the log, the figures or the savings are verified as a whole"
    private static let closing = "before the first day is closed all that there is belongs to the open one"
    private static let lawChange = "a change of the law is weighed against everything that was decided"

    /// Parts of statements that go over everything because that is what they are for.
    static let onPurpose: [String: String] = [
        "FROM contract c JOIN placement l ON l.id = c.placement JOIN organisation o":
            "an inspector asks of all contracts that begin within some months; PostgreSQL joins such a part as a whole",
        "standing (person) AS": "the workers of one organisation, who were looked up, are gone through",
        "FROM audit WHERE id > ? AND id < ? AND subject = ?":
            "the rows that the list of persons does not reach: all before its first one, then some 4,000",
        "SELECT count(*) FROM person": "a demonstration is filled once, into an empty database",
        "UPDATE outbox SET done_at = ? WHERE done_at IS NULL AND kind = 'payout'": "and its past is told once",
        "SELECT state, count(*) FROM claim GROUP BY state":
            "counted from an index of states alone; a few of a thousand people have a claim",
        "WHERE l.organisation = ? AND i.settled_at IS NULL":
            "a demonstration's company places a tenth of all people; for one that places few, its own are looked up",
        "FROM batch_alarm a JOIN batch b": "alarms are raised for the few lines that are late",
        "FROM posting GROUP BY place": closing,
        "-1 ELSE p.account END AS place, sum(p.amount)": closing,
        "SELECT count(*) FROM receipt r WHERE r.id > ?": closing,
        "SELECT min(CASE WHEN business_day > ? THEN id END)": closing,
        "FROM entry e LEFT JOIN posting p ON p.entry = e.id GROUP BY e.id HAVING": verifying,
        "FROM ledger_snapshot s JOIN ledger_account a": verifying,
        "SELECT i.id FROM invoice i LEFT JOIN receipt r": verifying,
        "SELECT r.id FROM receipt r JOIN invoice i": verifying,
        "SELECT r.id FROM receipt r JOIN partner a": verifying,
        "SELECT 1 FROM payout UNION ALL SELECT 1 FROM reservation": verifying,
        "FROM entry_seal s LEFT JOIN audit a": verifying,
        "SELECT count(*) FROM audit WHERE operation = ?": verifying,
        "FROM audit a JOIN log_leaf l ON l.audit = a.id": verifying,
        "SELECT l.id FROM bank_line l LEFT JOIN entry e": verifying,
        "SELECT b.id FROM savings_block b LEFT JOIN entry e": verifying,
        "SELECT w.id FROM savings_withdrawal w LEFT JOIN entry e": verifying,
        "e.business_day, sum(p.amount) FROM posting p JOIN entry e": verifying,
        "SELECT d.day FROM ledger_day d WHERE d.entries <>": verifying,
        "SELECT u.id FROM unallocated u LEFT JOIN entry e": verifying,
        "SELECT f.id FROM refund f LEFT JOIN entry e": verifying,
        "SELECT h.id FROM host_payment h LEFT JOIN entry e": verifying,
        "SELECT count(*) FROM entry": verifying,
        "SELECT count(*) FROM posting": verifying,
        "SELECT CASE WHEN a.person IS NULL THEN a.code ELSE 'savings' END": verifying,
        "AS one EXCEPT SELECT * FROM (": verifying,
        "FROM log_root ORDER BY size": verifying,
        "SELECT DISTINCT claim FROM claim_event WHERE rules IS NOT NULL": lawChange,
        "SELECT DISTINCT person FROM cover_period": lawChange,
        "SELECT id FROM invoice WHERE settled_at IS": lawChange,
    ]

    static func isOnPurpose(_ statement: String) -> Bool {
        let text = dense(statement)
        return onPurpose.keys.contains { text.contains($0) }
    }

    /// With single spaces.
    static func dense(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
