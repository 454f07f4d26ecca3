// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Remembers which client-made keys were answered, so that a repeated request has one effect.
public struct IdempotencyStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What is kept of an answered request: enough to know it again and to make its answer again.
    public struct Memory: Sendable {
        public let operation: String
        public let bodyHash: [UInt8]
        public let result: Int64
        /// The person whose record the request touched.
        public let subject: Int64?

        public init(operation: String, bodyHash: [UInt8], result: Int64, subject: Int64?) {
            self.operation = operation
            self.bodyHash = bodyHash
            self.result = result
            self.subject = subject
        }
    }

    public func find(key: String) throws -> Memory? {
        try transaction.row("SELECT operation, body_hash, result, subject FROM idempotency WHERE key = \(key)").map {
            row in
            Memory(
                operation: try row.text(0), bodyHash: try row.blob(1), result: try row.integer(2),
                subject: try row.optionalInteger(3))
        }
    }

    public func remember(key: String, _ memory: Memory, actor: String, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO idempotency (key, operation, actor, body_hash, result, subject, recorded_at)
            VALUES (\(key), \(memory.operation), \(actor), \(memory.bodyHash), \(memory.result),
                \(memory.subject), \(now))
            """)
    }

    /// Drops keys recorded before an instant; answers how many.
    public func forget(before instant: Instant) throws -> Int {
        try transaction.changes("DELETE FROM idempotency WHERE recorded_at < \(instant)")
    }
}
