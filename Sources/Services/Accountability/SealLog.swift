// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Transparency

extension Door {
    private static let sealingBatch = 20_000

    /// Puts audit rows that have no leaf yet into the Merkle log and signs the new root. One sealer runs at a time.
    ///
    /// - Returns: how many rows were sealed.
    /// - Throws: `SealingFault` at a row without a right code: sealing stops there until somebody has looked.
    @discardableResult public func sealLog() async throws -> Int {
        let now = clock.now()
        let signer = try RootSigner(seed: keys.logSeed)
        return try await database.write { transaction in
            let log = LogStore(transaction)
            let rows = try AuditStore(transaction, mac: mac).rows(
                after: try log.lastSealed(), limit: Self.sealingBatch)
            guard !rows.isEmpty else { return 0 }
            let previous = try log.lastRoot()
            var frontier = try Frontier(size: previous?.size ?? 0, nodes: log.nodes())
            try log.insert(
                rows.map { row in
                    guard mac.holds(row.code, for: row.content) else { throw SealingFault(audit: row.id.number) }
                    return LogStore.Growth(frontier.append(MerkleHash.leaf(row.content)), audit: row.id)
                })
            try log.insert(try signer.sign(frontier, after: previous, at: now))
            return rows.count
        }
    }
}

/// An audit row that the door did not write.
public struct SealingFault: Error, CustomStringConvertible {
    public let audit: Int64

    public var description: String {
        "audit row \(audit) does not carry a right code and was not written by the door; run `rantau audit verify`"
    }
}
