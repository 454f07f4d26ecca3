// SPDX-License-Identifier: Apache-2.0
import Credential
import Crypto
import Foundation

/// A device that makes one passkey and signs with it, as a browser would hand it over.
public struct SoftAuthenticator: Sendable {
    public let id: [UInt8]
    private let key = P256.Signing.PrivateKey()
    private let party: String
    private let origin: String

    /// What a device may do otherwise than it should.
    public struct Behaviour: Sendable {
        public var origin: String?
        public var party: String?
        public var type: String?
        public var crossOrigin = false
        /// Present and verified.
        public var flags: UInt8 = 0x05
        public var signCount: UInt32 = 1

        public init() {}
    }

    public init(for party: PasskeyParty) {
        id = (0..<20).map { _ in UInt8.random(in: .min ... .max) }
        self.party = party.id
        origin = party.origin
    }

    public func register(answering challenge: [UInt8], _ behaviour: Behaviour = Behaviour()) -> PasskeyRegistration {
        let data = authenticatorData(behaviour, attested: true)
        var attestation: [UInt8] = [0xA3]
        for piece in [text("fmt"), text("none"), text("attStmt"), [0xA0], text("authData"), bytes(data)] {
            attestation += piece
        }
        return PasskeyRegistration(
            clientData: clientData("webauthn.create", challenge, behaviour), attestation: attestation)
    }

    public func sign(_ challenge: [UInt8], _ behaviour: Behaviour = Behaviour()) throws -> PasskeyAssertion {
        let data = authenticatorData(behaviour, attested: false)
        let client = clientData("webauthn.get", challenge, behaviour)
        let signed = data + Array(SHA256.hash(data: client))
        let signature = try key.signature(for: Data(signed))
        return PasskeyAssertion(
            credential: id, clientData: client, authenticatorData: data,
            signature: Array(signature.derRepresentation))
    }

    private func clientData(_ type: String, _ challenge: [UInt8], _ behaviour: Behaviour) -> [UInt8] {
        let text = """
            {"type":"\(behaviour.type ?? type)","challenge":"\(Base64URL.text(challenge))",\
            "origin":"\(behaviour.origin ?? origin)","crossOrigin":\(behaviour.crossOrigin)}
            """
        return Array(text.utf8)
    }

    private func authenticatorData(_ behaviour: Behaviour, attested: Bool) -> [UInt8] {
        var data = Array(SHA256.hash(data: Data((behaviour.party ?? party).utf8)))
        data.append(attested ? behaviour.flags | 0x40 : behaviour.flags)
        data += (0..<4).map { UInt8(truncatingIfNeeded: behaviour.signCount >> (24 - 8 * UInt32($0))) }
        guard attested else { return data }
        data += [UInt8](repeating: 0, count: 16)
        data += [0, UInt8(id.count)]
        data += id
        data += cose
        return data
    }

    /// The public key as COSE: kty EC2, alg ES256, crv P-256, x, y.
    private var cose: [UInt8] {
        let point = Array(key.publicKey.x963Representation.dropFirst())
        var cose: [UInt8] = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]
        cose += bytes(Array(point[..<32]))
        cose.append(0x22)
        cose += bytes(Array(point[32...]))
        return cose
    }

    private func text(_ text: String) -> [UInt8] { [0x60 | UInt8(text.utf8.count)] + Array(text.utf8) }

    private func bytes(_ bytes: [UInt8]) -> [UInt8] {
        bytes.count < 256
            ? [0x58, UInt8(bytes.count)] + bytes
            : [0x59, UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)] + bytes
    }
}
