// SPDX-License-Identifier: Apache-2.0
import Foundation
import Kernel
import Sealing
import Testing

@Suite("Archives that only a recovery key reads")
struct ArchiveTests {
    private let random = SeededRandom.source(11)

    /// Gives `body` a directory that is gone afterwards.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/archive-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func archive(_ files: [(String, [UInt8])], in folder: String, for key: RecoveryKey) throws -> String {
        let path = folder + "/one.backup"
        let writer = try ArchiveWriter(path: path, for: key.publicKey)
        for (name, bytes) in files { try writer.add(name, bytes: bytes) }
        try writer.finish()
        return path
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        Array(try #require(FileManager.default.contents(atPath: path)))
    }

    private func unpacked(_ path: String, with key: RecoveryKey, in folder: String) throws -> [String] {
        let target = folder + "/out-" + Hex.text(random.bytes(4))
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        return try ArchiveReader(path: path, with: key).unpack(into: target).map { target + "/" + $0 }
    }

    @Test func whatWasPutInComesOutInOrder() throws {
        try withFolder { folder in
            let key = try RecoveryKey(from: random)
            let large = random.bytes(2_500_000)
            let path = try archive([("a", []), ("b.txt", Array("two".utf8)), ("large", large)], in: folder, for: key)
            let files = try unpacked(path, with: key, in: folder)
            #expect(files.map { $0.split(separator: "/").last } == ["a", "b.txt", "large"])
            #expect(try bytes(files[0]) == [])
            #expect(try bytes(files[1]) == Array("two".utf8))
            #expect(try bytes(files[2]) == large)
        }
    }

    @Test func anotherKeyOpensNothing() throws {
        try withFolder { folder in
            let path = try archive([("a", [1, 2, 3])], in: folder, for: try RecoveryKey(from: random))
            let other = try RecoveryKey(from: random)
            #expect(throws: ArchiveFault.wrongKeyOrAltered) { try unpacked(path, with: other, in: folder) }
        }
    }

    @Test func everyChangedByteAndEveryCutIsNoticed() throws {
        try withFolder { folder in
            let key = try RecoveryKey(from: random)
            let whole = try bytes(try archive([("a", Array("content".utf8)), ("b", [9])], in: folder, for: key))
            for place in whole.indices {
                var changed = whole
                changed[place] ^= 0x10
                let path = folder + "/changed"
                try Data(changed).write(to: URL(filePath: path))
                #expect(throws: ArchiveFault.self, "byte \(place)") { try unpacked(path, with: key, in: folder) }
            }
            for length in whole.indices {
                let path = folder + "/cut"
                try Data(whole.prefix(length)).write(to: URL(filePath: path))
                #expect(throws: ArchiveFault.self, "\(length) bytes") { try unpacked(path, with: key, in: folder) }
            }
        }
    }

    @Test func aNameThatLeadsOutIsRefused() throws {
        try withFolder { folder in
            let key = try RecoveryKey(from: random)
            let path = try archive([("../a", [1])], in: folder, for: key)
            #expect(throws: ArchiveFault.forbiddenName("../a")) { try unpacked(path, with: key, in: folder) }
        }
    }

    @Test func anArchiveIsNeverWrittenOverAnother() throws {
        try withFolder { folder in
            let key = try RecoveryKey(from: random)
            let path = try archive([("a", [1])], in: folder, for: key)
            #expect(throws: ArchiveFault.self) { try ArchiveWriter(path: path, for: key.publicKey) }
        }
    }

    @Test func bothHalvesOfTheKeyAreReadBackFromTheirFiles() throws {
        try withFolder { folder in
            let key = try RecoveryKey(from: random)
            try key.save(in: folder)
            #expect(try RecoveryKey(path: folder + "/" + RecoveryKey.privateFile).text == key.text)
            let half = try RecoveryPublicKey(path: folder + "/" + RecoveryKey.publicFile)
            #expect(half.text == key.publicKey.text)
            #expect(throws: KeyFault.self) { try key.save(in: folder) }
        }
    }
}
