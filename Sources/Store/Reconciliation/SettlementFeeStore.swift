// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What each partner keeps of a payment before its money reaches our bank, by contract.
public struct SettlementFeeStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct SettlementFee: Sendable, Hashable {
        public let partner: String
        public let name: String
        /// Nil where nobody has said; then every difference waits for a person.
        public let fee: Rupiah?
    }

    /// Says the fee; said again, it replaces the former for receipts not matched yet.
    ///
    /// - Throws: `absent` `no-such-record` when there is no such partner.
    public func save(_ fee: Rupiah, of partner: String, at now: Instant, by actor: String) throws {
        guard try transaction.exists("SELECT 1 FROM partner WHERE id = \(partner)") else {
            throw Failure(.absent, "no-such-record", field: "partner")
        }
        try transaction.execute(
            """
            INSERT INTO settlement_fee (partner, fee, recorded_at, recorded_by)
            VALUES (\(partner), \(fee), \(now), \(actor))
            ON CONFLICT (partner) DO UPDATE SET fee = excluded.fee, recorded_at = excluded.recorded_at,
                recorded_by = excluded.recorded_by
            """)
    }

    public func all() throws -> [SettlementFee] {
        try transaction.rows(
            """
            SELECT p.id, p.name, f.fee FROM partner p LEFT JOIN settlement_fee f ON f.partner = p.id ORDER BY p.id
            """
        ).map { row in
            SettlementFee(
                partner: try row.text(0), name: try row.text(1), fee: try row.optionalInteger(2).map(Rupiah.init))
        }
    }
}
