// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// The secret that turns passport numbers into the digests of a pack. It lies at the gate and where packs are made,
/// never in a pack, and is none of the registry's own keys: whoever takes a gate's key can try numbers against packs
/// made for that gate, and against nothing else.
public struct GatePackKey: Sendable {
    public static let digestLength = 12
    /// Of the random text that each pack is salted with.
    public static let saltLength = 16
    private static let length = 32

    private let key: SymmetricKey

    /// A key of 32 random bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// HMAC-SHA-256 under a key made of the secret and the pack's salt, cut to 12 bytes: no two packs share digests.
    public func digest(of number: String, salt: [UInt8]) -> [UInt8] {
        digester(salt: salt)(number)
    }

    /// The same for many numbers of one pack.
    public func digester(salt: [UInt8]) -> @Sendable (String) -> [UInt8] {
        let mixed = HMAC<SHA256>.authenticationCode(for: Array("rantau gate pack".utf8) + [0] + salt, using: key)
        let keyed = HMAC<SHA256>(key: SymmetricKey(data: mixed))
        return { number in
            var hash = keyed
            hash.update(data: Array(number.utf8))
            return Array(hash.finalize().prefix(Self.digestLength))
        }
    }
}
