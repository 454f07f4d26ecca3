// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Which parameter trees counted, with their full text, so that an old answer can be given again.
public struct RuleActivationStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Records a tree; one already recorded stays as it is.
    public func activate(
        hash: String, tree: String, countsFrom day: CalendarDay, at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO rule_activation (hash, counts_from, tree, activated_at, activated_by)
            VALUES (\(hash), \(day), \(tree), \(now), \(actor)) ON CONFLICT (hash) DO NOTHING
            """)
    }
}
