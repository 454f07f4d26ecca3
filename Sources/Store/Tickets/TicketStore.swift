// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Numbers that people draw at a counter, a row a number; they count from 1 at each place each day.
public struct TicketStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Ticket: Sendable {
        public let id: ID<TicketRecord>
        public let place: String
        public let day: CalendarDay
        public let number: Int
        public let service: String
        public let drawnAt: Instant
        public let calledAt: Instant?
        /// The desk that called it.
        public let desk: String?
        public let servedAt: Instant?
        /// `served` or `absent`.
        public let outcome: String?
    }

    private static let query: SQL = """
        SELECT id, place, day, number, service, drawn_at, called_at, desk, served_at, outcome FROM queue_ticket
        """

    /// - Returns: the number drawn.
    public func draw(
        _ id: ID<TicketRecord>, place: String, day: CalendarDay, service: String, at now: Instant
    ) throws {
        let hall = Self.hall(place)
        let last =
            try transaction.row("SELECT max(number) FROM queue_ticket WHERE hall = \(hall) AND day = \(day)")?
            .optionalInteger(0) ?? 0
        try transaction.execute(
            """
            INSERT INTO queue_ticket (id, place, hall, day, number, service, drawn_at)
            VALUES (\(id), \(place), \(hall), \(day), \(last + 1), \(service), \(now))
            """)
    }

    /// One queue, however its place is written: `Loket 3` and `loket  3` are one.
    private static func hall(_ place: String) -> String {
        place.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// - Throws: `absent` when there is no such ticket.
    public func get(_ id: ID<TicketRecord>) throws -> Ticket {
        guard let ticket = try transaction.row("\(part: Self.query) WHERE id = \(id)").map(Self.ticket) else {
            throw Failure(.absent, "no-such-record")
        }
        return ticket
    }

    /// Those not called yet, oldest first.
    public func waiting(place: String, day: CalendarDay, limit: Int) throws -> [Ticket] {
        try transaction.rows(
            """
            \(part: Self.query) WHERE hall = \(Self.hall(place)) AND day = \(day) AND called_at IS NULL ORDER BY id
            LIMIT \(limit)
            """
        ).map(Self.ticket)
    }

    /// Those called, newest first.
    public func called(place: String, day: CalendarDay, limit: Int) throws -> [Ticket] {
        try transaction.rows(
            """
            \(part: Self.query) WHERE hall = \(Self.hall(place)) AND day = \(day) AND called_at IS NOT NULL
            ORDER BY called_at DESC LIMIT \(limit)
            """
        ).map(Self.ticket)
    }

    /// - Returns: whether nobody had called it.
    public func call(_ id: ID<TicketRecord>, desk: String, at now: Instant, by actor: String) throws -> Bool {
        try transaction.changes(
            """
            UPDATE queue_ticket SET called_at = \(now), called_by = \(actor), desk = \(desk)
            WHERE id = \(id) AND called_at IS NULL
            """) == 1
    }

    /// - Returns: whether it was called and not ended.
    public func end(_ id: ID<TicketRecord>, outcome: String, at now: Instant) throws -> Bool {
        try transaction.changes(
            """
            UPDATE queue_ticket SET served_at = \(now), outcome = \(outcome)
            WHERE id = \(id) AND called_at IS NOT NULL AND served_at IS NULL
            """) == 1
    }

    private static func ticket(_ row: Row) throws -> Ticket {
        try Ticket(
            id: row.id(0), place: row.text(1), day: row.day(2), number: row.int(3), service: row.text(4),
            drawnAt: row.instant(5), calledAt: row.optionalInstant(6), desk: row.optionalText(7),
            servedAt: row.optionalInstant(8), outcome: row.optionalText(9))
    }
}
