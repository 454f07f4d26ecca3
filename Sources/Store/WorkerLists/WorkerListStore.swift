// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Lists of workers that placement companies uploaded.
public struct WorkerListStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum State: String, Sendable, CaseIterable {
        /// Looked through, and nobody is registered from it yet.
        case preview
        case running
        case done
        case withdrawn
    }

    public struct Head: Sendable {
        public let id: ID<WorkerListRecord>
        public let organisation: ID<OrganisationRecord>
        /// The file's name.
        public let name: String
        public let fileHash: [UInt8]
        /// The key that the rows are sealed under, wrapped.
        public let wrappedKey: [UInt8]
        /// Headings of columns that mean nothing to us, with commas between.
        public let unread: String
        /// The day by which the company pays the collective invoice.
        public let promisedDay: CalendarDay
        public let state: State
        public let recordedAt: Instant
        public let recordedBy: String
        public let signIn: ID<UserAccount>?
        public let startedAt: Instant?
        public let finishedAt: Instant?
        public let batch: ID<BatchRecord>?

        public init(
            id: ID<WorkerListRecord>, organisation: ID<OrganisationRecord>, name: String, fileHash: [UInt8],
            wrappedKey: [UInt8], unread: String, promisedDay: CalendarDay, state: State, recordedAt: Instant,
            recordedBy: String, signIn: ID<UserAccount>?, startedAt: Instant? = nil, finishedAt: Instant? = nil,
            batch: ID<BatchRecord>? = nil
        ) {
            self.id = id
            self.organisation = organisation
            self.name = name
            self.fileHash = fileHash
            self.wrappedKey = wrappedKey
            self.unread = unread
            self.promisedDay = promisedDay
            self.state = state
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
            self.signIn = signIn
            self.startedAt = startedAt
            self.finishedAt = finishedAt
            self.batch = batch
        }
    }

    private static let columns: SQL = """
        id, organisation, name, file_hash, wrapped_key, unread, promised_day, state, recorded_at, recorded_by, sign_in,
        started_at, finished_at, batch
        """

    public func insert(_ head: Head) throws {
        try transaction.execute(
            """
            INSERT INTO worker_list (id, organisation, name, file_hash, wrapped_key, unread, promised_day, state,
                recorded_at, recorded_by, sign_in)
            VALUES (\(head.id), \(head.organisation), \(head.name), \(head.fileHash), \(head.wrappedKey),
                \(head.unread), \(head.promisedDay), \(head.state.rawValue), \(head.recordedAt),
                \(head.recordedBy), \(head.signIn))
            """)
    }

    public func find(_ id: ID<WorkerListRecord>) throws -> Head? {
        try transaction.row("SELECT \(part: Self.columns) FROM worker_list WHERE id = \(id)").map(Self.head)
    }

    /// The list that a company made of the same file and did not withdraw.
    public func find(fileHash: [UInt8], of organisation: ID<OrganisationRecord>) throws -> ID<WorkerListRecord>? {
        try transaction.row(
            """
            SELECT id FROM worker_list
            WHERE organisation = \(organisation) AND file_hash = \(fileHash) AND state <> 'withdrawn'
            """)?.id(0)
    }

    /// A company's, newest first.
    public func all(of organisation: ID<OrganisationRecord>, limit: Int) throws -> [Head] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM worker_list WHERE organisation = \(organisation)
            ORDER BY id DESC LIMIT \(limit)
            """
        ).map(Self.head)
    }

    public func running() throws -> [ID<WorkerListRecord>] {
        try transaction.rows("SELECT id FROM worker_list WHERE state = 'running' ORDER BY id").map { try $0.id(0) }
    }

    /// - Returns: whether the list waited until now.
    public func start(
        _ id: ID<WorkerListRecord>, by actor: String, signIn: ID<UserAccount>?, at now: Instant
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE worker_list SET state = 'running', started_at = \(now), recorded_by = \(actor),
                sign_in = \(signIn) WHERE id = \(id) AND state = 'preview'
            """) == 1
    }

    /// - Returns: whether the list ran until now.
    public func finish(_ id: ID<WorkerListRecord>, batch: ID<BatchRecord>?, at now: Instant) throws -> Bool {
        try transaction.changes(
            """
            UPDATE worker_list SET state = 'done', finished_at = \(now), batch = \(batch)
            WHERE id = \(id) AND state = 'running'
            """) == 1
    }

    /// - Returns: whether the list waited until now.
    public func withdraw(_ id: ID<WorkerListRecord>, at now: Instant) throws -> Bool {
        try transaction.changes(
            "UPDATE worker_list SET state = 'withdrawn', finished_at = \(now) WHERE id = \(id) AND state = 'preview'"
        ) == 1
    }

    private static func head(_ row: Row) throws -> Head {
        try Head(
            id: row.id(0), organisation: row.id(1), name: row.text(2), fileHash: row.blob(3), wrappedKey: row.blob(4),
            unread: row.text(5), promisedDay: row.day(6), state: row.value(7), recordedAt: row.instant(8),
            recordedBy: row.text(9), signIn: row.optionalID(10), startedAt: row.optionalInstant(11),
            finishedAt: row.optionalInstant(12), batch: row.optionalID(13))
    }
}
