// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// Finds a sealed value by equality without opening any: a keyed digest stored in a column beside it.
public struct BlindIndex: Sendable {
    /// Keyed once: preparing an HMAC costs more than hashing a short value.
    private let keyed: HMAC<SHA256>

    public init(key bytes: [UInt8]) { keyed = HMAC(key: SymmetricKey(data: bytes)) }

    /// 16 bytes, the same for the same kind and value for ever under one key.
    /// - Parameter value: Already normalised by the type it came from; this index does not change case or spaces.
    public func value(of value: String, kind: String) -> [UInt8] {
        var message = Array(kind.utf8)
        message.append(0)
        message.append(contentsOf: value.utf8)
        var keyed = keyed
        keyed.update(data: message)
        return Array(keyed.finalize().prefix(16))
    }
}
