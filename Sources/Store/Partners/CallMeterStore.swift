// SPDX-License-Identifier: Apache-2.0
import Database

/// The calls that processes took out of each partner's minute.
public struct CallMeterStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Takes calls out of a minute. A process whose clock is behind takes them out of the one that runs already.
    ///
    /// - Returns: how many had been taken out of that minute before.
    public func take(_ calls: Int, of partner: String, minute: Int64) throws -> Int {
        let row = try transaction.row(
            """
            INSERT INTO call_meter (partner, minute, taken) VALUES (\(partner), \(minute), \(calls))
            ON CONFLICT (partner) DO UPDATE SET
                taken = CASE WHEN call_meter.minute < excluded.minute THEN 0 ELSE call_meter.taken END
                    + excluded.taken,
                minute = CASE WHEN call_meter.minute < excluded.minute THEN excluded.minute
                    ELSE call_meter.minute END
            RETURNING taken
            """)
        return (try row?.int(0) ?? calls) - calls
    }
}
