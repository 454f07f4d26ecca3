// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A passkey that was just made, as the browser hands it over (WebAuthn level 2, 7.1). Who made the authenticator is
/// not asked for: attestation is `none`.
public struct PasskeyRegistration: Sendable {
    private let clientData: [UInt8]
    private let attestation: [UInt8]

    public init(clientData: [UInt8], attestation: [UInt8]) {
        self.clientData = clientData
        self.attestation = attestation
    }

    /// What is kept of a passkey.
    public struct Credential: Sendable, Hashable {
        public let id: [UInt8]
        /// The public key, as COSE.
        public let cose: [UInt8]
        public let signCount: UInt32
    }

    /// - Throws: `invalid` `passkey-malformed` or `passkey-algorithm`; `unauthenticated` `passkey-wrong` where it was
    ///   not made here, for this challenge, by somebody whom the device verified.
    public func verified(challenge: [UInt8], for party: PasskeyParty) throws(Failure) -> Credential {
        try party.check(clientData, type: "webauthn.create", challenge: challenge)
        let object = try CBORReader.whole(attestation)
        guard object["fmt"]?.string != nil, let bytes = object["authData"]?.byteString else {
            throw CBORReader.malformed
        }
        let data = try AuthenticatorData(bytes)
        try data.check(for: party)
        guard let made = data.credential else { throw CBORReader.malformed }
        _ = try PasskeyKey(cose: made.cose)
        return Credential(id: made.id, cose: made.cose, signCount: data.signCount)
    }
}
