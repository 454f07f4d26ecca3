// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Store
import Synchronization

/// Which of the processes on a database does the work beside the requests: the one that holds the lease. Another takes
/// it over when the holder has been silent for as long as the lease runs.
///
/// The lease spares work, it does not guard it: jobs are whole when two processes do them at once, because each piece
/// is decided inside a transaction.
public final class WorkShare: Sendable {
    /// How long a holder may be silent.
    static let leaseSeconds: Int64 = 20
    /// How long an answer is believed before the database is asked again.
    private static let believedFor = Duration.seconds(5)
    private static let name = "work"

    /// What this process is called in the lease.
    public let holder: String
    private let door: Door
    private let known = Mutex<(isOurs: Bool, until: ContinuousClock.Instant)?>(nil)

    public init(_ door: Door) {
        self.door = door
        holder = Hex.text(door.random.bytes(8))
    }

    /// Whether this process is to do the work now; takes or prolongs the lease where it may.
    public func isOurs() async throws -> Bool {
        let moment = ContinuousClock.now
        if let known = known.withLock({ $0 }), moment < known.until { return known.isOurs }
        let now = door.clock.now()
        let isOurs = try await door.database.write { [holder] transaction in
            try WorkLeaseStore(transaction).take(
                Self.name, by: holder, at: now, until: now.adding(seconds: Self.leaseSeconds))
        }
        known.withLock { $0 = (isOurs, moment + Self.believedFor) }
        return isOurs
    }

    /// Leaves the work to whoever asks next.
    public func release() async throws {
        known.withLock { $0 = nil }
        try await door.database.write { [holder] transaction in
            try WorkLeaseStore(transaction).release(Self.name, by: holder)
        }
    }
}
