// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import JWTKit
import Kernel

/// Compact JWTs under ES256. The type in the header keeps cards and status lists, which share a key, apart.
enum SignedText {
    enum Kind: String, Sendable {
        case card = "card+jwt"
        case statusList = "statuslist+jwt"
        case gatePack = "gatepack+jwt"
    }

    static func sign(_ payload: some JWTPayload, kind: Kind, with key: SigningKey) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let header: JWTHeader = [
            "alg": .string("ES256"), "kid": .string(key.publicKey.id), "typ": .string(kind.rawValue),
        ]
        let signed = Base64URL.text(try encoder.encode(header)) + "." + Base64URL.text(try encoder.encode(payload))
        return signed + "." + Base64URL.text(try key.algorithm.sign(Array(signed.utf8)))
    }

    /// The payload, if the token is of the kind, signed by a known key, and whole.
    /// - Throws: `Failure` `token-malformed`, `token-wrong-type`, `token-unknown-key` or `token-signature-invalid`.
    static func open<Payload: JWTPayload>(
        _ token: String, as payload: Payload.Type, kind: Kind, keys: KeySet
    ) throws -> Payload {
        let parser = DefaultJWTParser()
        guard let end = token.utf8.lastIndex(of: 0x2E),
            let parsed = try? parser.parse(Array(token.utf8), as: Payload.self)
        else { throw Failure(.invalid, "token-malformed") }
        guard parsed.header.alg == "ES256", parsed.header.typ == kind.rawValue else {
            throw Failure(.invalid, "token-wrong-type")
        }
        guard let id = parsed.header.kid, let key = keys.key(id) else { throw Failure(.refused, "token-unknown-key") }
        let signed = Array(token.utf8[..<end])
        guard let holds = try? key.algorithm.verify(parsed.signature, signs: signed), holds else {
            throw Failure(.refused, "token-signature-invalid")
        }
        return parsed.payload
    }
}
