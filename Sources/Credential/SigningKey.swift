// SPDX-License-Identifier: Apache-2.0
import Crypto
import JWTKit
import Kernel

/// The key that signs cards and their status list: ES256.
public struct SigningKey: Sendable {
    let algorithm: any JWTAlgorithm
    /// What others need to check its signatures.
    public let publicKey: VerificationKey

    /// Reads a private key from PEM (PKCS #8 or SEC 1).
    /// - Throws: `Failure` `card-key-unusable`.
    public init(pem: String) async throws {
        guard let key = try? ES256PrivateKey(pem: pem) else { throw Failure(.unavailable, "card-key-unusable") }
        algorithm = try await JWTKeyCollection().add(ecdsa: key).getKey()
        publicKey = try await VerificationKey(key.publicKey)
    }

    /// A new private key as PEM.
    public static func makePEM() -> String { ES256PrivateKey().pemRepresentation }
}

/// The public half of a signing key.
public struct VerificationKey: Sendable {
    let algorithm: any JWTAlgorithm
    /// The key's thumbprint (RFC 7638), so that the same key has the same id everywhere.
    public let id: String
    let x: String
    let y: String

    init(_ key: ES256PublicKey) async throws {
        guard let parameters = key.parameters, let x = Self.urlSafe(parameters.x), let y = Self.urlSafe(parameters.y)
        else { throw Failure(.unavailable, "card-key-unusable") }
        algorithm = try await JWTKeyCollection().add(ecdsa: key).getKey()
        self.x = x
        self.y = y
        let canonical = #"{"crv":"P-256","kty":"EC","x":"\#(x)","y":"\#(y)"}"#
        id = Base64URL.text(SHA256.hash(data: Array(canonical.utf8)))
    }

    /// Coordinates come in the plain alphabet with padding.
    private static func urlSafe(_ base64: String) -> String? {
        let characters = base64.utf8.compactMap { character -> UInt8? in
            switch character {
            case 0x2B: 0x2D
            case 0x2F: 0x5F
            case 0x3D: nil
            default: character
            }
        }
        return Base64URL.bytes(String(decoding: characters, as: UTF8.self)).map(Base64URL.text)
    }
}
