// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import RantauClient

/// Files of keys that a simulated authority makes when they are missing.
enum RegisterKeyFile {
    /// The key that Rantau sends; made when the file is missing.
    static func bearer(_ path: String) throws -> String {
        if let data = FileManager.default.contents(atPath: path) {
            let text = String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
            guard text.utf8.count >= 32 else { throw ValidationError("\(path) is at least 32 characters") }
            return text
        }
        let text = Machine.random.bytes(32).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        try write(text + "\n", to: path)
        return text
    }

    /// The private key by which the authority's program proves itself to Rantau; made when the file is missing.
    static func identity(_ client: String, _ path: String) throws -> ClientIdentity {
        if let data = FileManager.default.contents(atPath: path) {
            return try ClientIdentity(client: client, pem: String(decoding: data, as: UTF8.self))
        }
        let identity = ClientIdentity(client: client)
        try write(identity.privatePEM, to: path)
        return identity
    }

    private static func write(_ text: String, to path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw ValidationError("\(path) cannot be written") }
    }
}
