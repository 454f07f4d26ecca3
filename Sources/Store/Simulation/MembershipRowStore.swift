// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// The members on record, one row each: the latest placement with its first contract, its extensions and payments.
public struct MembershipRowStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct MembershipRow: Sendable {
        public let person: ID<PersonRecord>
        public let sex: String
        public let province: Int
        public let registered: CalendarDay
        public let route: String
        public let country: String
        public let months: Int
        public let starts: CalendarDay
        /// Months of extensions that were paid.
        public let extended: Int
        public let departed: CalendarDay?
        public let home: CalendarDay?
        public let paidBefore: CalendarDay?
        public let paid: CalendarDay?
        public let savings: Rupiah?
    }

    /// Members after a key, in order; people without a contract are left out.
    public func page(after person: ID<PersonRecord>?, limit: Int) throws -> [MembershipRow] {
        try transaction.rows(
            """
            SELECT p.id, p.sex, p.province, m.recorded_at, l.route, l.country, c.months, c.first_day,
                (SELECT coalesce(sum(months), 0) FROM invoice
                    WHERE placement = l.id AND stage = 'extension' AND settled_day IS NOT NULL),
                (SELECT min(day) FROM journey_event e WHERE placement = l.id AND kind = 'departed'
                    AND NOT EXISTS (SELECT 1 FROM journey_withdrawal w WHERE w.event = e.id)),
                (SELECT min(day) FROM journey_event e WHERE placement = l.id AND kind = 'arrived-home'
                    AND NOT EXISTS (SELECT 1 FROM journey_withdrawal w WHERE w.event = e.id)),
                (SELECT min(settled_day) FROM invoice WHERE placement = l.id AND stage = 'before'),
                (SELECT min(settled_day) FROM invoice WHERE placement = l.id AND stage = 'during-after'),
                (SELECT jht_monthly FROM choice WHERE placement = l.id ORDER BY id DESC LIMIT 1)
            FROM person p
            JOIN membership m ON m.person = p.id
            JOIN placement l ON l.id = (SELECT max(id) FROM placement WHERE person = p.id)
            JOIN contract c ON c.id = (SELECT max(id) FROM contract WHERE placement = l.id AND kind = 'initial')
            WHERE p.id > \(person?.number ?? -1) ORDER BY p.id LIMIT \(limit)
            """
        ).map { row in
            MembershipRow(
                person: try row.id(0), sex: try row.text(1), province: try row.int(2),
                registered: try row.instant(3).jakartaDay, route: try row.text(4), country: try row.text(5),
                months: try row.int(6), starts: try row.day(7), extended: try row.int(8),
                departed: try row.optionalDay(9), home: try row.optionalDay(10), paidBefore: try row.optionalDay(11),
                paid: try row.optionalDay(12), savings: try row.optionalInteger(13).map { Rupiah($0) })
        }
    }

    /// How many people have a membership.
    public func count() throws -> Int {
        try transaction.row("SELECT count(*) FROM membership")?.int(0) ?? 0
    }
}
