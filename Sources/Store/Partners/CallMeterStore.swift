// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// The calls that processes took out of the minute of each partner, and of each partner's program.
public struct CallMeterStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Who calls.
    public enum Caller: Sendable {
        case partner(String)
        case program(ID<ClientRecord>)
    }

    /// Takes calls out of a minute. A process whose clock is behind takes them out of the one that runs already.
    ///
    /// - Returns: how many had been taken out of that minute before.
    public func take(_ calls: Int, of caller: Caller, minute: Int64) throws -> Int {
        let first: SQL =
            switch caller {
            case .partner(let partner):
                """
                INSERT INTO call_meter AS held (partner, minute, taken) VALUES (\(partner), \(minute), \(calls))
                ON CONFLICT (partner)
                """
            case .program(let client):
                """
                INSERT INTO client_meter AS held (client, minute, taken) VALUES (\(client), \(minute), \(calls))
                ON CONFLICT (client)
                """
            }
        let row = try transaction.row(
            """
            \(part: first) DO UPDATE SET
                taken = CASE WHEN held.minute < excluded.minute THEN 0 ELSE held.taken END + excluded.taken,
                minute = CASE WHEN held.minute < excluded.minute THEN excluded.minute ELSE held.minute END
            RETURNING taken
            """)
        guard let taken = try row?.int(0) else { preconditionFailure("a meter always answers") }
        return taken - calls
    }
}
