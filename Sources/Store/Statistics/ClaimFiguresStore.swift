// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// How claims fare, counted from their records.
public struct ClaimFiguresStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Claims by state.
    public func states() throws -> [(state: String, count: Int)] {
        try transaction.rows("SELECT state, count(*) FROM claim GROUP BY state ORDER BY state").map { row in
            (try row.text(0), try row.int(1))
        }
    }

    /// Seconds from a claim to the bank's confirmation that its payout arrived, for payouts confirmed in a span;
    /// the middle one. Nil where none was.
    public func medianSecondsToPayment(from first: Instant, to last: Instant) throws -> Int? {
        let seconds = try transaction.rows(
            """
            SELECT (entry.recorded_at - claim.recorded_at) / 1000000 AS seconds
            FROM payout JOIN entry ON entry.kind = 'benefit-paid' AND entry.reference = payout.id
                JOIN claim ON claim.id = payout.claim
            WHERE payout.recorded_at BETWEEN \(first) AND \(last)
            ORDER BY seconds
            """
        ).map { try $0.int(0) }
        return seconds.isEmpty ? nil : seconds[(seconds.count - 1) / 2]
    }
}
