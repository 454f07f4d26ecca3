// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// Reads an archive of `ArchiveWriter`.
public final class ArchiveReader {
    private static let encapsulatedSize = 32
    /// A piece with its mark and its tag.
    private static let largestSealed = ArchiveWriter.pieceSize + 64

    private let file: StreamFile
    private var recipient: HPKE.Recipient

    /// - Throws: `ArchiveFault`.
    public init(path: String, with key: RecoveryKey) throws {
        file = try StreamFile(reading: path)
        guard try file.read(ArchiveWriter.mark.count) == ArchiveWriter.mark else { throw ArchiveFault.unknownForm }
        let encapsulated = try file.read(Self.encapsulatedSize)
        guard encapsulated.count == Self.encapsulatedSize else { throw ArchiveFault.cutOff }
        do {
            recipient = try HPKE.Recipient(
                privateKey: key.key, ciphersuite: ArchiveWriter.suite, info: ArchiveWriter.info,
                encapsulatedKey: Data(encapsulated))
        } catch {
            throw ArchiveFault.wrongKeyOrAltered
        }
    }

    /// Unpacks everything into an existing directory, each file readable by its owner only.
    ///
    /// - Parameter progress: Told how many bytes have been written so far.
    /// - Returns: the names of the files.
    /// - Throws: `ArchiveFault`; what has been written by then is to be thrown away.
    @discardableResult
    public func unpack(into directory: String, progress: (Int) -> Void = { _ in }) throws -> [String] {
        var (names, done): ([String], Int) = ([], 0)
        var target: StreamFile?
        while true {
            switch try next() {
            case .file(let name):
                try target?.finish()
                try Self.check(name)
                target = try StreamFile(creating: directory + "/" + name)
                names.append(name)
            case .content(let bytes):
                guard let target else { throw ArchiveFault.unknownForm }
                try target.write(bytes)
                done += bytes.count
                progress(done)
            case .end:
                try target?.finish()
                return names
            }
        }
    }

    private func next() throws -> ArchivePiece {
        let head = try file.read(4)
        guard head.count == 4 else { throw ArchiveFault.cutOff }
        let size = head.reduce(0) { $0 << 8 | Int($1) }
        guard size <= Self.largestSealed else { throw ArchiveFault.wrongKeyOrAltered }
        let sealed = try file.read(size)
        guard sealed.count == size else { throw ArchiveFault.cutOff }
        let opened: Data
        do {
            opened = try recipient.open(sealed)
        } catch {
            throw ArchiveFault.wrongKeyOrAltered
        }
        return try ArchivePiece(Array(opened))
    }

    /// A plain file name: nothing that leads out of the directory.
    private static func check(_ name: String) throws(ArchiveFault) {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isPlain, !name.isEmpty, !name.hasPrefix(".") else { throw .forbiddenName(name) }
    }
}
