// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import FoundationEssentials
import Kernel

/// The public key of a passkey, as the authenticator gave it (COSE, RFC 9053): ES256 or RS256.
public struct PasskeyKey: Sendable {
    /// The algorithms that are taken, best first, by their COSE numbers.
    public static let algorithms = [-7, -257]

    private enum Form: Sendable {
        case elliptic(P256.Signing.PublicKey)
        case rsa(_RSA.Signing.PublicKey)
    }

    private let form: Form

    /// - Throws: `invalid` `passkey-malformed`, or `passkey-algorithm` for a key of another kind.
    public init(cose bytes: [UInt8]) throws(Failure) {
        let value = try CBORReader.whole(bytes)
        switch (value[1]?.number, value[3]?.number) {
        case (2, -7):
            guard value[-1]?.number == 1, let x = value[-2]?.byteString, let y = value[-3]?.byteString, x.count == 32,
                y.count == 32, let key = try? P256.Signing.PublicKey(rawRepresentation: x + y)
            else { throw CBORReader.malformed }
            form = .elliptic(key)
        case (3, -257):
            guard let modulus = value[-1]?.byteString, let exponent = value[-2]?.byteString,
                (256...512).contains(modulus.count),
                let key = try? _RSA.Signing.PublicKey(n: Data(modulus), e: Data(exponent))
            else { throw CBORReader.malformed }
            form = .rsa(key)
        default: throw Failure(.invalid, "passkey-algorithm")
        }
    }

    /// Whether the key's owner signed these bytes.
    func verifies(_ signature: [UInt8], of signed: [UInt8]) -> Bool {
        switch form {
        case .elliptic(let key):
            guard let read = try? P256.Signing.ECDSASignature(derRepresentation: signature) else { return false }
            return key.isValidSignature(read, for: signed)
        case .rsa(let key):
            let read = _RSA.Signing.RSASignature(rawRepresentation: Data(signature))
            return key.isValidSignature(read, for: SHA256.hash(data: signed), padding: .insecurePKCS1v1_5)
        }
    }
}
