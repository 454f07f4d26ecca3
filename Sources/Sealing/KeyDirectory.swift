// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The directory that holds the key files of an installation: mode 0700, each file 0600.
///
/// A backup of the database is worth nothing without this directory, and gives nothing away without it: keep copies
/// of the two apart.
public struct KeyDirectory: Sendable {
    public let path: String

    /// - Parameter path: Without a slash at its end; one given is dropped.
    public init(path: String) { self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

    /// Reads the keys; makes a full new set first when the directory is missing or empty. A directory that holds
    /// some files but not all is refused, never filled up.
    /// - Throws: `KeyFault`.
    public func load(random: RandomSource) throws -> MasterKeys {
        if try PrivateFiles.names(in: path).isEmpty { try create(random: random) }
        return try read().keys()
    }

    /// Adds a wrapping key, which becomes the current one at the next load, and answers the keys with it.
    public func rotate(random: RandomSource) throws -> MasterKeys {
        var files = try read()
        let (name, text) = try files.addWrappingKey(from: random)
        try PrivateFiles.save(text, name: name, in: path)
        return try files.keys()
    }

    private func read() throws -> KeyFiles {
        try PrivateFiles.checkMode(of: path)
        var texts: [String: String] = [:]
        for name in try PrivateFiles.names(in: path) where name.hasSuffix(".key") {
            texts[name] = try PrivateFiles.text(of: path + "/" + name)
        }
        return KeyFiles(texts: texts)
    }

    /// Writes the whole set beside the directory and renames it into place, so that no half set is ever seen.
    private func create(random: RandomSource) throws {
        let draft = path + ".new-" + Hex.text(random.bytes(8))
        try PrivateFiles.makeDirectory(draft)
        for (name, text) in KeyFiles.make(from: random).texts.sorted(by: { $0.key < $1.key }) {
            try PrivateFiles.save(text, name: name, in: draft)
        }
        try PrivateFiles.moveDirectory(draft, to: path)
    }
}
