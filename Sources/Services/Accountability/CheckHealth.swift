// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// Whether this installation can do its work now.
public struct Health: Sendable {
    public enum Check: String, Sendable, CaseIterable {
        /// The database answers.
        case database
        /// No row of the audit waits longer than ten seconds for its seal.
        case seal
        /// The disk that the spool and an embedded database share has room.
        case disk
    }

    public let failing: Set<Check>

    public var isReady: Bool { failing.isEmpty }
}

extension Door {
    private static let longestUnsealed: Int64 = 10
    private static let leastFreeBytes: Int64 = 64 * 1_024 * 1_024

    /// Asks the database, the log and the disk.
    public func checkHealth() async -> Health {
        var failing: Set<Health.Check> = []
        let now = clock.now()
        do {
            let oldest = try await database.read { [mac] transaction in
                try AuditStore(transaction, mac: mac).rows(after: try LogStore(transaction).lastSealed(), limit: 1)
                    .first?.row.recordedAt
            }
            if let oldest, oldest.adding(seconds: Self.longestUnsealed) < now { failing.insert(.seal) }
        } catch {
            logger.error("health: the database does not answer: \(error)")
            failing.insert(.database)
        }
        if let free = spool.freeBytes, free < Self.leastFreeBytes { failing.insert(.disk) }
        return Health(failing: failing)
    }
}
