// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Placements through companies that were registered or paid after the departure, or are not paid with the contract
/// near (Permenaker 4/2023 art. 7, 19), and rows of lists that nobody was registered from.
public struct LateWorkerStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Placement: Sendable {
        public let organisation: ID<OrganisationRecord>
        public let company: String
        public let person: ID<PersonRecord>
        public let name: String
        public let contractFirstDay: CalendarDay
        public let registeredAt: Instant
        public let departedOn: CalendarDay?
        /// When the last of what is due before departure was paid; nil while nothing was.
        public let paidOn: CalendarDay?
        /// Whether something that is due before departure is not paid.
        public let isUnpaid: Bool
    }

    /// Which placements are asked for.
    public struct Question: Sendable {
        public let organisation: ID<OrganisationRecord>?
        public let province: Int?
        public let today: CalendarDay
        /// Contracts that begin between these days.
        public let first: CalendarDay
        public let last: CalendarDay
        /// Departures are near for contracts that begin by then.
        public let near: CalendarDay

        public init(
            organisation: ID<OrganisationRecord>?, province: Int?, today: CalendarDay, first: CalendarDay,
            last: CalendarDay, near: CalendarDay
        ) {
            self.organisation = organisation
            self.province = province
            self.today = today
            self.first = first
            self.last = last
            self.near = near
        }
    }

    /// By company, then by the day on which the contract begins.
    public func placements(_ question: Question, limit: Int) throws -> [Placement] {
        let company: SQL = question.organisation.map { "AND l.organisation = \($0)" } ?? ""
        let province: SQL = question.province.map { "AND p.province = \($0)" } ?? ""
        return try transaction.rows(
            """
            SELECT t.organisation, t.company, t.person, t.name, t.first_day, t.recorded_at, t.departed, t.paid, t.unpaid
            FROM (
                SELECT l.organisation, o.name AS company, l.person, p.name, c.first_day, l.recorded_at,
                    (SELECT min(j.day) FROM journey_event j WHERE j.placement = l.id AND j.kind = 'departed'
                        AND NOT EXISTS (SELECT 1 FROM journey_withdrawal w WHERE w.event = j.id)) AS departed,
                    (SELECT max(s.day) FROM (
                        SELECT min(i.settled_day) AS day FROM invoice i WHERE i.placement = l.id
                            AND i.contract = c.id AND i.stage IN ('before', 'during-after') AND i.settled_at IS NOT NULL
                        GROUP BY i.stage) s) AS paid,
                    (SELECT count(DISTINCT i.stage) FROM invoice i WHERE i.placement = l.id
                        AND i.contract = c.id AND i.stage IN ('before', 'during-after') AND i.cancelled_at IS NULL)
                    - (SELECT count(DISTINCT i.stage) FROM invoice i WHERE i.placement = l.id
                        AND i.contract = c.id AND i.stage IN ('before', 'during-after')
                        AND i.settled_at IS NOT NULL) AS unpaid
                FROM contract c JOIN placement l ON l.id = c.placement JOIN organisation o ON o.id = l.organisation
                    JOIN person p ON p.id = l.person
                WHERE c.kind = 'initial' AND c.first_day BETWEEN \(question.first) AND \(question.last)
                    AND NOT EXISTS (SELECT 1 FROM journey_event e WHERE e.placement = l.id
                        AND e.kind IN ('died', 'failed-to-depart'))
                    \(part: company) \(part: province)
            ) t
            WHERE (t.departed IS NOT NULL AND (t.unpaid > 0 OR t.paid > t.departed
                    OR t.recorded_at >= ((t.departed + 1) * 86400 - 25200) * 1000000))
                OR (t.departed IS NULL AND t.unpaid > 0 AND t.first_day <= \(question.near))
            ORDER BY t.company, t.organisation, t.first_day, t.person LIMIT \(limit)
            """
        ).map { row in
            try Placement(
                organisation: row.id(0), company: row.text(1), person: row.id(2), name: row.text(3),
                contractFirstDay: row.day(4), registeredAt: row.instant(5), departedOn: row.optionalDay(6),
                paidOn: row.optionalDay(7), isUnpaid: row.integer(8) > 0)
        }
    }

    /// Rows of lists, of any company or of one, from which nobody was registered; oldest list first.
    public func unregistered(
        of organisation: ID<OrganisationRecord>?, since: Instant, limit: Int
    ) throws -> [(list: ID<WorkerListRecord>, position: Int)] {
        let company: SQL = organisation.map { "AND l.organisation = \($0)" } ?? ""
        return try transaction.rows(
            """
            SELECT r.list, r.position FROM worker_list_row r JOIN worker_list l ON l.id = r.list
            WHERE l.state <> 'withdrawn' AND l.recorded_at >= \(since) AND r.state IN ('faulty', 'refused')
                AND r.person IS NULL AND r.sealed IS NOT NULL \(part: company)
            ORDER BY r.list, r.position LIMIT \(limit)
            """
        ).map { (try $0.id(0), try $0.int(1)) }
    }
}
