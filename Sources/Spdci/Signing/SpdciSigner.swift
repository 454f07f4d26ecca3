// SPDX-License-Identifier: Apache-2.0
import Crypto
import Kernel

/// Signs messages with an Ed25519 key.
public struct SpdciSigner: Sendable {
    /// How long our signatures hold.
    static let seconds: Int64 = 300

    private let seed: [UInt8]
    private let publicKey: [UInt8]
    /// The key's thumbprint (RFC 7638).
    public let keyName: String

    /// - Parameter seed: 32 bytes; the same seed is the same key.
    /// - Throws: an error of the library where the seed has another length.
    public init(seed: [UInt8]) throws {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        self.seed = seed
        publicKey = Array(key.publicKey.rawRepresentation)
        let canonical = #"{"crv":"Ed25519","kty":"OKP","x":"\#(SpdciBase64.urlText(publicKey))"}"#
        keyName = SpdciBase64.urlText(SHA256.hash(data: Array(canonical.utf8)))
    }

    /// The public key for others, a member of a JWKS.
    public var jwk: String {
        let x = SpdciBase64.urlText(publicKey)
        return #"{"alg":"EdDSA","crv":"Ed25519","kid":"\#(keyName)","kty":"OKP","use":"sig","x":"\#(x)"}"#
    }

    /// The signature over header and message in canonical JSON.
    func signature(_ signed: [UInt8], as sender: String, at now: Instant) throws -> String {
        let (created, expires) = (now.seconds, now.seconds + Self.seconds)
        let digest = "SHA-256=" + SpdciBase64.text(SHA256.hash(data: signed))
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        let bytes = try key.signature(for: SpdciSignature.lines(created, expires, digest))
        return #"Signature: namespace="spdci", kidId="\#(sender)|\#(keyName)|ed25519", algorithm="ed25519", "#
            + #"created="\#(created)", expires="\#(expires)", headers="(created) (expires) digest", "#
            + #"signature="\#(SpdciBase64.text(bytes))""#
    }
}
