// SPDX-License-Identifier: Apache-2.0
import Database

/// A transaction on one PostgreSQL connection.
final class PostgresTransaction: Transaction {
    let connection: PostgresConnection
    /// What the writes of this group have added so far; nil on a connection that only reads.
    private let group: PostgresGroup?
    /// Whether there may be something to undo.
    private(set) var mayHaveWritten = false
    private(set) var actionsAfterCommit: [@Sendable () -> Void] = []
    private var additions: [PendingSums.Addition] = []
    private var announcements: [(topic: String, keys: [Int64])] = []

    init(_ connection: PostgresConnection, group: PostgresGroup? = nil) {
        self.connection = connection
        self.group = group
    }

    /// No other process of ours writes meanwhile, but somebody may by hand.
    let runsAlone = false

    /// A transaction for one write of the same group.
    func sharingItsGroup() -> PostgresTransaction { PostgresTransaction(connection, group: group) }

    func add(_ amounts: [Int64], to table: SumTable, at key: [SQLValue]) {
        precondition(group != nil, "a transaction that reads adds nothing")
        additions.append(PendingSums.Addition(amounts, to: table, at: key))
    }

    func writeSums() throws {
        group?.sums.add(additions)
        additions = []
        try group?.sums.write(in: self)
    }

    func announce(_ topic: String, _ keys: [Int64]) { announcements.append((topic, keys)) }

    /// Leaves what this write adds and announces to the group's commit. Called once its body has succeeded.
    func handOver() {
        group?.sums.add(additions)
        additions = []
        for (topic, keys) in announcements { group?.announced[topic, default: []].formUnion(keys) }
        announcements = []
    }

    /// Has the commit tell other processes what the group announces.
    func tellOthers() throws {
        for (topic, keys) in group?.announced ?? [:] {
            for payload in PostgresListener.payloads(topic, keys.sorted()) {
                try connection.queue("SELECT pg_notify(\(PostgresListener.channel), \(payload))")
            }
        }
    }

    func execute(_ sql: SQL) throws {
        mayHaveWritten = true
        try connection.queue(sql)
    }

    func changes(_ sql: SQL) throws -> Int {
        let changes = try connection.run(sql).changes
        if changes > 0 { mayHaveWritten = true }
        return changes
    }

    func rows(_ sql: SQL) throws -> [Row] {
        let answer = try connection.run(sql)
        if answer.hasWritten { mayHaveWritten = true }
        return try answer.rows(sql)
    }

    func rows(together statements: [SQL]) throws -> [[Row]] {
        let answers = try connection.ask(statements)
        if answers.contains(where: \.hasWritten) { mayHaveWritten = true }
        return try zip(answers, statements).map { try $0.rows($1) }
    }

    func numbers(_ sql: SQL) throws -> [Int64] { try connection.run(sql).numbers(sql) }

    /// By COPY, in its binary form.
    func load(_ values: [SQLValue], into table: String, columns: [String]) throws {
        guard !values.isEmpty else { return }
        let names = columns.joined(separator: ", ")
        mayHaveWritten = true
        try connection.copy(
            "COPY \(table) (\(names)) FROM STDIN (FORMAT binary)", PostgresCopy(values, width: columns.count))
    }

    func refreshStatistics() throws { try connection.command("ANALYZE") }

    func afterCommit(_ action: @escaping @Sendable () -> Void) { actionsAfterCommit.append(action) }
}

/// What the writes of one group have done so far, until their commit.
final class PostgresGroup {
    var sums = PendingSums()
    /// What other processes are to be told, by topic.
    var announced: [String: Set<Int64>] = [:]
}
