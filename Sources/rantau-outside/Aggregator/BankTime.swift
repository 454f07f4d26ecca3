// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Synchronization

/// The bank's own calendar, which tests move forward: by it books are dated and transfers come back. Signatures and
/// tokens keep the machine's time.
final class BankTime: Sendable {
    private static let setting = "seconds-ahead"

    private let engine: any DatabaseEngine
    private let machine: Clock
    private let secondsAhead: Mutex<Int64>

    private init(_ engine: any DatabaseEngine, _ machine: Clock, secondsAhead: Int64) {
        self.engine = engine
        self.machine = machine
        self.secondsAhead = Mutex(secondsAhead)
    }

    /// The calendar as it stood when the program last ran.
    static func load(_ engine: any DatabaseEngine, _ machine: Clock) async throws -> BankTime {
        let seconds = try await engine.read { books in
            try books.row("SELECT value FROM setting WHERE name = \(setting)")?.integer(0) ?? 0
        }
        return BankTime(engine, machine, secondsAhead: seconds)
    }

    var clock: Clock { Clock { self.machine.now().adding(seconds: self.secondsAhead.withLock { $0 }) } }

    /// Moves the calendar forward, durably; the new time.
    func advance(seconds: Int64) async throws -> Instant {
        let ahead = secondsAhead.withLock { $0 } + max(0, seconds)
        _ = try await engine.write { books in
            try books.execute(
                """
                INSERT INTO setting (name, value) VALUES (\(Self.setting), \(ahead))
                ON CONFLICT DO UPDATE SET value = excluded.value
                """)
        }
        secondsAhead.withLock { $0 = ahead }
        return clock.now()
    }
}
