// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension Door {
    /// How many times a process goes for calls while a caller uses up a minute alone.
    private static let shares = 16

    /// Takes some of the calls that a partner may make in a minute, for this process to admit. All processes on the
    /// database take out of the same minute; what one takes and does not need, the others lack.
    ///
    /// - Returns: zero once the minute is used up.
    public func takeCalls(of partner: String, most: Int, minute: Int64) async throws -> Int {
        try await takeCalls(of: .partner(partner), most: most, minute: minute)
    }

    /// Lets a partner's program call, out of the minute that all processes on the database share.
    ///
    /// - Returns: the seconds after which the program may come again; nil where it may now.
    public func waitOfProgram(_ pass: ClientPass) async throws -> Int64? {
        let now = clock.now()
        let minute = now.seconds / 60
        let isAdmitted = try await programCalls.admits(pass.client, in: minute) {
            try await takeCalls(of: .program(pass.client), most: pass.callsAMinute, minute: minute)
        }
        return isAdmitted ? nil : (minute + 1) * 60 - now.seconds
    }

    private func takeCalls(of caller: CallMeterStore.Caller, most: Int, minute: Int64) async throws -> Int {
        let share = max(1, most / Self.shares)
        let taken = try await database.write { transaction in
            try CallMeterStore(transaction).take(share, of: caller, minute: minute)
        }
        return max(0, min(share, most - taken))
    }
}
