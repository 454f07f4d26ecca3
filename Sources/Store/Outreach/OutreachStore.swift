// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Outreach days, and who came.
public struct OutreachStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Event: Sendable {
        public let id: ID<OutreachRecord>
        public let title: String
        public let place: String
        /// `ID` for a village at home.
        public let country: String
        public let province: Int?
        /// Whether it is a productive migrant village (desa migran produktif).
        public let isDesmigratif: Bool
        public let heldOn: CalendarDay
        /// How many are to become covered.
        public let target: Int
        public let recordedAt: Instant

        public init(
            id: ID<OutreachRecord>, title: String, place: String, country: String, province: Int?,
            isDesmigratif: Bool, heldOn: CalendarDay, target: Int, recordedAt: Instant
        ) {
            self.id = id
            self.title = title
            self.place = place
            self.country = country
            self.province = province
            self.isDesmigratif = isDesmigratif
            self.heldOn = heldOn
            self.target = target
            self.recordedAt = recordedAt
        }
    }

    public struct Attendance: Sendable {
        public let id: ID<AttendanceRecord>
        /// Who it is by now: somebody who was not registered on the day may be since.
        public let person: ID<PersonRecord>?
        public let wasMember: Bool
        public let wasCovered: Bool
        public let recordedAt: Instant
    }

    private static let query: SQL = """
        SELECT id, title, place, country, province, is_desmigratif, held_on, target, recorded_at FROM outreach_event
        """

    public func insert(_ event: Event, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO outreach_event (id, title, place, country, province, is_desmigratif, held_on, target,
                recorded_at, recorded_by)
            VALUES (\(event.id), \(event.title), \(event.place), \(event.country), \(event.province),
                \(event.isDesmigratif), \(event.heldOn), \(event.target), \(event.recordedAt), \(actor))
            """)
    }

    /// - Throws: `absent` when there is no such event.
    public func get(_ id: ID<OutreachRecord>) throws -> Event {
        guard let event = try transaction.row("\(part: Self.query) WHERE id = \(id)").map(Self.event) else {
            throw Failure(.absent, "no-such-record")
        }
        return event
    }

    /// Newest first.
    public func all(limit: Int) throws -> [Event] {
        try transaction.rows("\(part: Self.query) ORDER BY held_on DESC, id DESC LIMIT \(limit)").map(Self.event)
    }

    /// - Returns: whether they had not been noted before.
    public func attend(
        _ id: ID<AttendanceRecord>, event: ID<OutreachRecord>, kind: String, blind: [UInt8],
        person: ID<PersonRecord>?, coveredBefore: Bool, at now: Instant, by actor: String
    ) throws -> Bool {
        if let person {
            let isKnown = try transaction.exists(
                "SELECT 1 FROM outreach_attendance WHERE event = \(event) AND person = \(person)")
            if isKnown { return false }
        }
        return try transaction.changes(
            """
            INSERT INTO outreach_attendance (id, event, kind, blind, person, covered_before, recorded_at, recorded_by)
            VALUES (\(id), \(event), \(kind), \(blind), \(person), \(coveredBefore), \(now), \(actor))
            ON CONFLICT (event, blind) DO NOTHING
            """) == 1
    }

    /// In the order in which they came.
    public func attendances(of event: ID<OutreachRecord>) throws -> [Attendance] {
        try transaction.rows(
            """
            SELECT a.id, coalesce(a.person, (SELECT i.person FROM identifier i
                    WHERE i.kind = a.kind AND i.blind = a.blind AND i.disputed = 0 AND i.ended_at IS NULL LIMIT 1)),
                a.person IS NOT NULL, a.covered_before, a.recorded_at
            FROM outreach_attendance a WHERE a.event = \(event) ORDER BY a.id
            """
        ).map { row in
            try Attendance(
                id: row.id(0), person: row.optionalID(1), wasMember: row.bool(2), wasCovered: row.bool(3),
                recordedAt: row.instant(4))
        }
    }

    private static func event(_ row: Row) throws -> Event {
        try Event(
            id: row.id(0), title: row.text(1), place: row.text(2), country: row.text(3),
            province: row.optionalInteger(4).map(Int.init), isDesmigratif: row.bool(5), heldOn: row.day(6),
            target: row.int(7), recordedAt: row.instant(8))
    }
}
