// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import FoundationEssentials
import Kernel

/// A public key that a partner's program proves itself with: P-256 for ES256, RSA of 2,048 bits or more for RS256.
public struct AssertionKey: Sendable {
    private enum Material: Sendable {
        case p256(P256.Signing.PublicKey)
        case rsa(_RSA.Signing.PublicKey)
    }

    private let material: Material
    /// `kid` as its owner calls it; nil for PEM.
    public let name: String?

    /// Reads one PEM public key, one JWK, or every key of a JWKS.
    ///
    /// - Throws: `invalid` `client-key-private` for a private key, `client-key-unreadable` for anything else that is no
    ///   such key.
    public static func read(_ text: String) throws(Failure) -> [AssertionKey] {
        if text.contains("PRIVATE KEY") { throw Failure(.invalid, "client-key-private", field: "publicKey") }
        let keys: [AssertionKey]
        if text.contains("-----BEGIN") {
            keys = [try AssertionKey(pem: text)]
        } else {
            let set = try? JSONDecoder().decode(PublicKeySet.self, from: Data(text.utf8))
            let single = try? JSONDecoder().decode(PublicJWK.self, from: Data(text.utf8))
            var read: [AssertionKey] = []
            for key in set?.keys ?? single.map({ [$0] }) ?? [] { read.append(try AssertionKey(key)) }
            keys = read
        }
        guard !keys.isEmpty else { throw unreadable }
        return keys
    }

    /// Reads a PEM public key.
    public init(pem: String, name: String? = nil) throws(Failure) {
        if let key = try? P256.Signing.PublicKey(pemRepresentation: pem) {
            material = .p256(key)
        } else if let key = try? _RSA.Signing.PublicKey(pemRepresentation: pem) {
            material = .rsa(key)
        } else {
            throw Self.unreadable
        }
        self.name = name
    }

    private init(_ key: PublicJWK) throws(Failure) {
        if key.d != nil || key.p != nil { throw Failure(.invalid, "client-key-private", field: "publicKey") }
        switch key.kty {
        case "EC":
            guard key.crv == "P-256", let x = key.x.flatMap(Base64URL.bytes), let y = key.y.flatMap(Base64URL.bytes),
                let read = try? P256.Signing.PublicKey(rawRepresentation: x + y)
            else { throw Self.unreadable }
            material = .p256(read)
        case "RSA":
            guard let n = key.n.flatMap(Base64URL.bytes), let e = key.e.flatMap(Base64URL.bytes),
                let read = try? _RSA.Signing.PublicKey(n: n, e: e)
            else { throw Self.unreadable }
            material = .rsa(read)
        default: throw Self.unreadable
        }
        name = key.kid
    }

    private static var unreadable: Failure { Failure(.invalid, "client-key-unreadable", field: "publicKey") }

    /// `ES256` or `RS256`.
    public var algorithm: String {
        switch material {
        case .p256: "ES256"
        case .rsa: "RS256"
        }
    }

    public var pem: String {
        switch material {
        case .p256(let key): key.pemRepresentation
        case .rsa(let key): key.pemRepresentation
        }
    }

    /// Twenty hexadecimal digits of the SHA-256 of the key: the same for the same key, however it was written.
    public var fingerprint: String {
        let der: Data
        switch material {
        case .p256(let key): der = key.derRepresentation
        case .rsa(let key): der = key.derRepresentation
        }
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: der).prefix(10).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    func verifies(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        switch material {
        case .p256(let key):
            guard let read = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
            return key.isValidSignature(read, for: text)
        case .rsa(let key):
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: text, padding: .insecurePKCS1v1_5)
        }
    }
}

/// A public key as RFC 7517 writes it.
private struct PublicJWK: Decodable {
    let kty: String
    let kid: String?
    let crv: String?
    let x: String?
    let y: String?
    let n: String?
    let e: String?
    let d: String?
    let p: String?
}

private struct PublicKeySet: Decodable {
    let keys: [PublicJWK]
}
