// SPDX-License-Identifier: Apache-2.0
import Crypto
import Kernel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Who a program is: its name with the server and its own private key, of which the server knows the public half.
public struct ClientIdentity: Sendable {
    /// A proof holds so long.
    private static let seconds: Int64 = 60

    public let client: String
    private let key: P256.Signing.PrivateKey

    /// - Parameter pem: A private key on the curve P-256, in PEM.
    /// - Throws: `invalid` `client-key-unreadable`.
    public init(client: String, pem: String) throws(Failure) {
        guard let key = try? P256.Signing.PrivateKey(pemRepresentation: pem) else {
            throw Failure(.invalid, "client-key-unreadable", field: "pem")
        }
        self.client = client
        self.key = key
    }

    /// A new key, to be registered by its public half.
    public init(client: String) {
        self.client = client
        key = P256.Signing.PrivateKey()
    }

    /// What the server's administrator registers.
    public var publicPEM: String { key.publicKey.pemRepresentation }
    /// To be kept where nobody else reads it.
    public var privatePEM: String { key.pemRepresentation }

    /// A proof that counts once (RFC 7523 section 2.2).
    func assertion(audience: String, now: Instant, random: RandomSource) throws(RantauError) -> String {
        let header = #"{"alg":"ES256","typ":"JWT"}"#
        let name = client.filter { $0 != "\"" && $0 != "\\" }
        let claims = """
            {"iss":"\(name)","sub":"\(name)","aud":"\(audience)","jti":"\(HexText.of(random.bytes(16)))",\
            "iat":\(now.seconds),"exp":\(now.seconds + Self.seconds)}
            """
        let signed = Self.encoded(Array(header.utf8)) + "." + Self.encoded(Array(claims.utf8))
        guard let signature = try? key.signature(for: Data(signed.utf8)) else {
            throw .unreadable(Failure(.invalid, "client-key-unreadable"))
        }
        return signed + "." + Self.encoded(Array(signature.rawRepresentation))
    }

    /// Base 64 for addresses, without padding.
    private static func encoded(_ bytes: [UInt8]) -> String {
        String(
            decoding: Data(bytes).base64EncodedString().utf8.compactMap { byte -> UInt8? in
                switch byte {
                case UInt8(ascii: "+"): UInt8(ascii: "-")
                case UInt8(ascii: "/"): UInt8(ascii: "_")
                case UInt8(ascii: "="): nil
                default: byte
                }
            }, as: UTF8.self)
    }
}
