// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store
import Transparency

/// A row of the audit as an auditor reads it.
public struct AuditLine: Sendable {
    public let id: ID<AuditRow.Record>
    public let recordedAt: Instant
    public let actor: String
    public let role: String
    public let operation: String
    /// Whose record was touched; nil where nobody's was.
    public let person: ID<PersonRecord>?
    public let detail: String
}

/// A part of the audit, and how much of it is sealed.
public struct AuditView: Sendable {
    /// Newest first.
    public let lines: [AuditLine]
    /// Whether there are rows older than these.
    public let hasOlder: Bool
    /// The last signed root; nil while nothing is sealed.
    public let root: LogRootView?
    /// Whether rows wait to be sealed.
    public let isWaiting: Bool
}

/// A signed root of the log with the key that anyone can check it by.
public struct LogRootView: Sendable {
    public let size: Int64
    /// Hexadecimal, like the other bytes.
    public let root: String
    public let previous: String
    public let signedAt: Instant
    public let signature: String
    /// Ed25519.
    public let publicKey: String
}

extension Door {
    /// Reads the newest rows of the audit, of everybody or about one person; a look at one person's rows is logged.
    ///
    /// - Parameter before: Only rows older than this one.
    public func viewAudit(
        about person: ID<PersonRecord>? = nil, before: ID<AuditRow.Record>? = nil, limit: Int = 100, by actor: Actor
    ) async throws -> AuditView {
        let publicKey = Hex.text(try RootSigner(seed: keys.logSeed).publicKey)
        return try await read(.viewAudit, by: actor, mayBeBehind: true) { context in
            if let person { try context.reach(person) }
            let audit = AuditStore(context.transaction, mac: self.mac)
            let rows =
                try person.map { try audit.rows(about: $0, before: before, limit: limit + 1) }
                ?? audit.newest(before: before, limit: limit + 1)
            let log = LogStore(context.transaction)
            return AuditView(
                lines: rows.prefix(limit).map(AuditLine.init),
                hasOlder: rows.count > limit,
                root: try log.lastRoot().map { LogRootView($0, publicKey: publicKey) },
                isWaiting: try !audit.rows(after: try log.lastSealed(), limit: 1).isEmpty)
        }
    }

    /// The last signed root of the log, for everybody.
    ///
    /// - Throws: `absent` while nothing is sealed.
    public func latestLogRoot() async throws -> LogRootView {
        let publicKey = Hex.text(try RootSigner(seed: keys.logSeed).publicKey)
        guard let root = try await database.read({ transaction in try LogStore(transaction).lastRoot() }) else {
            throw Failure(.absent, "no-such-record")
        }
        return LogRootView(root, publicKey: publicKey)
    }
}

extension AuditLine {
    init(_ stored: AuditStore.Stored) {
        self.init(
            id: stored.id, recordedAt: stored.row.recordedAt, actor: stored.row.actor, role: stored.row.role,
            operation: stored.row.operation, person: stored.row.subject.map { ID(number: $0) },
            detail: stored.row.detail)
    }
}

extension LogRootView {
    init(_ root: SignedRoot, publicKey: String) {
        self.init(
            size: root.size, root: Hex.text(root.root), previous: Hex.text(root.previousRootHash), signedAt: root.at,
            signature: Hex.text(root.signature), publicKey: publicKey)
    }
}
