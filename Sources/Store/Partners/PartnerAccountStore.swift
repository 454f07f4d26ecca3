// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Virtual accounts that partners asked for by the number of an invoice.
public struct PartnerAccountStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Opens an account for a partner, or opens it again.
    public func open(
        _ customerNumber: String, of partner: String, invoice: ID<InvoiceRecord>, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO partner_account (partner, customer_number, invoice, recorded_at)
            VALUES (\(partner), \(customerNumber), \(invoice), \(now))
            ON CONFLICT (partner, customer_number) DO UPDATE SET withdrawn_at = NULL
            """)
    }

    /// Whether a partner asked for an account and has not given it back.
    public func isOpen(_ customerNumber: String, of partner: String) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM partner_account
            WHERE partner = \(partner) AND customer_number = \(customerNumber) AND withdrawn_at IS NULL
            """)
    }

    /// Marks an open account as given back.
    public func withdraw(_ customerNumber: String, of partner: String, at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE partner_account SET withdrawn_at = \(now)
            WHERE partner = \(partner) AND customer_number = \(customerNumber)
            """)
    }

    /// The accounts that partners gave back, by partner. An account whose invoice was settled is left out: nothing is
    /// taken for it anyhow.
    ///
    /// `CROSS JOIN` has SQLite begin with the few accounts given back and not with all open invoices.
    public func withdrawn() throws -> [String: Set<String>] {
        let rows = try transaction.rows(
            """
            SELECT a.partner, a.customer_number FROM partner_account a CROSS JOIN invoice i
            WHERE a.withdrawn_at IS NOT NULL AND i.id = a.invoice AND i.settled_at IS NULL
            """)
        return try rows.reduce(into: [:]) { all, row in
            all[try row.text(0), default: []].insert(try row.text(1))
        }
    }
}
