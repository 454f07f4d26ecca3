// SPDX-License-Identifier: Apache-2.0
import CryptoExtras
import FoundationEssentials
import Kernel

/// The RSA key with which a party's signatures are verified.
public struct SnapPublicKey: Sendable {
    private let key: _RSA.Signing.PublicKey

    /// Reads a PEM public key; `Failure("snap-key-unreadable")` for anything else or a key under 2,048 bits.
    public init(pem: String) throws(Failure) {
        do {
            self.key = try _RSA.Signing.PublicKey(pemRepresentation: pem)
        } catch {
            throw Failure(.invalid, "snap-key-unreadable", details: ["expected": "RSA public key, PEM, 2048 bits"])
        }
    }

    init(_ key: _RSA.Signing.PublicKey) { self.key = key }

    public var pem: String { key.pemRepresentation }

    /// Whether `signature` (Base64) is right for an access-token request.
    public func verifyToken(_ signature: String, clientKey: String, timestamp: String) -> Bool {
        verify(signature, SnapSignature.tokenText(clientKey: clientKey, timestamp: timestamp))
    }

    /// Whether `signature` (Base64) is right for a service call in the asymmetric variant.
    public func verifyService(
        _ signature: String, method: String, path: String, body: [UInt8], timestamp: String
    ) -> Bool {
        let text = body.withUnsafeBytes {
            SnapSignature.serviceText(method: method, path: path, token: nil, body: $0, timestamp: timestamp)
        }
        return verify(signature, text)
    }

    private func verify(_ signature: String, _ text: [UInt8]) -> Bool {
        guard let presented = Data(base64Encoded: signature) else { return false }
        return key.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: presented), for: text, padding: .insecurePKCS1v1_5)
    }
}
