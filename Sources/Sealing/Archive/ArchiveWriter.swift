// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// Writes files into one archive that only the holder of a recovery key can read (HPKE, RFC 9180: X25519, HKDF-SHA256,
/// ChaCha20-Poly1305). Pieces are sealed in order: one left out, moved, changed or cut off is noticed.
public final class ArchiveWriter {
    static let mark = Array("rantau-archive-1\n".utf8)
    static let info = Data("rantau backup".utf8)
    static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    /// Bytes of a file that are sealed at once.
    static let pieceSize = 1 << 20

    private let path: String
    private let file: StreamFile
    private var sender: HPKE.Sender

    /// Begins an archive beside its place; it appears there when it is finished.
    ///
    /// - Throws: `ArchiveFault.system`, also when something of this name exists.
    public init(path: String, for key: RecoveryPublicKey) throws {
        guard !StreamFile.exists(path) else {
            throw ArchiveFault.system(path: path, action: "create", code: StreamFile.alreadyThere)
        }
        self.path = path
        sender = try HPKE.Sender(recipientKey: key.key, ciphersuite: Self.suite, info: Self.info)
        file = try StreamFile(creating: path + ".new")
        try file.write(Self.mark)
        let encapsulated = Array(sender.encapsulatedKey)
        try file.write(encapsulated)
    }

    /// Adds a file from memory.
    public func add(_ name: String, bytes: [UInt8]) throws {
        try put(.file(name))
        for start in stride(from: 0, to: bytes.count, by: Self.pieceSize) {
            try put(.content(Array(bytes[start..<min(start + Self.pieceSize, bytes.count)])))
        }
    }

    /// Adds a file of the disk.
    ///
    /// - Parameter progress: Told how many bytes have been read so far.
    public func add(_ name: String, from path: String, progress: (Int) -> Void = { _ in }) throws {
        let source = try StreamFile(reading: path)
        try put(.file(name))
        var done = 0
        while case let bytes = try source.read(Self.pieceSize), !bytes.isEmpty {
            try put(.content(bytes))
            done += bytes.count
            progress(done)
        }
    }

    /// Ends the archive, brings it to disk and gives it its name.
    public func finish() throws {
        try put(.end)
        try file.finish(as: path)
    }

    private func put(_ piece: ArchivePiece) throws {
        let sealed = try sender.seal(piece.bytes)
        let size = UInt32(sealed.count)
        try file.write([UInt8(size >> 24), UInt8(size >> 16 & 0xFF), UInt8(size >> 8 & 0xFF), UInt8(size & 0xFF)])
        try file.write(Array(sealed))
    }
}
