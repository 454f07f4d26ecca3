// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement

/// Departures, returns and crossings as other systems told them: whole, sealed under a key of their own, with what
/// became of each.
public struct ToldEventStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Source: String, Sendable, Hashable, CaseIterable {
        case placementSystem = "placement-system"
        case immigration
    }

    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// It made an event of the journey.
        case recorded
        /// The journey has it already, from whoever told it.
        case known
        /// It means nothing for the journey, so far.
        case noted
        /// A desk, or what is told later, must make it clear.
        case waits
        /// A correction took it back.
        case withdrawn
        /// A desk left it.
        case left
    }

    public struct Event: Sendable {
        public let id: ID<ToldEventRecord>
        public let source: Source
        /// Whose program told it; none where a command did.
        public let organisation: Int64
        /// The source's own number of the event.
        public let reference: String
        public let bodyHash: [UInt8]
        /// The event's data key, wrapped by the master key.
        public let wrappedKey: [UInt8]
        /// Sealed as `told-event.body`, owner is the event.
        public let sealed: [UInt8]
        /// Nil for one that only takes back what it corrects.
        public let movement: ToldMovement?
        /// In Jakarta.
        public let day: CalendarDay
        /// The reference of the event that it corrects.
        public let corrects: String?
        public let toldAt: Instant
        public var outcome: Outcome
        /// Why it waits, in a stable word.
        public var reason: String?
        /// Whom it is about, or may be about.
        public var person: ID<PersonRecord>?
        public var journeyEvent: ID<JourneyEvent>?
        public let recordedAt: Instant

        public init(
            id: ID<ToldEventRecord>, source: Source, organisation: Int64, reference: String, bodyHash: [UInt8],
            wrappedKey: [UInt8], sealed: [UInt8], movement: ToldMovement?, day: CalendarDay, corrects: String?,
            toldAt: Instant, outcome: Outcome, reason: String?, person: ID<PersonRecord>?,
            journeyEvent: ID<JourneyEvent>?, recordedAt: Instant
        ) {
            self.id = id
            self.source = source
            self.organisation = organisation
            self.reference = reference
            self.bodyHash = bodyHash
            self.wrappedKey = wrappedKey
            self.sealed = sealed
            self.movement = movement
            self.day = day
            self.corrects = corrects
            self.toldAt = toldAt
            self.outcome = outcome
            self.reason = reason
            self.person = person
            self.journeyEvent = journeyEvent
            self.recordedAt = recordedAt
        }
    }

    public func insert(_ event: Event, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO told_event (id, source, organisation, reference, body_hash, data_key, sealed, movement, day,
                corrects, told_at, outcome, reason, person, journey_event, recorded_at, recorded_by)
            VALUES (\(event.id), \(event.source.rawValue), \(event.organisation), \(event.reference),
                \(event.bodyHash), \(event.wrappedKey), \(event.sealed), \(event.movement?.rawValue), \(event.day),
                \(event.corrects), \(event.toldAt), \(event.outcome.rawValue), \(event.reason), \(event.person),
                \(event.journeyEvent), \(event.recordedAt), \(actor))
            """)
    }

    private static let columns: SQL = """
        id, source, organisation, reference, body_hash, data_key, sealed, movement, day, corrects, told_at, outcome,
        reason, person, journey_event, recorded_at
        """

    public func find(_ source: Source, organisation: Int64, reference: String) throws -> Event? {
        try transaction.row(
            """
            SELECT \(part: Self.columns) FROM told_event
            WHERE source = \(source.rawValue) AND organisation = \(organisation) AND reference = \(reference)
            """
        ).map(Self.event)
    }

    /// - Throws: `absent` when there is no such event.
    public func get(_ id: ID<ToldEventRecord>) throws -> Event {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM told_event WHERE id = \(id)")
        guard let found = try row.map(Self.event) else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// Those that wait, oldest first.
    public func waiting(limit: Int) throws -> [Event] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM told_event WHERE outcome = 'waits'
            ORDER BY recorded_at LIMIT \(limit)
            """
        ).map(Self.event)
    }

    /// Those about a set of records that what is told later may make clear, by day.
    public func open(of persons: [ID<PersonRecord>]) throws -> [Event] {
        try transaction.rows(
            """
            SELECT \(part: Self.columns) FROM told_event
            WHERE person IN (\(list: persons)) AND outcome IN ('waits', 'noted')
            """
        ).map(Self.event).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// What became of one.
    public func settle(_ event: Event) throws {
        try transaction.execute(
            """
            UPDATE told_event SET outcome = \(event.outcome.rawValue), reason = \(event.reason),
                person = \(event.person), journey_event = \(event.journeyEvent)
            WHERE id = \(event.id)
            """)
    }

    /// Who at a desk decided it, and why.
    public func sign(_ id: ID<ToldEventRecord>, note: String, at now: Instant, by actor: String) throws {
        try transaction.execute(
            "UPDATE told_event SET note = \(note), settled_at = \(now), settled_by = \(actor) WHERE id = \(id)")
    }

    /// When a source last told something.
    public func newest(_ source: Source) throws -> Instant? {
        try transaction.row(
            """
            SELECT recorded_at FROM told_event WHERE source = \(source.rawValue)
            ORDER BY recorded_at DESC LIMIT 1
            """)?.instant(0)
    }

    /// An event of the journey never happened so; it no longer counts from now on.
    public func withdraw(
        _ event: ID<JourneyEvent>, because correction: ID<ToldEventRecord>, at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO journey_withdrawal (event, told_event, recorded_at, recorded_by)
            VALUES (\(event), \(correction), \(now), \(actor))
            """)
    }

    private static func event(_ row: Row) throws -> Event {
        Event(
            id: try row.id(0), source: try row.value(1), organisation: try row.integer(2), reference: try row.text(3),
            bodyHash: try row.blob(4), wrappedKey: try row.blob(5), sealed: try row.blob(6),
            movement: try row.optionalText(7).flatMap { ToldMovement(rawValue: $0) }, day: try row.day(8),
            corrects: try row.optionalText(9), toldAt: try row.instant(10), outcome: try row.value(11),
            reason: try row.optionalText(12), person: try row.optionalID(13), journeyEvent: try row.optionalID(14),
            recordedAt: try row.instant(15))
    }
}
