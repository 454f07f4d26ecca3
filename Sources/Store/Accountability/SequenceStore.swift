// SPDX-License-Identifier: Apache-2.0
import Database

/// Running numbers that people read: claim numbers, invoice numbers, KPJ.
public struct SequenceStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// The next number of a sequence, from 1. Takes `count` numbers at once and answers the first.
    public func next(_ name: String, count: Int = 1) throws -> Int64 {
        let row = try transaction.row(
            """
            INSERT INTO sequence (name, value) VALUES (\(name), \(count))
            ON CONFLICT (name) DO UPDATE SET value = sequence.value + \(count) RETURNING value
            """)
        guard let last = try row?.integer(0) else { preconditionFailure("a sequence always answers") }
        return last - Int64(count) + 1
    }
}
