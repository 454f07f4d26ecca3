// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Synchronization

/// The payments that were written of late, by the turns of the database: whoever read before them asks what they
/// touched.
final class WrittenPayments: Sendable {
    /// Payments of one transaction.
    struct Batch: Sendable {
        let turn: Int
        /// By what names others may tell of the same payments.
        let names: Set<String>
        /// Whose invoices were settled.
        let persons: Set<ID<PersonRecord>>
    }

    /// How many batches are remembered: whoever reads is overtaken by fewer.
    private static let kept = 8

    private let batches = Mutex<[Batch]>([])

    /// Notes what is being written, before anybody can see it. A transaction that is undone is noted all the same: what
    /// it would have touched is then read once too often.
    func add(_ batch: Batch) {
        batches.withLock { batches in
            if batches.count == Self.kept { batches.removeFirst() }
            batches.append(batch)
        }
    }

    /// What was written after a turn and before another; nil where it was not only known payments.
    func between(_ turn: Int, _ other: Int) -> [Batch]? {
        guard turn < other else { return nil }
        let found = batches.withLock { batches in batches.filter { turn < $0.turn && $0.turn < other } }
        return found.count == other - turn - 1 ? found : nil
    }
}
