// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Sealing

/// A directory of its own for a moment, readable by its owner only.
enum ScratchFolder {
    /// Makes one beside others in `parent`, and takes it away when `body` is done, however it ends.
    static func use<Result>(in parent: String, _ body: (String) async throws -> Result) async throws -> Result {
        let path = parent + "/.rantau-" + Hex.text(SystemEnvironment.random.bytes(8))
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(path)
    }

    /// The directory that a path lies in.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
