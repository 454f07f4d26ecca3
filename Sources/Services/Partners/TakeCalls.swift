// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension Door {
    /// How many times a process goes for calls while a partner uses up a minute alone.
    private static let shares = 16

    /// Takes some of the calls that a partner may make in a minute, for this process to admit. All processes on the
    /// database take out of the same minute; what one takes and does not need, the others lack.
    ///
    /// - Returns: zero once the minute is used up.
    public func takeCalls(of partner: String, most: Int, minute: Int64) async throws -> Int {
        let share = max(1, most / Self.shares)
        let taken = try await database.write { transaction in
            try CallMeterStore(transaction).take(share, of: partner, minute: minute)
        }
        return max(0, min(share, most - taken))
    }
}
