// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// Authenticates audit rows: HMAC-SHA256 over their canonical bytes, written in the transaction that they record.
/// Whoever can write to the database but lacks this key cannot make a row that the sealer accepts.
public struct AuditMAC: Sendable {
    /// Keyed once: preparing an HMAC costs more than hashing a short row.
    private let keyed: HMAC<SHA256>

    /// - Parameter bytes: `MasterKeys.auditKey`.
    public init(key bytes: [UInt8]) { keyed = HMAC(key: SymmetricKey(data: bytes)) }

    /// 32 bytes over `AuditLeaf.bytes` or `AuditBlock.bytes`.
    public func code(for content: [UInt8]) -> [UInt8] {
        var keyed = keyed
        keyed.update(data: content)
        return keyed.finalize().withUnsafeBytes { [UInt8]($0) }
    }

    /// Whether the code belongs to the content; takes the same time wherever they differ.
    public func holds(_ code: [UInt8], for content: [UInt8]) -> Bool {
        var keyed = keyed
        keyed.update(data: content)
        return keyed.finalize() == Data(code)
    }
}
