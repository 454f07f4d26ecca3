// SPDX-License-Identifier: Apache-2.0
import Foundation
import Kernel
import Sealing
import Testing

private enum Person {}

@Suite("Key directory")
struct KeyDirectoryTests {
    /// Runs a test with a path that does not exist yet, and cleans up after.
    private func withPath(_ name: String = #function, _ body: (String) throws -> Void) throws {
        let plain = name.filter(\.isLetter)
        let root = NSTemporaryDirectory() + "/rantau-keys-\(ProcessInfo.processInfo.processIdentifier)-\(plain)"
        try? FileManager.default.removeItem(atPath: root)
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try body(root + "/keys")
    }

    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test("A missing directory is made with modes 0700 and 0600, and gives the same keys again")
    func creates() throws {
        try withPath { path in
            let made = try KeyDirectory(path: path).load(random: SeededRandom.source(1))
            #expect(try mode(path) == 0o700)
            let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            #expect(
                names == ["audit.key", "blind-index.key", "card-signing.key", "log-signing.key", "wrapping-1.key"])
            for name in names { #expect(try mode(path + "/" + name) == 0o600) }
            let read = try KeyDirectory(path: path + "/").load(random: SeededRandom.source(2))
            #expect(read.auditKey == made.auditKey)
            #expect(read.logSeed == made.logSeed)
            #expect(try read.cardKeyPEM() == made.cardKeyPEM())
            let owner = ID<Person>(number: 1)
            let key = try read.unwrap(made.wrap(DataKey.make(from: SeededRandom.source(3)), for: owner), for: owner)
            #expect(try read.wrap(key, for: owner).count == 4 + 32 + 29)
        }
    }

    @Test("All five keys of a new set differ")
    func distinct() {
        let texts = KeyFiles.make(from: SeededRandom.source(1)).texts
        #expect(texts.count == 5)
        #expect(Set(texts.values.map { $0.split(separator: " ")[2] }).count == 5)
    }

    @Test("A file or directory that others may read is refused with the command that mends it")
    func tooOpen() throws {
        try withPath { path in
            let directory = KeyDirectory(path: path)
            _ = try directory.load(random: SeededRandom.source(1))
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path + "/audit.key")
            let fault = KeyFault.tooOpen(path: path + "/audit.key", mode: 0o640)
            #expect(throws: fault) { try directory.load(random: SeededRandom.source(1)) }
            #expect(fault.description.contains("chmod go-rwx"))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + "/audit.key")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            #expect(throws: KeyFault.tooOpen(path: path, mode: 0o755)) {
                try directory.load(random: SeededRandom.source(1))
            }
        }
    }

    @Test("A directory that lost one key is refused, never filled up")
    func missing() throws {
        try withPath { path in
            let directory = KeyDirectory(path: path)
            _ = try directory.load(random: SeededRandom.source(1))
            try FileManager.default.removeItem(atPath: path + "/blind-index.key")
            #expect(throws: KeyFault.missing(file: "blind-index.key")) {
                try directory.load(random: SeededRandom.source(1))
            }
            #expect(!FileManager.default.fileExists(atPath: path + "/blind-index.key"))
        }
    }

    @Test("Rotation adds a file and leaves the old key in place")
    func rotates() throws {
        try withPath { path in
            let directory = KeyDirectory(path: path)
            let random = SeededRandom.source(1)
            let old = try directory.load(random: random)
            let new = try directory.rotate(random: random)
            #expect(old.currentID == 1)
            #expect(new.currentID == 2)
            #expect(try directory.load(random: random).wrappingIDs == [1, 2])
            #expect(try mode(path + "/wrapping-2.key") == 0o600)
        }
    }

    @Test("A key file with one changed character is called damaged")
    func damaged() throws {
        let texts = KeyFiles.make(from: SeededRandom.source(1)).texts
        let text = try #require(texts["audit.key"])
        for index in text.indices where !text[index].isWhitespace {
            var changed = texts
            let replacement: Character = text[index] == "0" ? "1" : "0"
            changed["audit.key"] = text.replacingCharacters(in: index...index, with: String(replacement))
            #expect(throws: KeyFault.self) { try KeyFiles(texts: changed).keys() }
        }
    }

    @Test("Two key files with swapped contents are refused")
    func swapped() throws {
        var texts = KeyFiles.make(from: SeededRandom.source(1)).texts
        let audit = texts["audit.key"]
        texts["audit.key"] = texts["blind-index.key"]
        texts["blind-index.key"] = audit
        #expect(throws: KeyFault.damaged(file: "blind-index", found: .otherKey("audit"))) {
            try KeyFiles(texts: texts).keys()
        }
    }
}
