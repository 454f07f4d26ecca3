// SPDX-License-Identifier: Apache-2.0
import Glibc
import Kernel
import Linkage

/// The files of a linkage, read and written in pieces.
enum LinkFiles {
    /// Reads a file of people.
    static func table(
        _ path: String, mapping: ColumnMapping = .standard
    ) throws -> PersonTable {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw Failure(.absent, "no-such-file", field: "file", details: ["found": path]) }
        defer { close(descriptor) }
        return try PersonReader.table(mapping: mapping) { buffer in
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            guard count >= 0 else {
                throw Failure(.absent, "no-such-file", field: "file", details: ["found": path])
            }
            return count
        }
    }

    /// Writes pieces one behind the other to a file of that name.
    static func write(_ pieces: [[UInt8]], to path: String) throws {
        let failure = Failure(.unavailable, "link-file-not-written", field: "out", details: ["found": path])
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw failure }
        defer { close(descriptor) }
        for piece in pieces {
            var rest = piece[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { throw failure }
                rest = rest.dropFirst(count)
            }
        }
    }
}
