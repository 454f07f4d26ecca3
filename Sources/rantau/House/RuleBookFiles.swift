// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Regulation
import Sealing

/// Reads the parameter tree from disk.
enum RuleBookFiles {
    /// Every YAML file below `Regulations/parameters`, with the tree's content hash.
    ///
    /// - Throws: every fault of the tree with file, line and remedy.
    static func load(home: String) throws -> (rules: RuleBook, tree: String) {
        let root = home + "/Regulations/parameters"
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".yaml") }.sorted()
        var files: [(path: String, text: String)] = []
        var tree = ""
        for path in paths {
            guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
                throw Failure(.unavailable, "file-unreadable", details: ["path": "\(root)/\(path)"])
            }
            let text = String(decoding: data, as: UTF8.self)
            files.append((path, text))
            tree += "--- \(path)\n\(text)"
        }
        return (try RuleBook.load(files: files, contentHash: Digest.sha256Hex(Array(tree.utf8))), tree)
    }
}
