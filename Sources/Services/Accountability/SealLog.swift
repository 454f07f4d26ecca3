// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Transparency

extension Door {
    /// Rows that one root covers at most, so that nobody waits long behind the sealer.
    private static let sealingBatch = 2_000
    /// Rows whose persons are listed together, and how many of them in one transaction.
    private static let subjectsTogether = 4_000
    private static let subjectPortion = 1_000

    /// Puts audit rows that have no leaf yet into the Merkle log and signs the new roots. One sealer runs at a time; a
    /// second one finds that the log has grown and leaves it.
    ///
    /// - Returns: how many rows were sealed.
    /// - Throws: `SealingFault` at a row without a right code: sealing stops there until somebody has looked.
    @discardableResult public func sealLog() async throws -> Int {
        try await listSubjects()
        var sealed = 0
        while true {
            let count = try await sealBatch()
            sealed += count
            if count < Self.sealingBatch { return sealed }
        }
    }

    /// Lists whom the rows are about, as soon as there are enough of them: the more together, the fewer pages are
    /// written for each, and the more rows are gone through meanwhile. Others write between two portions.
    private func listSubjects() async throws {
        while let growth = try await database.read({ try AuditSubjectStore($0).next(Self.subjectsTogether) }) {
            for start in stride(from: 0, to: growth.entries.count, by: Self.subjectPortion) {
                let portion = growth.entries[start...].prefix(Self.subjectPortion)
                try await database.write { try AuditSubjectStore($0).insert(portion) }
            }
            try await database.write { try AuditSubjectStore($0).reach(growth.end) }
        }
    }

    /// Hashes beside the writer, who only has the leaves to write.
    private func sealBatch() async throws -> Int {
        let now = clock.now()
        let signer = try RootSigner(seed: keys.logSeed)
        let growth = try await database.read { transaction -> LogGrowth? in
            let log = LogStore(transaction)
            let rows = try AuditStore(transaction, mac: mac).rows(
                after: try log.lastSealed(), limit: Self.sealingBatch)
            guard !rows.isEmpty else { return nil }
            let previous = try log.lastRoot()
            var frontier = try Frontier(size: previous?.size ?? 0, nodes: log.nodes())
            let leaves = try rows.map { row in
                guard mac.holds(row.code, for: row.content) else { throw SealingFault(audit: row.id.number) }
                return LogStore.Growth(frontier.append(MerkleHash.leaf(row.content)), audit: row.id)
            }
            // A clock that was set back does not take the log back with it.
            let root = try signer.sign(frontier, after: previous, at: max(now, previous?.at ?? now))
            return LogGrowth(sizeBefore: previous?.size, leaves: leaves, root: root)
        }
        guard let growth else { return 0 }
        return try await database.write { transaction in
            let log = LogStore(transaction)
            guard try log.lastRoot()?.size == growth.sizeBefore else { return 0 }
            try log.insert(growth.leaves)
            try log.insert(growth.root)
            return growth.leaves.count
        }
    }
}

/// What a batch adds to the log.
private struct LogGrowth: Sendable {
    /// Nil for a log without a root.
    let sizeBefore: Int64?
    let leaves: [LogStore.Growth]
    let root: SignedRoot
}

/// An audit row that the door did not write.
public struct SealingFault: Error, CustomStringConvertible {
    public let audit: Int64

    public var description: String {
        "audit row \(audit) does not carry a right code and was not written by the door; run `rantau audit verify`"
    }
}
