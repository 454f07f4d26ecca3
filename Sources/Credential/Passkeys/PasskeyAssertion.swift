// SPDX-License-Identifier: Apache-2.0
import Crypto
import Kernel

/// A signature by a passkey, as the browser hands it over (WebAuthn level 2, 7.2).
public struct PasskeyAssertion: Sendable {
    /// Which passkey signed.
    public let credential: [UInt8]
    public let clientData: [UInt8]
    private let authenticatorData: [UInt8]
    private let signature: [UInt8]

    public init(credential: [UInt8], clientData: [UInt8], authenticatorData: [UInt8], signature: [UInt8]) {
        self.credential = credential
        self.clientData = clientData
        self.authenticatorData = authenticatorData
        self.signature = signature
    }

    /// - Parameters:
    ///   - key: the public key kept for the passkey, as COSE.
    ///   - signCount: what the passkey had counted when it signed last.
    /// - Returns: what it has counted now; zero for those that do not count.
    /// - Throws: `invalid` `passkey-malformed`; `unauthenticated` `passkey-wrong`, or `passkey-copied` where it counts
    ///   backwards: another device holds the same key.
    public func verify(
        challenge: [UInt8], for party: PasskeyParty, key: [UInt8], signCount: UInt32
    ) throws(Failure) -> UInt32 {
        try party.check(clientData, type: "webauthn.get", challenge: challenge)
        let data = try AuthenticatorData(authenticatorData)
        try data.check(for: party)
        let signed = authenticatorData + Array(SHA256.hash(data: clientData))
        guard try PasskeyKey(cose: key).verifies(signature, of: signed) else { throw PasskeyParty.wrong }
        guard data.signCount > signCount || (data.signCount == 0 && signCount == 0) else {
            throw Failure(.unauthenticated, "passkey-copied")
        }
        return data.signCount
    }
}
