// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What each partner keeps of a payment before its money reaches our bank, by contract, from a day on.
public struct SettlementFeeStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct SettlementFee: Sendable, Hashable {
        public let partner: String
        public let name: String
        /// The first day of payments that it holds for; nil where nobody has said a fee.
        public let firstDay: CalendarDay?
        /// Nil where nobody has said; then every difference waits for a person.
        public let fee: Rupiah?
    }

    /// Says the fee from a day on; said again for the day, it replaces what was said. It counts for receipts that are
    /// not matched yet.
    ///
    /// - Throws: `absent` `no-such-record` when there is no such partner.
    public func save(
        _ fee: Rupiah, of partner: String, from day: CalendarDay, at now: Instant, by actor: String
    ) throws {
        guard try transaction.exists("SELECT 1 FROM partner WHERE id = \(partner)") else {
            throw Failure(.absent, "no-such-record", field: "partner")
        }
        try transaction.execute(
            """
            INSERT INTO partner_fee (partner, first_day, fee, recorded_at, recorded_by)
            VALUES (\(partner), \(day), \(fee), \(now), \(actor))
            ON CONFLICT (partner, first_day) DO UPDATE SET fee = excluded.fee, recorded_at = excluded.recorded_at,
                recorded_by = excluded.recorded_by
            """)
    }

    /// By partner, oldest first; a partner without a fee stands there once.
    public func all() throws -> [SettlementFee] {
        try transaction.rows(
            """
            SELECT p.id, p.name, f.first_day, f.fee FROM partner p LEFT JOIN partner_fee f ON f.partner = p.id
            ORDER BY p.id, f.first_day
            """
        ).map { row in
            SettlementFee(
                partner: try row.text(0), name: try row.text(1), firstDay: try row.optionalDay(2),
                fee: try row.optionalInteger(3).map(Rupiah.init))
        }
    }
}
