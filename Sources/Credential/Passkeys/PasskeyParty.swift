// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel

/// For whom passkeys are made: this installation, by the address that people reach it at.
public struct PasskeyParty: Sendable, Hashable {
    /// The domain that a passkey belongs to.
    public let id: String
    /// `https://rantau.example`, as a browser writes it.
    public let origin: String

    static let wrong = Failure(.unauthenticated, "passkey-wrong")

    /// - Parameter publicURL: without a slash at the end. Browsers make passkeys for `https`, and for `localhost`.
    public init(publicURL: String) {
        origin = publicURL
        let place = publicURL.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
        id = String(place.prefix { $0 != ":" && $0 != "/" })
    }

    /// Whether browsers make passkeys here at all: they need a name, and an address of digits is none.
    public var isNamed: Bool { id.contains { $0.isLetter } && !id.hasPrefix("[") }

    /// What the browser collected, as it was signed.
    private struct ClientData: Decodable {
        let type: String
        let challenge: String
        let origin: String
        let crossOrigin: Bool?
    }

    /// - Throws: `invalid` `passkey-malformed`; `unauthenticated` `passkey-wrong` unless the browser collected it here,
    ///   for this challenge.
    func check(_ bytes: [UInt8], type: String, challenge: [UInt8]) throws(Failure) {
        guard let data = try? JSONDecoder().decode(ClientData.self, from: Data(bytes)) else {
            throw CBORReader.malformed
        }
        guard data.type == type, data.origin == origin, data.crossOrigin != true,
            Base64URL.bytes(data.challenge) == challenge
        else { throw Self.wrong }
    }

    /// The challenge that a browser says it answered; nothing is checked yet.
    ///
    /// - Throws: `invalid` `passkey-malformed`.
    public static func challenge(in clientData: [UInt8]) throws(Failure) -> [UInt8] {
        guard let data = try? JSONDecoder().decode(ClientData.self, from: Data(clientData)),
            let challenge = Base64URL.bytes(data.challenge)
        else { throw CBORReader.malformed }
        return challenge
    }
}
