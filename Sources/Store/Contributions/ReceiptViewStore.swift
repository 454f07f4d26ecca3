// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement

/// Receipts as payers and members see them: of settled invoices, and of money that waits.
public struct ReceiptViewStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Receipt: Sendable {
        public let id: ID<ReceiptRecord>
        public let amount: Rupiah
        public let paidAt: Instant
        public let invoice: ID<InvoiceRecord>
        public let invoiceNumber: String
        public let stage: SettledContribution.Stage
        public let person: ID<PersonRecord>
        public let name: String
        /// The day the invoice was settled on; nil where the money waits for the rest.
        public let settledDay: CalendarDay?
        /// The counter's slip; nil for money that came another way.
        public let slip: String?
        /// Who paid at the counter.
        public let payer: String?
    }

    public func find(_ id: ID<ReceiptRecord>) throws -> Receipt? {
        try transaction.row(
            """
            SELECT r.id, r.amount, r.paid_at, i.id, i.number, i.stage, i.person, p.name, i.settled_day, s.number,
                s.payer
            FROM receipt r JOIN invoice i ON i.id = r.invoice JOIN person p ON p.id = i.person
                LEFT JOIN cash_slip s ON s.receipt = r.id
            WHERE r.id = \(id)
            UNION ALL
            SELECT u.id, u.amount, u.paid_at, i.id, i.number, i.stage, i.person, p.name, i.settled_day, s.number,
                coalesce(s.payer, u.payer)
            FROM unallocated u JOIN invoice i ON i.id = u.invoice JOIN person p ON p.id = i.person
                LEFT JOIN cash_slip s ON s.receipt = u.id
            WHERE u.id = \(id) AND u.reversed_at IS NULL
            """
        ).map { row in
            try Receipt(
                id: row.id(0), amount: row.rupiah(1), paidAt: row.instant(2), invoice: row.id(3),
                invoiceNumber: row.text(4), stage: row.value(5), person: row.id(6), name: row.text(7),
                settledDay: row.optionalDay(8), slip: row.optionalText(9), payer: row.optionalText(10))
        }
    }
}
