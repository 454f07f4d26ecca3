// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// People received on their way home, and the lists they came on.
public struct ReturneeStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// People who came together: a ship, a bus, a flight.
    public struct List: Sendable {
        public let id: ID<ReturneeListRecord>
        public let title: String
        /// `ship`, `bus`, `flight`, `foot`.
        public let means: String
        /// The country they come from.
        public let country: String
        /// Where they were received.
        public let place: String
        public let arrivedOn: CalendarDay
        public let recordedAt: Instant
        public let recordedBy: String

        public init(
            id: ID<ReturneeListRecord>, title: String, means: String, country: String, place: String,
            arrivedOn: CalendarDay, recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.title = title
            self.means = means
            self.country = country
            self.place = place
            self.arrivedOn = arrivedOn
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    public struct Returnee: Sendable {
        public let id: ID<ReturneeRecord>
        /// `P-2026-0000012`.
        public let number: String
        public let list: ID<ReturneeListRecord>?
        /// Who it is, where the person is a member.
        public let person: ID<PersonRecord>?
        public let wrappedKey: [UInt8]
        /// Name, number of the paper and note, sealed as `returnee`.
        public let sealed: [UInt8]
        /// Blind index of the paper's number.
        public let blind: [UInt8]?
        public let category: String
        public let country: String
        public let place: String
        public let health: String
        /// Where the person goes.
        public let province: Int
        public let rights: String
        public let arrivedOn: CalendarDay
        /// `recorded`, `none` for nobody known here, or the code of what kept the journey from being recorded.
        public let journey: String
        public let handover: ID<HandoverRecord>?
        public let recordedAt: Instant

        public init(
            id: ID<ReturneeRecord>, number: String, list: ID<ReturneeListRecord>?, person: ID<PersonRecord>?,
            wrappedKey: [UInt8], sealed: [UInt8], blind: [UInt8]?, category: String, country: String, place: String,
            health: String, province: Int, rights: String, arrivedOn: CalendarDay, journey: String,
            handover: ID<HandoverRecord>? = nil, recordedAt: Instant
        ) {
            self.id = id
            self.number = number
            self.list = list
            self.person = person
            self.wrappedKey = wrappedKey
            self.sealed = sealed
            self.blind = blind
            self.category = category
            self.country = country
            self.place = place
            self.health = health
            self.province = province
            self.rights = rights
            self.arrivedOn = arrivedOn
            self.journey = journey
            self.handover = handover
            self.recordedAt = recordedAt
        }
    }

    private static let lists: SQL = """
        SELECT id, title, means, country, place, arrived_on, recorded_at, recorded_by FROM returnee_list
        """
    private static let people: SQL = """
        SELECT id, number, list, person, wrapped_key, sealed, blind, category, country, place, health, province,
            rights, arrived_on, journey, handover, recorded_at FROM returnee
        """

    public func insert(_ list: List, fileHash: [UInt8]?) throws {
        try transaction.execute(
            """
            INSERT INTO returnee_list (id, title, means, country, place, arrived_on, file_hash, recorded_at,
                recorded_by)
            VALUES (\(list.id), \(list.title), \(list.means), \(list.country), \(list.place), \(list.arrivedOn),
                \(fileHash), \(list.recordedAt), \(list.recordedBy))
            """)
    }

    /// The list that a file made.
    public func list(ofFile hash: [UInt8]) throws -> ID<ReturneeListRecord>? {
        try transaction.row("SELECT id FROM returnee_list WHERE file_hash = \(hash)")?.id(0)
    }

    /// - Throws: `absent` when there is no such list.
    public func get(_ id: ID<ReturneeListRecord>) throws -> List {
        guard let list = try transaction.row("\(part: Self.lists) WHERE id = \(id)").map(Self.list) else {
            throw Failure(.absent, "no-such-record")
        }
        return list
    }

    /// Newest arrivals first.
    public func lists(limit: Int) throws -> [List] {
        try transaction.rows("\(part: Self.lists) ORDER BY arrived_on DESC, id DESC LIMIT \(limit)").map(Self.list)
    }

    public func insert(_ one: Returnee, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO returnee (id, number, list, person, wrapped_key, sealed, blind, category, country, place,
                health, province, rights, arrived_on, journey, recorded_at, recorded_by)
            VALUES (\(one.id), \(one.number), \(one.list), \(one.person), \(one.wrappedKey), \(one.sealed),
                \(one.blind), \(one.category), \(one.country), \(one.place), \(one.health), \(one.province),
                \(one.rights), \(one.arrivedOn), \(one.journey), \(one.recordedAt), \(actor))
            """)
    }

    /// - Throws: `absent` when there is no such card.
    public func get(_ id: ID<ReturneeRecord>) throws -> Returnee {
        guard let one = try transaction.row("\(part: Self.people) WHERE id = \(id)").map(Self.returnee) else {
            throw Failure(.absent, "no-such-record")
        }
        return one
    }

    /// In the order in which they were received.
    public func people(of list: ID<ReturneeListRecord>) throws -> [Returnee] {
        try transaction.rows("\(part: Self.people) WHERE list = \(list) ORDER BY id").map(Self.returnee)
    }

    /// Who came on no list, newest first.
    public func people(since day: CalendarDay, limit: Int) throws -> [Returnee] {
        try transaction.rows(
            """
            \(part: Self.people) WHERE arrived_on >= \(day) AND list IS NULL
            ORDER BY arrived_on DESC, id DESC LIMIT \(limit)
            """
        ).map(Self.returnee)
    }

    /// Whom a paper names who was received within some days.
    public func find(blind: [UInt8], between first: CalendarDay, and last: CalendarDay) throws -> Returnee? {
        try transaction.row(
            """
            \(part: Self.people) WHERE blind = \(blind) AND arrived_on BETWEEN \(first) AND \(last) LIMIT 1
            """
        ).map(Self.returnee)
    }

    public func link(_ id: ID<ReturneeRecord>, to incident: ID<IncidentRecord>) throws {
        try transaction.execute(
            "INSERT INTO returnee_incident (returnee, incident) VALUES (\(id), \(incident))")
    }

    public func incidents(of id: ID<ReturneeRecord>) throws -> [ID<IncidentRecord>] {
        try transaction.rows("SELECT incident FROM returnee_incident WHERE returnee = \(id) ORDER BY incident").map {
            try $0.id(0)
        }
    }

    private static func list(_ row: Row) throws -> List {
        try List(
            id: row.id(0), title: row.text(1), means: row.text(2), country: row.text(3), place: row.text(4),
            arrivedOn: row.day(5), recordedAt: row.instant(6), recordedBy: row.text(7))
    }

    private static func returnee(_ row: Row) throws -> Returnee {
        try Returnee(
            id: row.id(0), number: row.text(1), list: row.optionalID(2), person: row.optionalID(3),
            wrappedKey: row.blob(4), sealed: row.blob(5), blind: row.optionalBlob(6), category: row.text(7),
            country: row.text(8), place: row.text(9), health: row.text(10), province: row.int(11),
            rights: row.text(12), arrivedOn: row.day(13), journey: row.text(14), handover: row.optionalID(15),
            recordedAt: row.instant(16))
    }
}
