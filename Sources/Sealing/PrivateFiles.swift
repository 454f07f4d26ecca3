// SPDX-License-Identifier: Apache-2.0
#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Files that only their owner may read, written so that they are whole and on the disk, or not there.
enum PrivateFiles {
    /// The names in a directory, without `.` and `..`; none when there is no such directory.
    static func names(in directory: String) throws -> [String] {
        guard let handle = opendir(directory) else {
            if errno == ENOENT { return [] }
            throw fault(directory, "list")
        }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { field in
                String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Refuses a file or directory that others may read, write or enter.
    static func checkMode(of path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else { throw fault(path, "examine") }
        let mode = UInt32(status.st_mode) & 0o777
        guard mode & 0o077 == 0 else { throw KeyFault.tooOpen(path: path, mode: mode) }
    }

    /// The whole of a file as text.
    static func text(of path: String) throws -> String {
        try checkMode(of: path)
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw fault(path, "open") }
        defer { close(file) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = read(file, &buffer, buffer.count)
            guard count >= 0 else { throw fault(path, "read") }
            if count == 0 { return String(decoding: content, as: UTF8.self) }
            content.append(contentsOf: buffer.prefix(count))
        }
    }

    /// Writes a new file of mode 0600: beside its place, flushed, then linked into it. Never overwrites.
    static func save(_ text: String, name: String, in directory: String) throws {
        let path = directory + "/" + name
        let draft = directory + "/." + name + ".new"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault(draft, "create") }
        defer { unlink(draft) }
        do {
            defer { close(file) }
            guard fchmod(file, 0o600) == 0 else { throw fault(draft, "protect") }
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
                guard count > 0 else { throw fault(draft, "write") }
                rest = rest.dropFirst(count)
            }
            guard fsync(file) == 0 else { throw fault(draft, "flush") }
        }
        guard link(draft, path) == 0 else { throw fault(path, "create") }
        try flush(directory)
    }

    /// Makes a directory of mode 0700 that must not exist yet.
    static func makeDirectory(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 else { throw fault(path, "create") }
    }

    /// Puts a directory in the place of a missing or empty one.
    static func moveDirectory(_ draft: String, to path: String) throws {
        guard rename(draft, path) == 0 else { throw fault(path, "create") }
        try flush(parent(of: path))
    }

    private static func flush(_ directory: String) throws {
        let handle = open(directory, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw fault(directory, "open") }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw fault(directory, "flush") }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func fault(_ path: String, _ action: String) -> KeyFault {
        KeyFault.system(path: path, action: action, code: errno)
    }
}
