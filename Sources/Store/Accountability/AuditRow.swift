// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Transparency

/// One thing done or one record looked at. Holds no identifier of a person but the record's key.
public struct AuditRow: Sendable, Hashable {
    /// Marks keys of audit rows.
    public enum Record {}

    public let recordedAt: Instant
    public let actor: String
    public let role: String
    public let operation: String
    /// The record's key; nil where nobody's record was touched.
    public let subject: Int64?
    public let detail: String

    public init(
        recordedAt: Instant, actor: String, role: String, operation: String, subject: Int64?, detail: String
    ) {
        self.recordedAt = recordedAt
        self.actor = actor
        self.role = role
        self.operation = operation
        self.subject = subject
        self.detail = detail
    }

    /// What the log commits to.
    public func leaf(id: ID<Record>) -> AuditLeaf { leaf(id: id, detail: Digest.sha256(detail)) }

    /// The same where the digest of the detail is at hand.
    func leaf(id: ID<Record>, detail digest: [UInt8]) -> AuditLeaf {
        AuditLeaf(
            id: id.number, recordedAt: recordedAt, actor: actor, role: role, operation: operation,
            subject: subject.map { String($0) } ?? "", detail: digest)
    }
}
