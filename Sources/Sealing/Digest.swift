// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// SHA-256 digests, as bytes and as text.
public enum Digest {
    /// The 32 bytes of SHA-256 over `bytes`.
    public static func sha256(_ bytes: some DataProtocol) -> [UInt8] {
        SHA256.hash(data: bytes).withUnsafeBytes { [UInt8]($0) }
    }

    /// The 32 bytes of SHA-256 over the UTF-8 of `text`.
    public static func sha256(_ text: String) -> [UInt8] { sha256(Array(text.utf8)) }

    /// SHA-256 over `bytes` as 64 lower-case hexadecimal digits.
    public static func sha256Hex(_ bytes: some DataProtocol) -> String { Hex.text(sha256(bytes)) }
}
