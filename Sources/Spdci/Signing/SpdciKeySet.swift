// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import Kernel
import Wire

/// The public keys that a sister institution signs with, as its `/.well-known/jwks.json` has them.
public struct SpdciKeySet: Sendable {
    let keys: [SpdciKey]

    public var isEmpty: Bool { keys.isEmpty }

    /// Reads a JWKS document, or one JWK. Keys that do not sign are passed over.
    ///
    /// - Throws: `invalid` `registry-keys-unreadable`, `client-key-private`.
    public init(json: String) throws(Failure) {
        let unreadable = Failure(.invalid, "registry-keys-unreadable", field: "keys")
        let document = SpdciPart(try JSONValue.parse(Array(json.utf8)), "")
        guard case .object = document.value else { throw unreadable }
        let all = (try? document["keys"]?.list()) ?? [document]
        var found: [SpdciKey] = []
        for jwk in all where (try? jwk["use"]?.word()) ?? "sig" == "sig" {
            if jwk["d"] != nil { throw Failure(.invalid, "client-key-private", field: "keys") }
            guard let key = SpdciKey(jwk) else { throw unreadable }
            found.append(key)
        }
        keys = found
    }

    /// The keys that a signature may mean by a name; keys without one may be meant by any.
    func named(_ name: String) -> [SpdciKey] { keys.filter { $0.name == nil || $0.name == name } }
}

/// One public key: Ed25519, P-256 or RSA.
struct SpdciKey: Sendable {
    private enum Material: Sendable {
        case ed25519(Curve25519.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)
        case rsa(_RSA.Signing.PublicKey)
    }

    let name: String?
    private let material: Material

    init?(_ jwk: SpdciPart) {
        func bytes(_ member: String) -> [UInt8]? {
            (try? jwk[member]?.text(upTo: 4_000)).flatMap { $0 }.flatMap(SpdciBase64.bytes)
        }
        switch try? jwk["kty"]?.word() {
        case "OKP":
            guard let x = bytes("x"), let key = try? Curve25519.Signing.PublicKey(rawRepresentation: x) else {
                return nil
            }
            material = .ed25519(key)
        case "EC":
            guard let x = bytes("x"), let y = bytes("y"),
                let key = try? P256.Signing.PublicKey(rawRepresentation: x + y)
            else { return nil }
            material = .p256(key)
        case "RSA":
            guard let n = bytes("n"), let e = bytes("e"), let key = try? _RSA.Signing.PublicKey(n: n, e: e) else {
                return nil
            }
            material = .rsa(key)
        default: return nil
        }
        name = try? jwk["kid"]?.word(upTo: 200)
    }

    /// The names, in small letters, by which a signature may call what this key does.
    var algorithms: Set<String> {
        switch material {
        case .ed25519: ["ed25519", "eddsa"]
        case .p256: ["es256", "ecdsa-p256-sha256"]
        case .rsa: ["rs256", "rsa-sha256", "rsa-v1_5-sha256"]
        }
    }

    func verifies(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        switch material {
        case .ed25519(let key): return key.isValidSignature(signature, for: text)
        case .p256(let key):
            let plain = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
            guard let read = plain ?? (try? P256.Signing.ECDSASignature(derRepresentation: signature)) else {
                return false
            }
            return key.isValidSignature(read, for: text)
        case .rsa(let key):
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: text, padding: .insecurePKCS1v1_5)
        }
    }
}
