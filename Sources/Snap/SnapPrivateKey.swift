// SPDX-License-Identifier: Apache-2.0
import CryptoExtras
import FoundationEssentials
import Kernel

/// The RSA key with which a party signs what it sends (SHA256withRSA, PKCS#1 v1.5; at least 2,048 bits).
public struct SnapPrivateKey: Sendable {
    private let key: _RSA.Signing.PrivateKey

    /// Reads PKCS#8 or PKCS#1 PEM; `Failure("snap-key-unreadable")` for anything else or a key under 2,048 bits.
    public init(pem: String) throws(Failure) {
        do {
            self.key = try _RSA.Signing.PrivateKey(pemRepresentation: pem)
        } catch {
            throw Failure(.invalid, "snap-key-unreadable", details: ["expected": "RSA private key, PEM, 2048 bits"])
        }
    }

    /// Makes a new key of 2,048 bits.
    public static func make() throws -> SnapPrivateKey {
        SnapPrivateKey(try _RSA.Signing.PrivateKey(keySize: .bits2048))
    }

    private init(_ key: _RSA.Signing.PrivateKey) { self.key = key }

    public var pem: String { key.pkcs8PEMRepresentation }
    public var publicKey: SnapPublicKey { SnapPublicKey(key.publicKey) }

    /// X-SIGNATURE of an access-token request, Base64.
    public func signToken(clientKey: String, timestamp: String) throws(Failure) -> String {
        try sign(SnapSignature.tokenText(clientKey: clientKey, timestamp: timestamp))
    }

    /// X-SIGNATURE of a service call in the asymmetric variant, Base64.
    public func signService(method: String, path: String, body: [UInt8], timestamp: String) throws(Failure) -> String {
        let text = body.withUnsafeBytes {
            SnapSignature.serviceText(method: method, path: path, token: nil, body: $0, timestamp: timestamp)
        }
        return try sign(text)
    }

    private func sign(_ text: [UInt8]) throws(Failure) -> String {
        do {
            let signature = try key.signature(for: text, padding: .insecurePKCS1v1_5)
            return signature.rawRepresentation.base64EncodedString()
        } catch {
            throw Failure(.unavailable, "snap-signing-failed")
        }
    }
}
