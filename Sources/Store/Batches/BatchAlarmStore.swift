// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Alarms about collective invoices that did not do what they promised a worker.
public struct BatchAlarmStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, CaseIterable {
        /// The promised day has passed and nothing was paid.
        case late
        /// The company paid, and the promised worker was not among those paid for.
        case withoutLine = "without-line"
    }

    public struct Alarm: Sendable {
        public let id: ID<BatchAlarmRecord>
        public let kind: Kind
        public let batch: ID<BatchRecord>
        public let batchNumber: String
        public let organisation: ID<OrganisationRecord>
        /// The company's name.
        public let company: String
        public let promisedDay: CalendarDay
        public let invoice: ID<InvoiceRecord>
        public let person: ID<PersonRecord>
        public let name: String
        public let amount: Rupiah
        public let raisedAt: Instant
        /// Whether the worker's invoice has been paid since.
        public let isOver: Bool
    }

    /// Raises an alarm once.
    ///
    /// - Returns: whether it is new.
    public func raise(
        _ kind: Kind, id: ID<BatchAlarmRecord>, batch: ID<BatchRecord>, invoice: ID<InvoiceRecord>,
        person: ID<PersonRecord>, at now: Instant
    ) throws -> Bool {
        try transaction.changes(
            """
            INSERT INTO batch_alarm (id, batch, invoice, person, kind, raised_at)
            VALUES (\(id), \(batch), \(invoice), \(person), \(kind.rawValue), \(now))
            ON CONFLICT (batch, invoice, kind) DO NOTHING
            """) == 1
    }

    /// Those whose worker is still not paid for, newest first.
    ///
    /// - Parameter organisation: only a company's; nil for all.
    public func open(of organisation: ID<OrganisationRecord>?, limit: Int) throws -> [Alarm] {
        let own: SQL = organisation.map { "AND b.organisation = \($0)" } ?? ""
        return try read("i.settled_at IS NULL AND i.cancelled_at IS NULL \(part: own)", limit: limit)
    }

    /// About one worker's invoice, newest first.
    public func all(about invoice: ID<InvoiceRecord>) throws -> [Alarm] {
        try read("a.invoice = \(invoice)", limit: 10)
    }

    private func read(_ condition: SQL, limit: Int) throws -> [Alarm] {
        try transaction.rows(
            """
            SELECT a.id, a.kind, a.batch, b.number, b.organisation, o.name, b.promised_day, a.invoice, a.person, p.name,
                i.amount, a.raised_at, i.settled_at
            FROM batch_alarm a JOIN batch b ON b.id = a.batch JOIN organisation o ON o.id = b.organisation
                JOIN invoice i ON i.id = a.invoice JOIN person p ON p.id = a.person
            WHERE \(part: condition) ORDER BY a.id DESC LIMIT \(limit)
            """
        ).map { row in
            try Alarm(
                id: row.id(0), kind: row.value(1), batch: row.id(2), batchNumber: row.text(3),
                organisation: row.id(4), company: row.text(5), promisedDay: row.day(6), invoice: row.id(7),
                person: row.id(8), name: row.text(9), amount: row.rupiah(10), raisedAt: row.instant(11),
                isOver: row.optionalInteger(12) != nil)
        }
    }
}
