// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Store
import Transparency

/// What a check of the whole audit log found.
public struct LogReport: Sendable {
    public let leaves: Int64
    public let roots: Int
    /// The last signed root, hexadecimal; empty for an empty log.
    public let root: String
    /// Rows written since the last sealing.
    public let unsealed: Int
    /// Empty when the log is whole.
    public let faults: [LogFault]
}

extension Door {
    private static let verifyingBatch = 5_000

    /// Proves the log: every leaf from its row, every root from the leaves, every signature; names a changed, removed
    /// or inserted row.
    public func verifyLog() async throws -> LogReport {
        let signer = try RootSigner(seed: keys.logSeed)
        return try await database.read { transaction in
            let log = LogStore(transaction)
            let roots = try log.roots()
            var verifier = LogVerifier(roots: roots, verifier: signer.verifier, mac: mac)
            var position: Int64 = 0
            while true {
                let leaves = try log.leaves(from: position, limit: Self.verifyingBatch)
                for leaf in leaves {
                    let row = leaf.row.map { LogEntry.Row(content: $0.content, code: $0.code) }
                    verifier.check(LogEntry(sequence: leaf.position, leafHash: leaf.hash, row: row))
                }
                guard let last = leaves.last else { break }
                position = last.position + 1
            }
            for audit in try log.unlogged(through: try log.lastSealed()) { verifier.checkUnlogged(key: audit) }
            let unsealed = try AuditStore(transaction, mac: mac).rows(after: try log.lastSealed(), limit: 100_000)
            for row in unsealed where !mac.holds(row.code, for: row.content) {
                verifier.checkUnlogged(key: row.id.number)
            }
            let unfound = try AuditSubjectStore(transaction).missing().map(LogFault.unfound)
            return LogReport(
                leaves: position, roots: roots.count,
                root: roots.last.map { root in Hex.text(root.root) } ?? "", unsealed: unsealed.count,
                faults: verifier.finish() + unfound)
        }
    }
}
