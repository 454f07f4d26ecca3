// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// The client secret that both sides hold for the symmetric service signature. The key is the UTF-8 text of the
/// secret as it was handed over, not what its digits may encode.
public struct SnapSecret: Sendable {
    /// Keyed once: preparing an HMAC costs several times what signing a short text does.
    private let keyed: HMAC<SHA512>

    public init(_ secret: String) { self.keyed = HMAC(key: SymmetricKey(data: Array(secret.utf8))) }

    /// The Base64 text for X-SIGNATURE.
    public func sign(
        method: String, path: String, token: String, body: UnsafeRawBufferPointer, timestamp: String
    ) -> String {
        let code = authenticationCode(method: method, path: path, token: token, body: body, timestamp: timestamp)
        return Data(code).base64EncodedString()
    }

    public func sign(method: String, path: String, token: String, body: [UInt8], timestamp: String) -> String {
        body.withUnsafeBytes { sign(method: method, path: path, token: token, body: $0, timestamp: timestamp) }
    }

    /// Whether `signature` (Base64) is right for this call. Takes the same time wherever the two differ.
    public func verify(
        _ signature: String, method: String, path: String, token: String, body: UnsafeRawBufferPointer,
        timestamp: String
    ) -> Bool {
        guard signature.utf8.count == 88, let presented = Data(base64Encoded: signature) else { return false }
        let code = authenticationCode(method: method, path: path, token: token, body: body, timestamp: timestamp)
        return code == presented
    }

    public func verify(
        _ signature: String, method: String, path: String, token: String, body: [UInt8], timestamp: String
    ) -> Bool {
        body.withUnsafeBytes {
            verify(signature, method: method, path: path, token: token, body: $0, timestamp: timestamp)
        }
    }

    private func authenticationCode(
        method: String, path: String, token: String, body: UnsafeRawBufferPointer, timestamp: String
    ) -> HMAC<SHA512>.MAC {
        let text = SnapSignature.serviceText(
            method: method, path: path, token: token, body: body, timestamp: timestamp)
        var keyed = keyed
        keyed.update(data: text)
        return keyed.finalize()
    }
}
