// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// The password of a pass to a relay of calls. Relays know HMAC-SHA1 alone; its strength is in the secret, and a pass
/// counts for hours.
public enum RelaySignature {
    /// Base 64 of HMAC-SHA1 over a name.
    public static func text(over name: String, secret: String) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        return Data(HMAC<Insecure.SHA1>.authenticationCode(for: Array(name.utf8), using: key)).base64EncodedString()
    }
}
