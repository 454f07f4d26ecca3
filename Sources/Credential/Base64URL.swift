// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Base 64 with the URL-safe alphabet and without padding (RFC 4648 section 5), as JOSE wants it.
public enum Base64URL {
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        let characters = Data(bytes).base64EncodedString().utf8.compactMap { character -> UInt8? in
            switch character {
            case 0x2B: 0x2D
            case 0x2F: 0x5F
            case 0x3D: nil
            default: character
            }
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// nil for anything that is not base 64; padding is refused, the plain alphabet too.
    public static func bytes(_ text: String) -> [UInt8]? {
        var characters: [UInt8] = []
        characters.reserveCapacity(text.utf8.count + 3)
        for character in text.utf8 {
            switch character {
            case 0x2D: characters.append(0x2B)
            case 0x5F: characters.append(0x2F)
            case 0x2B, 0x2F, 0x3D: return nil
            default: characters.append(character)
            }
        }
        while characters.count % 4 != 0 { characters.append(0x3D) }
        return Data(base64Encoded: Data(characters)).map { Array($0) }
    }
}
