// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import Placement

/// What happened, as told. Never edited.
public struct IncidentStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Incident: Sendable {
        public let id: ID<IncidentRecord>
        public let person: ID<PersonRecord>
        public let placement: ID<PlacementFact>
        public let kind: IncidentKind
        /// The law's day, in Jakarta.
        public let day: CalendarDay
        /// The day where it happened.
        public let localDay: CalendarDay
        /// `HH:MM` on the clock where it happened.
        public let localTime: String?
        public let country: Country
        public let place: String
        /// Sealed under the person's key as `incident.account`, owner is the incident's id.
        public let account: [UInt8]
        /// Sealed as `incident.witness`.
        public let witness: [UInt8]?
        /// The embassy, consulate or KDEI that knows of it.
        public let mission: String?
        public let toldBy: Teller
        /// What the teller's device took the time to be, for reports made offline.
        public let deviceAt: Instant?
        public let recordedAt: Instant
        public let recordedBy: String

        public init(
            id: ID<IncidentRecord>, person: ID<PersonRecord>, placement: ID<PlacementFact>, kind: IncidentKind,
            day: CalendarDay, localDay: CalendarDay, localTime: String?, country: Country, place: String,
            account: [UInt8], witness: [UInt8]?, mission: String?, toldBy: Teller, deviceAt: Instant?,
            recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.person = person
            self.placement = placement
            self.kind = kind
            self.day = day
            self.localDay = localDay
            self.localTime = localTime
            self.country = country
            self.place = place
            self.account = account
            self.witness = witness
            self.mission = mission
            self.toldBy = toldBy
            self.deviceAt = deviceAt
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }

        /// Seconds by which the device's clock ran ahead of ours; negative when it ran behind.
        public var skewSeconds: Int64? { deviceAt.map { $0.seconds - recordedAt.seconds } }
    }

    private static let columns: SQL = """
        id, person, placement, kind, day, local_day, local_time, country, place, account, witness, mission, told_by,
        device_at, recorded_at, recorded_by
        """

    public func insert(_ incident: Incident) throws {
        try transaction.execute(
            """
            INSERT INTO incident (\(part: Self.columns))
            VALUES (\(incident.id), \(incident.person), \(incident.placement), \(incident.kind.rawValue),
                \(incident.day), \(incident.localDay), \(incident.localTime), \(incident.country.code),
                \(incident.place), \(incident.account), \(incident.witness), \(incident.mission),
                \(incident.toldBy.rawValue), \(incident.deviceAt), \(incident.recordedAt), \(incident.recordedBy))
            """)
    }

    /// - Throws: `absent` when there is no such incident.
    public func get(_ id: ID<IncidentRecord>) throws -> Incident {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM incident WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.incident(row)
    }

    /// Newest first.
    public func all(of persons: [ID<PersonRecord>]) throws -> [Incident] {
        try transaction.rows(
            "SELECT \(part: Self.columns) FROM incident WHERE person IN (\(list: persons)) ORDER BY id DESC LIMIT 200"
        ).map(Self.incident)
    }

    /// The number of a claim after a death that was not refused; nil where there is none.
    public func deathClaim(about persons: [ID<PersonRecord>]) throws -> String? {
        try transaction.row(
            """
            SELECT claim.number FROM claim JOIN incident ON incident.id = claim.incident
            WHERE claim.person IN (\(list: persons)) AND claim.state <> 'refused'
                AND incident.kind IN (\(list: IncidentKind.allCases.filter(\.isDeath).map(\.rawValue)))
            ORDER BY claim.id LIMIT 1
            """)?.text(0)
    }

    private static func incident(_ row: Row) throws -> Incident {
        try Incident(
            id: row.id(0), person: row.id(1), placement: row.id(2), kind: row.value(3), day: row.day(4),
            localDay: row.day(5), localTime: row.optionalText(6), country: row.country(7), place: row.text(8),
            account: row.blob(9), witness: row.optionalBlob(10), mission: row.optionalText(11), toldBy: row.value(12),
            deviceAt: row.optionalInstant(13), recordedAt: row.instant(14), recordedBy: row.text(15))
    }
}
