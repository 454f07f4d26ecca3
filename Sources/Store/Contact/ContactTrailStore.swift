// SPDX-License-Identifier: Apache-2.0
import Contact
import Database
import Kernel

/// What was written, said and done in a case of the contact centre.
public struct ContactTrailStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Author: String, Sendable {
        case person, officer
    }

    public struct Message: Sendable {
        public let id: ID<ContactMessageRecord>
        public let author: Author
        /// Sealed as `contact.message`, owner is the message's id.
        public let content: [UInt8]
        public let at: Instant
        public let by: String

        public init(id: ID<ContactMessageRecord>, author: Author, content: [UInt8], at: Instant, by: String) {
            self.id = id
            self.author = author
            self.content = content
            self.at = at
            self.by = by
        }
    }

    /// A sound without its bytes.
    public struct Sound: Sendable {
        public let id: ID<ContactSoundRecord>
        public let contactCase: ID<ContactCaseRecord>
        public let author: Author
        public let kind: SoundKind
        public let size: Int
        public let at: Instant

        public init(
            id: ID<ContactSoundRecord>, contactCase: ID<ContactCaseRecord>, author: Author, kind: SoundKind, size: Int,
            at: Instant
        ) {
            self.id = id
            self.contactCase = contactCase
            self.author = author
            self.kind = kind
            self.size = size
            self.at = at
        }
    }

    public struct Event: Sendable {
        public let kind: String
        public let detail: String
        public let at: Instant
        public let by: String
    }

    public func add(_ message: Message, to one: ID<ContactCaseRecord>) throws {
        try transaction.execute(
            """
            INSERT INTO contact_message (id, contact_case, author, content, recorded_at, recorded_by)
            VALUES (\(message.id), \(one), \(message.author.rawValue), \(message.content), \(message.at),
                \(message.by))
            """)
    }

    /// What was written after a message, oldest first.
    public func messages(
        of one: ID<ContactCaseRecord>, after last: Int64 = 0, limit: Int = 500
    ) throws -> [Message] {
        try transaction.rows(
            """
            SELECT id, author, content, recorded_at, recorded_by FROM contact_message
            WHERE contact_case = \(one) AND id > \(last) ORDER BY id LIMIT \(limit)
            """
        ).map { row in
            Message(
                id: try row.id(0), author: try row.value(1), content: try row.blob(2), at: try row.instant(3),
                by: try row.text(4))
        }
    }

    /// - Parameter content: sealed as `contact.sound`, owner is the sound's id.
    public func add(_ sound: Sound, content: [UInt8], by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO contact_sound (id, contact_case, author, media_type, size, content, recorded_at, recorded_by)
            VALUES (\(sound.id), \(sound.contactCase), \(sound.author.rawValue), \(sound.kind.rawValue),
                \(sound.size), \(content), \(sound.at), \(actor))
            """)
    }

    public func sounds(of one: ID<ContactCaseRecord>) throws -> [Sound] {
        try transaction.rows(
            """
            SELECT id, contact_case, author, media_type, size, recorded_at FROM contact_sound
            WHERE contact_case = \(one) ORDER BY id
            """
        ).map(Self.sound)
    }

    /// - Throws: `absent` when there is no such sound.
    public func sound(_ id: ID<ContactSoundRecord>) throws -> Sound {
        let row = try transaction.row(
            "SELECT id, contact_case, author, media_type, size, recorded_at FROM contact_sound WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.sound(row)
    }

    /// The sealed bytes.
    public func content(_ id: ID<ContactSoundRecord>) throws -> [UInt8] {
        guard let row = try transaction.row("SELECT content FROM contact_sound WHERE id = \(id)") else {
            throw Failure(.absent, "no-such-record")
        }
        return try row.blob(0)
    }

    /// Destroys what was written and said in a case.
    public func erase(_ one: ID<ContactCaseRecord>) throws {
        try transaction.execute("DELETE FROM contact_message WHERE contact_case = \(one)")
        try transaction.execute("DELETE FROM contact_sound WHERE contact_case = \(one)")
    }

    /// - Parameter detail: words and numbers, nothing personal.
    public func note(
        _ kind: String, _ detail: String, _ id: ID<ContactMessageRecord>, in one: ID<ContactCaseRecord>,
        at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO contact_event (id, contact_case, kind, detail, recorded_at, recorded_by)
            VALUES (\(id), \(one), \(kind), \(detail), \(now), \(actor))
            """)
    }

    /// Oldest first.
    public func events(of one: ID<ContactCaseRecord>) throws -> [Event] {
        try transaction.rows(
            """
            SELECT kind, detail, recorded_at, recorded_by FROM contact_event WHERE contact_case = \(one) ORDER BY id
            """
        ).map { row in
            Event(kind: try row.text(0), detail: try row.text(1), at: try row.instant(2), by: try row.text(3))
        }
    }

    private static func sound(_ row: Row) throws -> Sound {
        Sound(
            id: try row.id(0), contactCase: try row.id(1), author: try row.value(2), kind: try row.value(3),
            size: try row.int(4), at: try row.instant(5))
    }
}
