// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What became of the rows of an uploaded list, with the numbers that the company passes on to its workers.
public struct WorkerResultStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Result: Sendable {
        public let position: Int
        public let person: ID<PersonRecord>
        public let name: String
        public let kpj: String
        /// What the worker's invoices ask, without savings.
        public let amount: Rupiah
        /// Whether all of them are paid.
        public let isPaid: Bool
        /// A desk has yet to decide whose number it is.
        public let waitsForDesk: Bool
    }

    /// Rows whose worker is registered, behind a position, in the order of the file.
    public func registered(
        of list: ID<WorkerListRecord>, after position: Int = 0, limit: Int
    ) throws -> [Result] {
        try transaction.rows(
            """
            SELECT r.position, r.person, p.name, m.kpj,
                (SELECT coalesce(sum(i.amount), 0) FROM invoice i
                    WHERE i.person = r.person AND i.stage <> 'jht' AND i.cancelled_at IS NULL),
                (SELECT count(*) FROM invoice i WHERE i.person = r.person AND i.stage <> 'jht'
                    AND i.cancelled_at IS NULL AND i.settled_at IS NULL),
                (SELECT count(*) FROM desk_case d WHERE d.person = r.person AND d.resolved_at IS NULL)
            FROM worker_list_row r JOIN person p ON p.id = r.person JOIN membership m ON m.person = r.person
            WHERE r.list = \(list) AND r.position > \(position) AND r.state IN ('enrolled', 'known')
            ORDER BY r.position, m.kpj LIMIT \(limit)
            """
        ).map { row in
            try Result(
                position: row.int(0), person: row.id(1), name: row.text(2), kpj: row.text(3), amount: row.rupiah(4),
                isPaid: row.integer(5) == 0, waitsForDesk: row.integer(6) > 0)
        }
    }
}
