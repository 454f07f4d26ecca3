// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

extension Door {
    private static let exportBatch = 2_000

    /// Gives the whole books, from one snapshot: all that another installation needs to rebuild every balance.
    ///
    /// - Parameters:
    ///   - begin: Takes the head, once.
    ///   - take: Takes each piece, in order.
    public func exportLedger(
        begin: @escaping @Sendable (LedgerHead) throws -> Void,
        _ take: @escaping @Sendable (LedgerPiece) throws -> Void
    ) async throws {
        let now = clock.now()
        try await database.read { transaction in
            let root = try LogStore(transaction).lastRoot()
            try begin(LedgerHead(exportedAt: now, logRoot: root?.root, logSize: root?.size ?? 0))
            let accounts = LedgerAccountStore(transaction)
            var last: Int64 = -1
            while let batch = try accounts.accounts(after: last, limit: Self.exportBatch).nonEmpty {
                for account in batch { try take(.account(account)) }
                last = batch.last?.number ?? last
            }
            var seals = try EntrySealStore(transaction).seals()[...]
            last = -1
            while true {
                let batch = try EntryStore(transaction).entries(last + 1...Int64.max, limit: Self.exportBatch)
                guard let end = batch.last else { return }
                for entry in batch {
                    try take(.entry(entry))
                    guard let seal = seals.first, seal.range.upperBound == entry.id else { continue }
                    seals.removeFirst()
                    guard let sealed = seal.sealed else { continue }
                    try take(.seal(last: entry.id, count: sealed.count, root: sealed.root))
                }
                last = end.id
            }
        }
    }
}

extension Array {
    fileprivate var nonEmpty: [Element]? { isEmpty ? nil : self }
}
