// SPDX-License-Identifier: Apache-2.0
import Crypto
import Kernel

/// What an authenticator says about itself (WebAuthn level 2, 6.1): for whom it signed, whether somebody was there,
/// how often it signed, and at registration the new key.
struct AuthenticatorData {
    let partyHash: [UInt8]
    let isUserPresent: Bool
    /// By fingerprint, face or code of the device.
    let isUserVerified: Bool
    let signCount: UInt32
    /// Of the key that was just made.
    let credential: (id: [UInt8], cose: [UInt8])?

    private static let longestID = 1_023

    /// - Throws: `invalid` `passkey-malformed`.
    init(_ bytes: [UInt8]) throws(Failure) {
        guard bytes.count >= 37 else { throw CBORReader.malformed }
        let flags = bytes[32]
        partyHash = Array(bytes[0..<32])
        isUserPresent = flags & 0x01 != 0
        isUserVerified = flags & 0x04 != 0
        signCount = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        var end = 37
        if flags & 0x40 != 0 {
            guard bytes.count >= 55 else { throw CBORReader.malformed }
            let length = Int(bytes[53]) << 8 | Int(bytes[54])
            guard (1...Self.longestID).contains(length), bytes.count > 55 + length else { throw CBORReader.malformed }
            var reader = CBORReader(bytes, at: 55 + length)
            _ = try reader.value()
            credential = (Array(bytes[55..<55 + length]), Array(bytes[55 + length..<reader.position]))
            end = reader.position
        } else {
            credential = nil
        }
        if flags & 0x80 != 0 {
            var reader = CBORReader(bytes, at: end)
            _ = try reader.value()
            end = reader.position
        }
        guard end == bytes.count else { throw CBORReader.malformed }
    }

    /// - Throws: `unauthenticated` `passkey-wrong` unless it was made for this party, by somebody whom it verified.
    func check(for party: PasskeyParty) throws(Failure) {
        guard partyHash == Array(SHA256.hash(data: Array(party.id.utf8))), isUserPresent, isUserVerified else {
            throw PasskeyParty.wrong
        }
    }
}
