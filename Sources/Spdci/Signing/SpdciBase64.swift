// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Base 64 in both alphabets.
enum SpdciBase64 {
    /// The plain alphabet with padding, as signatures are written.
    static func text(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

    /// The alphabet of addresses without padding, as keys are written.
    static func urlText(_ bytes: some Sequence<UInt8>) -> String {
        let plain = text(bytes).utf8.compactMap { character -> UInt8? in
            switch character {
            case 0x2B: 0x2D
            case 0x2F: 0x5F
            case 0x3D: nil
            default: character
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Either alphabet, with or without padding; nil for anything else.
    static func bytes(_ text: String) -> [UInt8]? {
        var characters = text.utf8.compactMap { character -> UInt8? in
            switch character {
            case 0x2D: 0x2B
            case 0x5F: 0x2F
            case 0x3D: nil
            default: character
            }
        }
        while characters.count % 4 != 0 { characters.append(0x3D) }
        return Data(base64Encoded: Data(characters)).map { Array($0) }
    }
}
