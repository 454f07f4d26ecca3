// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Base 64 for addresses and scripts (RFC 4648, 5): `-` and `_`, nothing at the end.
public enum Base64URL {
    public static func text(_ bytes: [UInt8]) -> String {
        let characters = Data(bytes).base64EncodedString().utf8.compactMap { character -> UInt8? in
            switch character {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: character
            }
        }
        return String(decoding: characters, as: UTF8.self)
    }

    /// Nil for anything else than such a text.
    public static func bytes(_ text: String) -> [UInt8]? {
        var characters: [UInt8] = []
        for character in text.utf8 {
            switch character {
            case UInt8(ascii: "-"): characters.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): characters.append(UInt8(ascii: "/"))
            case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): return nil
            default: characters.append(character)
            }
        }
        while !characters.count.isMultiple(of: 4) { characters.append(UInt8(ascii: "=")) }
        return Data(base64Encoded: Data(characters)).map { [UInt8]($0) }
    }
}
