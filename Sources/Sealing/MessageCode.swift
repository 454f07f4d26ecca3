// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// Codes that only who has a secret can make: HMAC-SHA256.
public enum MessageCode {
    /// The 32 bytes of the code over `message` under `key`.
    public static func make(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }
}
