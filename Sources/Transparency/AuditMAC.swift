// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// Authenticates audit rows: HMAC-SHA256 over their canonical bytes, written in the transaction that they record.
/// Whoever can write to the database but lacks this key cannot make a row that the sealer accepts.
public struct AuditMAC: Sendable {
    private let key: SymmetricKey

    /// - Parameter bytes: `MasterKeys.auditKey`.
    public init(key bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

    /// 32 bytes over `AuditLeaf.bytes` or `AuditBlock.bytes`.
    public func code(for content: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: content, using: key))
    }

    /// Whether the code belongs to the content; takes the same time wherever they differ.
    public func holds(_ code: [UInt8], for content: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: content, using: key)
    }
}
