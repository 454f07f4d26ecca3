// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The file of a gate's key: 64 hexadecimal digits that only its owner may read.
public enum GateKeyFile {
    private static let length = 32

    /// Makes a new key in a new file.
    ///
    /// - Throws: `KeyFault` where the file is there already or cannot be written.
    public static func make(_ path: String, from random: RandomSource) throws {
        let (folder, name) = parts(path)
        try PrivateFiles.save(Hex.text(random.bytes(length)) + "\n", name: name, in: folder)
    }

    /// The bytes of a key.
    ///
    /// - Throws: `KeyFault` where others may read the file, `invalid` `gate-key-unreadable` where it is none.
    public static func read(_ path: String) throws -> [UInt8] {
        let text = try PrivateFiles.text(of: path).filter { !$0.isWhitespace }
        guard let bytes = Hex.bytes(text), bytes.count == length else {
            throw Failure(.invalid, "gate-key-unreadable", details: ["file": path])
        }
        return bytes
    }

    private static func parts(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }
}
