// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The content of one audit row: who did what, as whom, on whose record, when. Knows nothing of its place in the log.
public struct AuditLeaf: Sendable, Hashable {
    /// The row's key.
    public let id: Int64
    public let recordedAt: Instant
    public let actor: String
    public let role: String
    public let operation: String
    public let subject: String
    /// SHA-256 over the details, which may be erased or sealed without breaking the log.
    public let detail: [UInt8]

    public init(
        id: Int64, recordedAt: Instant, actor: String, role: String, operation: String, subject: String,
        detail: [UInt8]
    ) {
        self.id = id
        self.recordedAt = recordedAt
        self.actor = actor
        self.role = role
        self.operation = operation
        self.subject = subject
        self.detail = detail
    }

    /// The bytes that are authenticated and logged: each field behind its length, so none can run into the next.
    public var bytes: [UInt8] {
        var bytes = CanonicalBytes(tag: "rantau-audit-1")
        bytes.append(id)
        bytes.append(recordedAt.microseconds)
        bytes.append(actor)
        bytes.append(role)
        bytes.append(operation)
        bytes.append(subject)
        bytes.append(detail)
        return bytes.bytes
    }

    public var leafHash: [UInt8] { MerkleHash.leaf(bytes) }
}
