// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel

/// An unguessable text given out once (a session, a link); only its hash is stored.
public struct Token: Sendable, Hashable {
    /// 43 URL-safe characters (32 random bytes).
    public let text: String

    public init(text: String) { self.text = text }

    public static func make(from random: RandomSource) -> Token {
        let characters = Data(random.bytes(32)).base64EncodedString().utf8.compactMap { character -> UInt8? in
            switch character {
            case 0x2B: 0x2D
            case 0x2F: 0x5F
            case 0x3D: nil
            default: character
            }
        }
        return Token(text: String(decoding: characters, as: UTF8.self))
    }

    /// The SHA-256 of the text: what is stored and looked up.
    public var hash: [UInt8] { Digest.sha256(text) }
}
