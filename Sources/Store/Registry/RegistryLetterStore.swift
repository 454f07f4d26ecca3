// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Messages on their way to sister institutions, and how each ended. They are written when they leave: here stands only
/// what they are about. What is about one person arrives in order.
public struct RegistryLetterStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Letter: Sendable {
        public enum State: String, Sendable, CaseIterable {
            case waiting, delivered
            case givenUp = "given-up"
        }

        public let id: ID<RegistryLetterRecord>
        public let client: ID<ClientRecord>
        /// What it answers; nil for what a subscriber is told.
        public let exchange: ID<RegistryExchangeRecord>?
        public let subscription: ID<RegistrySubscriptionRecord>?
        public let person: ID<PersonRecord>?
        public let url: String
        public let state: State
        public let recordedAt: Instant
        public let tries: Int
        public let lastStatus: Int?
        public let lastError: String?
    }

    public func insertAnswer(
        _ id: ID<RegistryLetterRecord>, to exchange: ID<RegistryExchangeRecord>, of client: ID<ClientRecord>,
        url: String, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO registry_letter (id, client, exchange, url, state, recorded_at, due_at)
            VALUES (\(id), \(client), \(exchange), \(url), 'waiting', \(now), \(now))
            """)
    }

    public func insertNotice(
        _ id: ID<RegistryLetterRecord>, of subscription: ID<RegistrySubscriptionRecord>,
        about person: ID<PersonRecord>, to client: ID<ClientRecord>, url: String, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO registry_letter (id, client, subscription, person, url, state, recorded_at, due_at)
            VALUES (\(id), \(client), \(subscription), \(person), \(url), 'waiting', \(now), \(now))
            """)
    }

    /// Whether the same notice waits already: it will tell what holds when it leaves.
    public func waits(
        _ subscription: ID<RegistrySubscriptionRecord>, about person: ID<PersonRecord>, of client: ID<ClientRecord>
    ) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM registry_letter WHERE client = \(client) AND person = \(person) AND state = 'waiting'
                AND subscription = \(subscription) AND tries = 0 LIMIT 1
            """)
    }

    /// Those that may go now: due, and nothing older about the same person waits before them.
    public func due(at now: Instant, limit: Int) throws -> [Letter] {
        try letters(
            """
            letter.state = 'waiting' AND letter.due_at <= \(now) AND NOT EXISTS (
                SELECT 1 FROM registry_letter earlier
                WHERE earlier.client = letter.client AND earlier.person = letter.person
                    AND earlier.state = 'waiting' AND earlier.id < letter.id)
            ORDER BY letter.due_at, letter.id LIMIT \(limit)
            """)
    }

    /// The newest to a program.
    public func newest(of client: ID<ClientRecord>, limit: Int) throws -> [Letter] {
        try letters("letter.client = \(client) ORDER BY letter.id DESC LIMIT \(limit)")
    }

    public func end(
        _ id: ID<RegistryLetterRecord>, as state: Letter.State, status: Int?, error: String?, at now: Instant
    ) throws {
        try transaction.execute(
            """
            UPDATE registry_letter SET state = \(state.rawValue), tries = tries + 1, last_status = \(status),
                last_error = \(error), ended_at = \(now)
            WHERE id = \(id) AND state = 'waiting'
            """)
    }

    public func postpone(
        _ id: ID<RegistryLetterRecord>, until due: Instant, status: Int?, error: String?
    ) throws {
        try transaction.execute(
            """
            UPDATE registry_letter SET due_at = \(due), tries = tries + 1, last_status = \(status),
                last_error = \(error)
            WHERE id = \(id) AND state = 'waiting'
            """)
    }

    private func letters(_ condition: SQL) throws -> [Letter] {
        try transaction.rows(
            """
            SELECT letter.id, letter.client, letter.exchange, letter.subscription, letter.person, letter.url,
                letter.state, letter.recorded_at, letter.tries, letter.last_status, letter.last_error
            FROM registry_letter letter WHERE \(part: condition)
            """
        ).map { row in
            Letter(
                id: try row.id(0), client: try row.id(1), exchange: try row.optionalID(2),
                subscription: try row.optionalID(3), person: try row.optionalID(4), url: try row.text(5),
                state: try row.value(6), recordedAt: try row.instant(7), tries: try row.int(8),
                lastStatus: try row.optionalInteger(9).map { Int($0) }, lastError: try row.optionalText(10))
        }
    }
}
