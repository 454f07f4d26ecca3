// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that is only appended to and made durable by `sync`. For spools in front of the database.
public final class AppendFile: Sendable {
    private let descriptor: Int32
    private let path: String

    /// Opens or creates the file, readable by its owner only.
    ///
    /// - Throws: `DatabaseFault.unavailable`.
    public init(path: String) throws {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw DatabaseFault.unavailable(message: "\(path) could not be opened: \(String(cString: strerror(errno)))")
        }
    }

    deinit { close(descriptor) }

    /// Appends bytes and waits until they are on disk.
    public func append(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw fault("written to") }
            rest = rest.dropFirst(written)
        }
        guard fdatasync(descriptor) == 0 else { throw fault("synchronised") }
    }

    /// Everything in the file.
    public func contents() throws -> [UInt8] {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0 else { throw fault("measured") }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        var offset = 0
        while offset < bytes.count {
            let read = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset, off_t(offset))
            }
            if read < 0, errno == EINTR { continue }
            guard read > 0 else { throw fault("read") }
            offset += read
        }
        return bytes
    }

    /// Empties the file.
    public func clear() throws {
        guard ftruncate(descriptor, 0) == 0, fdatasync(descriptor) == 0 else { throw fault("emptied") }
    }

    private func fault(_ what: String) -> DatabaseFault {
        .unavailable(message: "\(path) could not be \(what): \(String(cString: strerror(errno)))")
    }
}
