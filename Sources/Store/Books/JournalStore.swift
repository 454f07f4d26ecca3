// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Reads the journal.
public struct JournalStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// An entry with its postings, as recorded.
    public struct Line: Sendable {
        public struct Posting: Sendable {
            /// The account's name in the books.
            public let account: String
            /// The member whose savings it is; nil for the institution's own accounts.
            public let person: ID<PersonRecord>?
            public let currency: Currency
            /// Debit above zero, credit below; whole rupiah or minor units of the currency.
            public let amount: Int64
        }

        public let id: ID<EntryRecord>
        public let kind: Entry.Kind
        public let businessDay: CalendarDay
        /// The receipt, decision or payout it is about.
        public let reference: Int64
        public let reverses: ID<EntryRecord>?
        /// The invoice that the receipt settled, for money that came in.
        public let invoice: ID<InvoiceRecord>?
        /// Over which channel the money came and under which number of the channel's own, for money that came in,
        /// settled or not, and for what of it went back.
        public let payment: (partner: String, request: String)?
        public let recordedAt: Instant
        /// In the order of the entry.
        public let postings: [Posting]
    }

    /// Entries newest first: all, or those about one receipt, decision or payout.
    ///
    /// - Parameter before: Only entries older than this one.
    public func newest(
        about reference: Int64? = nil, before: ID<EntryRecord>? = nil, limit: Int
    ) throws -> [Line] {
        let kinds = Entry.Kind.allCases.map(\.rawValue)
        let last = before?.number ?? Int64.max
        let condition: SQL = reference.map { "AND e.kind IN (\(list: kinds)) AND e.reference = \($0)" } ?? ""
        let entries = try transaction.rows(
            """
            SELECT e.id, e.kind, e.business_day, e.reference, e.reverses, e.recorded_at, r.invoice,
                coalesce(r.partner, u.channel, h.partner), coalesce(r.payment_request, u.reference, h.payment_request)
            FROM entry e LEFT JOIN receipt r ON r.id = e.reference AND e.kind = 'contribution-received'
            LEFT JOIN entry o ON o.id = e.reverses AND o.kind = 'money-unallocated'
            LEFT JOIN refund f ON f.id = e.reference AND e.kind = 'refund-paid'
            LEFT JOIN unallocated u ON u.id = CASE WHEN e.kind = 'money-unallocated' THEN e.reference
                ELSE coalesce(o.reference, f.unallocated) END
            LEFT JOIN host_payment h ON h.id = e.reference AND e.kind IN ('abroad-received', 'abroad-settled')
            WHERE e.id < \(last) \(part: condition) ORDER BY e.id DESC LIMIT \(limit)
            """)
        let ids = try entries.map { try $0.id(0, EntryRecord.self) }
        let postings = try postings(of: ids)
        return try entries.map { row in
            let id = try row.id(0, EntryRecord.self)
            return Line(
                id: id, kind: try row.value(1), businessDay: try row.day(2), reference: try row.integer(3),
                reverses: try row.optionalID(4), invoice: try row.optionalID(6),
                payment: try row.optionalText(7).map { ($0, try row.text(8)) }, recordedAt: try row.instant(5),
                postings: postings[id] ?? [])
        }
    }

    private func postings(of entries: [ID<EntryRecord>]) throws -> [ID<EntryRecord>: [Line.Posting]] {
        guard !entries.isEmpty else { return [:] }
        let rows = try transaction.rows(
            """
            SELECT p.entry, a.code, a.person, p.amount, a.currency
            FROM posting p JOIN ledger_account a ON a.id = p.account
            WHERE p.entry IN (\(list: entries)) ORDER BY p.entry, p.position
            """)
        return try rows.reduce(into: [:]) { all, row in
            all[try row.id(0, EntryRecord.self), default: []].append(
                Line.Posting(
                    account: try row.text(1), person: try row.optionalID(2),
                    currency: try row.optionalText(4) == nil ? .idr : try row.value(4),
                    amount: try row.integer(3)))
        }
    }
}
