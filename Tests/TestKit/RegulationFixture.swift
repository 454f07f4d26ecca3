// SPDX-License-Identifier: Apache-2.0
import Foundation
import Regulation

/// The repository's own law, for tests.
public enum RegulationFixture {
    /// The folder `Regulations` of the repository.
    public static var folder: String {
        var path = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { path.deleteLastPathComponent() }
        return path.appendingPathComponent("Regulations").path
    }

    /// All YAML files below a folder of `Regulations`, by their path in it, ordered.
    public static func files(in name: String) throws -> [(path: String, text: String)] {
        let root = folder + "/" + name
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".yaml") }
        return try paths.sorted().map { path in
            (path, try String(contentsOfFile: root + "/" + path, encoding: .utf8))
        }
    }

    /// The rule book of the repository, read and checked once a run.
    public static func ruleBook() throws -> RuleBook { try loaded.get() }

    private static let loaded = Result {
        let tree = try files(in: "parameters")
        return try RuleBook.load(files: tree, contentHash: hash(tree))
    }

    /// A short hash that changes with any byte of the files (FNV-1a); the product uses SHA-256.
    private static func hash(_ files: [(path: String, text: String)]) -> String {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for file in files {
            for byte in (file.path + "\0" + file.text + "\0").utf8 {
                state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
            }
        }
        return String(state, radix: 16)
    }
}
