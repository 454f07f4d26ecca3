// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What a person was told, in both languages.
public struct InboxStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Message: Sendable {
        public let id: ID<InboxRecord>
        public let person: ID<PersonRecord>
        /// `news`, `warning`, `cover-30`: what it is.
        public let kind: String
        /// The record it is about: with kind and day it is told once.
        public let about: Int64
        public let day: CalendarDay
        public let indonesian: String
        public let english: String
        /// The page to go on to.
        public let link: String
        public let recordedAt: Instant
        public let readAt: Instant?

        public init(
            id: ID<InboxRecord>, person: ID<PersonRecord>, kind: String, about: Int64, day: CalendarDay,
            indonesian: String, english: String, link: String, recordedAt: Instant, readAt: Instant? = nil
        ) {
            self.id = id
            self.person = person
            self.kind = kind
            self.about = about
            self.day = day
            self.indonesian = indonesian
            self.english = english
            self.link = link
            self.recordedAt = recordedAt
            self.readAt = readAt
        }

        public func text(_ language: Language) -> String {
            switch language {
            case .indonesian: indonesian
            case .english: english
            }
        }
    }

    /// - Returns: false when the person was told the same before.
    public func insert(_ message: Message) throws -> Bool {
        let sql: SQL = "\(part: Self.inserting(message)) ON CONFLICT (person, kind, about, day) DO NOTHING"
        return try transaction.changes(sql) == 1
    }

    /// The first message to a person: there can be none like it.
    public func insertFirst(_ message: Message) throws { try transaction.execute(Self.inserting(message)) }

    private static func inserting(_ message: Message) -> SQL {
        """
        INSERT INTO inbox_message (id, person, kind, about, day, indonesian, english, link, recorded_at)
        VALUES (\(message.id), \(message.person), \(message.kind), \(message.about), \(message.day),
            \(message.indonesian), \(message.english), \(message.link), \(message.recordedAt))
        """
    }

    /// Newest first.
    public func all(of persons: [ID<PersonRecord>], limit: Int) throws -> [Message] {
        try transaction.rows(
            """
            SELECT id, person, kind, about, day, indonesian, english, link, recorded_at, read_at FROM inbox_message
            WHERE person IN (\(list: persons)) ORDER BY id DESC LIMIT \(limit)
            """
        ).map { row in
            Message(
                id: try row.id(0), person: try row.id(1), kind: try row.text(2), about: try row.integer(3),
                day: try row.day(4), indonesian: try row.text(5), english: try row.text(6), link: try row.text(7),
                recordedAt: try row.instant(8), readAt: try row.optionalInstant(9))
        }
    }

    public func unread(of persons: [ID<PersonRecord>]) throws -> Int {
        try transaction.row(
            "SELECT count(*) FROM inbox_message WHERE person IN (\(list: persons)) AND read_at IS NULL")?.int(0) ?? 0
    }

    /// How many were told before a moment.
    public func count(of persons: [ID<PersonRecord>], before moment: Instant) throws -> Int {
        try transaction.rows(
            "SELECT id FROM inbox_message WHERE person IN (\(list: persons)) AND recorded_at < \(moment)"
        ).count
    }

    /// Destroys what was told before a moment.
    public func erase(of persons: [ID<PersonRecord>], before moment: Instant) throws {
        try transaction.execute(
            "DELETE FROM inbox_message WHERE person IN (\(list: persons)) AND recorded_at < \(moment)")
    }

    /// Everything that was told up to a moment is read.
    public func markRead(of persons: [ID<PersonRecord>], upTo last: ID<InboxRecord>, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE inbox_message SET read_at = \(now)
            WHERE person IN (\(list: persons)) AND id <= \(last) AND read_at IS NULL
            """)
    }
}
