// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What partners are told of their own workers, for webhooks and the feed.
public struct PartnerEventStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Event: Sendable {
        public let id: ID<PartnerEventRecord>
        public let organisation: ID<OrganisationRecord>
        /// `invoice.paid`.
        public let kind: String
        /// The record of the person that the partner knows.
        public let person: ID<PersonRecord>
        /// A JSON object.
        public let content: String
        public let recordedAt: Instant

        public init(
            id: ID<PartnerEventRecord>, organisation: ID<OrganisationRecord>, kind: String, person: ID<PersonRecord>,
            content: String, recordedAt: Instant
        ) {
            self.id = id
            self.organisation = organisation
            self.kind = kind
            self.person = person
            self.content = content
            self.recordedAt = recordedAt
        }
    }

    /// A partner that listens, and one of its own workers.
    public struct Listener: Sendable {
        public let organisation: ID<OrganisationRecord>
        public let person: ID<PersonRecord>
    }

    /// Whether any partner listens at all.
    public static var askingWhetherAnyListens: Question<Bool> {
        Question("SELECT 1 FROM client WHERE closed_at IS NULL AND scopes LIKE '%events%' LIMIT 1") { !$0.isEmpty }
    }

    /// The partners that listen and whose own workers these records are.
    public func listeners(to persons: [ID<PersonRecord>]) throws -> [Listener] {
        try transaction.rows(
            """
            SELECT DISTINCT own.organisation, own.person FROM (
                SELECT organisation, person FROM brought_person WHERE person IN (\(list: persons))
                UNION SELECT organisation, person FROM placement
                    WHERE organisation IS NOT NULL AND person IN (\(list: persons))) AS own
            JOIN client ON client.organisation = own.organisation
            WHERE client.closed_at IS NULL AND client.scopes LIKE '%events%'
            ORDER BY own.organisation, own.person
            """
        ).map { row in Listener(organisation: try row.id(0), person: try row.id(1)) }
    }

    public func insert(_ event: Event) throws {
        try transaction.execute(
            """
            INSERT INTO partner_event (id, organisation, kind, person, content, recorded_at)
            VALUES (\(event.id), \(event.organisation), \(event.kind), \(event.person), \(event.content),
                \(event.recordedAt))
            """)
    }

    /// A partner's events after one of them, oldest first.
    public func after(
        _ cursor: ID<PartnerEventRecord>, of organisation: ID<OrganisationRecord>, limit: Int
    ) throws -> [Event] {
        try events("organisation = \(organisation) AND id > \(cursor) ORDER BY id LIMIT \(limit)")
    }

    public func find(_ id: ID<PartnerEventRecord>) throws -> Event? { try events("id = \(id)").first }

    private func events(_ condition: SQL) throws -> [Event] {
        try transaction.rows(
            """
            SELECT id, organisation, kind, person, content, recorded_at FROM partner_event WHERE \(part: condition)
            """
        ).map { row in
            Event(
                id: try row.id(0), organisation: try row.id(1), kind: try row.text(2), person: try row.id(3),
                content: try row.text(4), recordedAt: try row.instant(5))
        }
    }
}
