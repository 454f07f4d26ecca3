// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The texts that SNAP signs.
///
/// - Access token: `clientKey|timestamp`, SHA256withRSA.
/// - Service, symmetric: `METHOD:path:token:lowercase(hex(SHA256(minify(body)))):timestamp`, HMAC-SHA512.
/// - Service, asymmetric: the same without the token, SHA256withRSA.
public enum SnapSignature {
    /// What is signed to ask for an access token.
    public static func tokenText(clientKey: String, timestamp: String) -> [UInt8] {
        var text = Array(clientKey.utf8)
        text.append(UInt8(ascii: "|"))
        text.append(contentsOf: timestamp.utf8)
        return text
    }

    /// What is signed to call a service. Without a token it is the text of the asymmetric variant.
    public static func serviceText(
        method: String, path: String, token: String?, body: UnsafeRawBufferPointer, timestamp: String
    ) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(
            method.utf8.count + path.utf8.count + (token?.utf8.count ?? 0) + timestamp.utf8.count + 68)
        text.append(contentsOf: method.utf8)
        text.append(UInt8(ascii: ":"))
        text.append(contentsOf: path.utf8)
        text.append(UInt8(ascii: ":"))
        if let token {
            text.append(contentsOf: token.utf8)
            text.append(UInt8(ascii: ":"))
        }
        appendDigest(of: body, to: &text)
        text.append(UInt8(ascii: ":"))
        text.append(contentsOf: timestamp.utf8)
        return text
    }

    private static func appendDigest(of body: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        let digest = JSONMinifier.withMinified(body) { minified in
            var hash = SHA256()
            hash.update(bufferPointer: minified)
            return hash.finalize()
        }
        digest.withUnsafeBytes { bytes in
            for byte in bytes {
                text.append(hexDigit(byte >> 4))
                text.append(hexDigit(byte & 15))
            }
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
