// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// The key files of an installation as texts by file name: made, read and extended without touching a disk.
public struct KeyFiles: Sendable {
    /// File name to text.
    public private(set) var texts: [String: String]

    public init(texts: [String: String]) { self.texts = texts }

    private static let single = ["blind-index", "audit", "log-signing", "card-signing"]

    /// A full new set.
    public static func make(from random: RandomSource) -> KeyFiles {
        var files = KeyFiles(texts: [:])
        files.add("wrapping-1", random.bytes(32))
        for name in single { files.add(name, name == "card-signing" ? cardScalar(random) : random.bytes(32)) }
        return files
    }

    /// The next wrapping key: its file name and text. Data keys are rewrapped under it one by one.
    public mutating func addWrappingKey(from random: RandomSource) throws -> (file: String, text: String) {
        let name = "wrapping-\(try wrappingIDs().max().map { $0 + 1 } ?? 1)"
        let text = add(name, random.bytes(32))
        return (name + ".key", text)
    }

    /// Reads all keys.
    /// - Throws: `KeyFault` naming the first file that is missing or damaged.
    public func keys() throws -> MasterKeys {
        var wrapping: [UInt32: [UInt8]] = [:]
        for id in try wrappingIDs() { wrapping[id] = try bytes("wrapping-\(id)") }
        guard let current = wrapping.keys.max() else { throw KeyFault.missing(file: "wrapping-1.key") }
        let scalar = try bytes("card-signing")
        guard (try? P256.Signing.PrivateKey(rawRepresentation: scalar)) != nil else {
            throw KeyFault.damaged(file: "card-signing", found: .unusable)
        }
        return MasterKeys(
            wrapping: wrapping, currentID: current, blindIndex: try bytes("blind-index"), audit: try bytes("audit"),
            logSeed: try bytes("log-signing"), cardScalar: scalar)
    }

    private func wrappingIDs() throws -> [UInt32] {
        try texts.keys.filter { $0.hasPrefix("wrapping-") && $0.hasSuffix(".key") }.map { file in
            guard let id = UInt32(file.dropFirst(9).dropLast(4)), file == "wrapping-\(id).key" else {
                throw KeyFault.damaged(file: file, found: .form)
            }
            return id
        }
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        guard let text = texts[name + ".key"] else { throw KeyFault.missing(file: name + ".key") }
        return try KeyFileText.bytes(name: name, text: text)
    }

    @discardableResult
    private mutating func add(_ name: String, _ bytes: [UInt8]) -> String {
        let text = KeyFileText.text(name: name, bytes: bytes)
        texts[name + ".key"] = text
        return text
    }

    /// Nearly every 32 bytes are a scalar of P-256; the rare others are drawn again.
    private static func cardScalar(_ random: RandomSource) -> [UInt8] {
        var bytes = random.bytes(32)
        while (try? P256.Signing.PrivateKey(rawRepresentation: bytes)) == nil { bytes = random.bytes(32) }
        return bytes
    }
}
