// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A signed root of the audit log: with it anyone can prove that a row is in the log, and that the log only grew.
public struct LogRootRecord: WireRecord {
    /// Leaves under the root.
    public let size: Int
    /// SHA-256, hexadecimal, like the other bytes here.
    public let root: String
    /// What this root names as the one before it.
    public let previous: String
    public let signedAt: Instant
    /// The same moment as it was signed: microseconds since 1970.
    public let signedAtMicroseconds: Int
    /// Ed25519.
    public let signature: String
    public let publicKey: String

    public init(
        size: Int, root: String, previous: String, signedAt: Instant, signature: String, publicKey: String
    ) {
        self.init(
            size: size, root: root, previous: previous, signedAt: signedAt,
            signedAtMicroseconds: Int(signedAt.microseconds), signature: signature, publicKey: publicKey)
    }

    private init(
        size: Int, root: String, previous: String, signedAt: Instant, signedAtMicroseconds: Int, signature: String,
        publicKey: String
    ) {
        self.size = size
        self.root = root
        self.previous = previous
        self.signedAt = signedAt
        self.signedAtMicroseconds = signedAtMicroseconds
        self.signature = signature
        self.publicKey = publicKey
    }

    public static let shape = Shape<LogRootRecord>(
        LogRootRecord.init(size:root:previous:signedAt:signedAtMicroseconds:signature:publicKey:),
        WireField("size", \.size, .integer(0...Int.max)), WireField("root", \.root, .text(64...64)),
        WireField("previous", \.previous, .text(64...64)), WireField("signedAt", \.signedAt, .instant),
        WireField("signedAtMicroseconds", \.signedAtMicroseconds, .integer(0...Int.max)),
        WireField("signature", \.signature, .text(128...128)),
        WireField("publicKey", \.publicKey, .text(64...64)))
}

/// Whether the installation can do its work.
public struct HealthRecord: WireRecord {
    public let ready: Bool
    /// What fails: `database`, `seal`, `disk`.
    public let failing: [String]

    public init(ready: Bool, failing: [String]) {
        self.ready = ready
        self.failing = failing
    }

    public static let shape = Shape<HealthRecord>(
        HealthRecord.init, WireField("ready", \.ready, .flag),
        WireField("failing", \.failing, .list(of: .text(1...40), 0...10)))
}
