// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money
import Placement

/// Invoices as money sees them: what they ask, how they stand, whose they are.
public struct BillStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Bill: Sendable {
        public let invoice: ID<InvoiceRecord>
        public let number: String
        public let person: ID<PersonRecord>
        public let stage: SettledContribution.Stage
        public let asked: AskedAmount
        public let issuedAt: Instant
        public let expiresAt: Instant
        /// Over which channel it was paid; nil while it is not.
        public let settledChannel: String?
        public let isCancelled: Bool
        /// The person's name.
        public let name: String
        /// Province of origin.
        public let province: Int
        /// ISO code of the country of work.
        public let country: String
        /// What came in for it and waits for the rest.
        public let waiting: Rupiah

        public var isUnpaid: Bool { settledChannel == nil && !isCancelled }
        /// What still has to come in.
        public var missing: Rupiah { max(.zero, asked.least - waiting) }
    }

    private static let query: SQL = """
        SELECT i.id, i.number, i.person, i.stage, i.amount, i.least, i.most, i.issued_at, i.expires_at, i.settled_at,
            i.cancelled_at, p.name, p.province, l.country,
            (SELECT r.partner FROM receipt r WHERE r.invoice = i.id),
            (SELECT coalesce(sum(u.remaining), 0) FROM unallocated u WHERE u.invoice = i.id AND u.reason = 'too-little'
                AND NOT EXISTS (SELECT 1 FROM resolution s WHERE s.unallocated = u.id AND s.state = 'proposed'))
        FROM invoice i JOIN person p ON p.id = i.person JOIN placement l ON l.id = i.placement
        """

    /// So many are asked for in one statement.
    private static let askedAtOnce = 4_096

    public func find(_ ids: [ID<InvoiceRecord>]) throws -> [ID<InvoiceRecord>: Bill] {
        var all: [ID<InvoiceRecord>: Bill] = [:]
        for start in stride(from: 0, to: ids.count, by: Self.askedAtOnce) {
            let some = Array(ids[start..<min(start + Self.askedAtOnce, ids.count)])
            let found = try transaction.rows("\(part: Self.query) WHERE i.id IN (\(list: some))").map(Self.bill)
            for bill in found { all[bill.invoice] = bill }
        }
        return all
    }

    /// - Throws: `absent` when there is no such invoice.
    public func get(_ id: ID<InvoiceRecord>) throws -> Bill {
        guard let bill = try find([id])[id] else { throw Failure(.absent, "no-such-record", field: "invoice") }
        return bill
    }

    /// By our part of the virtual account number, or by the invoice's own number.
    public func find(number: String) throws -> Bill? {
        try transaction.row(
            "\(part: Self.query) WHERE i.customer_number = \(number) OR i.number = \(number) LIMIT 1"
        ).map(Self.bill)
    }

    /// Unpaid invoices of some people, those that can still be paid first, then newest first.
    public func unpaid(of persons: [ID<PersonRecord>], at now: Instant, limit: Int) throws -> [Bill] {
        try transaction.rows(
            """
            \(part: Self.query) WHERE i.person IN (\(list: persons)) AND i.settled_at IS NULL
                AND i.cancelled_at IS NULL
            ORDER BY i.expires_at <= \(now), i.id DESC LIMIT \(limit)
            """
        ).map(Self.bill)
    }

    /// Invoices for a worker who goes through a company that can be paid now and stand on no open collective invoice.
    public func payable(
        by organisation: ID<OrganisationRecord>, at now: Instant, limit: Int
    ) throws -> [Bill] {
        try transaction.rows(
            """
            \(part: Self.query) WHERE l.organisation = \(organisation) AND i.settled_at IS NULL
                AND i.cancelled_at IS NULL AND i.expires_at > \(now) AND i.stage <> 'jht' AND NOT EXISTS (
                    SELECT 1 FROM batch_line b JOIN batch c ON c.id = b.batch
                    WHERE b.invoice = i.id AND b.state = 'promised' AND c.settled_at IS NULL
                        AND c.cancelled_at IS NULL AND c.expires_at > \(now))
            ORDER BY p.search_name, i.id LIMIT \(limit)
            """
        ).map(Self.bill)
    }

    /// Invoices that can be paid now of the workers whom a list registered, without savings.
    public func payable(of list: ID<WorkerListRecord>, at now: Instant) throws -> [Bill] {
        try transaction.rows(
            """
            \(part: Self.query) WHERE i.person IN (
                    SELECT w.person FROM worker_list_row w WHERE w.list = \(list) AND w.state = 'enrolled')
                AND i.settled_at IS NULL AND i.cancelled_at IS NULL AND i.expires_at > \(now) AND i.stage <> 'jht'
                AND NOT EXISTS (SELECT 1 FROM batch_line b JOIN batch c ON c.id = b.batch
                    WHERE b.invoice = i.id AND b.state = 'promised' AND c.settled_at IS NULL
                        AND c.cancelled_at IS NULL AND c.expires_at > \(now))
            ORDER BY p.search_name, i.id
            """
        ).map(Self.bill)
    }

    private static func bill(_ row: Row) throws -> Bill {
        let isSettled = try row.optionalInteger(9) != nil
        return Bill(
            invoice: try row.id(0), number: try row.text(1), person: try row.id(2), stage: try row.value(3),
            asked: try row.optionalRange(5).map(AskedAmount.open) ?? .closed(try row.rupiah(4)),
            issuedAt: try row.instant(7), expiresAt: try row.instant(8),
            settledChannel: isSettled ? try row.optionalText(14) ?? "" : nil,
            isCancelled: try row.optionalInteger(10) != nil, name: try row.text(11), province: try row.int(12),
            country: try row.text(13), waiting: try row.rupiah(15))
    }
}
