// SPDX-License-Identifier: Apache-2.0
import Sealing

/// A short name for bytes, the same for the same bytes.
public enum Fingerprint {
    /// Ten hexadecimal digits of SHA-256.
    public static func text(_ bytes: [UInt8]) -> String { String(Digest.sha256Hex(bytes).prefix(10)) }
}
