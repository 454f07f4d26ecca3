// SPDX-License-Identifier: Apache-2.0
import Sealing

/// A short name for bytes, the same for the same bytes.
public enum Fingerprint {
    /// Ten hexadecimal digits of SHA-256.
    public static func text(_ bytes: [UInt8]) -> String { String(Digest.sha256Hex(bytes).prefix(10)) }

    /// All 32 bytes of SHA-256.
    static func whole(_ bytes: [UInt8]) -> [UInt8] { Digest.sha256(bytes) }
}
