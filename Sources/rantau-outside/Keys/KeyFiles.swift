// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Snap

/// The shared directory of keys on disk: folder 0700, files 0600.
struct KeyFiles {
    /// The bearer key of the message provider, beside the keys of SNAP.
    static let messagesKey = "messages-key"

    let directory: String

    func read(_ name: String) throws -> String {
        do {
            return try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8)
        } catch {
            throw ValidationError(
                "\(directory)/\(name) cannot be read. Make the keys with: rantau-outside keys --keys \(directory)")
        }
    }

    func load(for side: SnapKeyDirectory.Side) throws -> SnapKeyDirectory {
        var texts: [SnapKeyDirectory.File: String] = [:]
        for file in SnapKeyDirectory.files(for: side) { texts[file] = try read(file.rawValue) }
        return try SnapKeyDirectory(for: side, texts: texts)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(directory)/\(name)") }

    func prepareDirectory() throws {
        guard !FileManager.default.fileExists(atPath: directory) else { return }
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    func write(_ name: String, _ text: String) throws {
        let path = "\(directory)/\(name)"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        else { throw ValidationError("\(path) cannot be written. Check who owns \(directory) and the space left.") }
    }
}
