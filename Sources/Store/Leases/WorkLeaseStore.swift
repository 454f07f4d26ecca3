// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Leases on work that one process does for all.
public struct WorkLeaseStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Takes or prolongs a lease.
    ///
    /// - Returns: false while another holds it.
    public func take(_ name: String, by holder: String, at now: Instant, until end: Instant) throws -> Bool {
        try transaction.changes(
            """
            INSERT INTO work_lease (name, holder, ends_at) VALUES (\(name), \(holder), \(end))
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, ends_at = excluded.ends_at
            WHERE work_lease.holder = excluded.holder OR work_lease.ends_at <= \(now)
            """) == 1
    }

    public func release(_ name: String, by holder: String) throws {
        try transaction.execute("DELETE FROM work_lease WHERE name = \(name) AND holder = \(holder)")
    }
}
