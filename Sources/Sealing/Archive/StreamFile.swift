// SPDX-License-Identifier: Apache-2.0
#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A file read or written from its beginning to its end; a new one is readable by its owner only.
final class StreamFile {
    /// The system's number for "is there already".
    static let alreadyThere = EEXIST

    private let path: String
    private let descriptor: Int32

    init(reading path: String) throws(ArchiveFault) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("open") }
    }

    /// Makes a new file, or empties one that a broken run has left.
    init(creating path: String) throws(ArchiveFault) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault("create") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// As many bytes as asked for; fewer at the end of the file.
    func read(_ count: Int) throws(ArchiveFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                systemRead(descriptor, buffer.baseAddress?.advanced(by: done), count - done)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw fault("read") }
            if got == 0 { break }
            done += got
        }
        return Array(bytes.prefix(done))
    }

    func write(_ bytes: [UInt8]) throws(ArchiveFault) {
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
            }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { throw fault("write") }
            done += wrote
        }
    }

    /// Brings what was written to disk.
    func finish() throws(ArchiveFault) {
        guard fsync(descriptor) == 0 else { throw fault("flush") }
    }

    /// Brings what was written to disk, under another name than it was written with.
    func finish(as name: String) throws(ArchiveFault) {
        try finish()
        guard rename(path, name) == 0 else { throw fault("rename") }
        let folder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "."
        let handle = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw fault("flush the directory of") }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw fault("flush the directory of") }
    }

    private func fault(_ action: String) -> ArchiveFault { .system(path: path, action: action, code: errno) }
}

#if canImport(Darwin)
    private let systemRead = Darwin.read
    private let systemWrite = Darwin.write
#else
    private let systemRead = Glibc.read
    private let systemWrite = Glibc.write
#endif
