// SPDX-License-Identifier: Apache-2.0
import Database

/// What is known of the keys that other processes have given.
public struct KeyStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// The key of the newest audit row; every write ends with one, so that no committed write has a greater key. Zero
    /// before the first.
    public func newest() throws -> Int64 {
        try transaction.row("SELECT id FROM audit ORDER BY id DESC LIMIT 1")?.integer(0) ?? 0
    }
}
