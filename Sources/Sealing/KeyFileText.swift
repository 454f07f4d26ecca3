// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The text of one key file: `rantau-key-v1 NAME 64-HEX CHECK`, where the check finds damage and swapped files.
enum KeyFileText {
    private static let mark = "rantau-key-v1"

    static func text(name: String, bytes: [UInt8]) -> String {
        "\(mark) \(name) \(Hex.text(bytes)) \(check(name: name, bytes: bytes))\n"
    }

    /// The 32 bytes of the key called `name`.
    static func bytes(name: String, text: String) throws -> [UInt8] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 4, words[0] == mark else { throw KeyFault.damaged(file: name, found: .form) }
        guard words[1] == name else { throw KeyFault.damaged(file: name, found: .otherKey(String(words[1]))) }
        guard let bytes = Hex.bytes(words[2]), bytes.count == 32, words[3] == check(name: name, bytes: bytes) else {
            throw KeyFault.damaged(file: name, found: .check)
        }
        return bytes
    }

    private static func check(name: String, bytes: [UInt8]) -> String {
        Hex.text(Digest.sha256(Array(name.utf8) + [0] + bytes).prefix(4))
    }
}
