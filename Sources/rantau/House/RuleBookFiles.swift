// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Regulation
import Sealing

/// Reads parameter trees, drafts and cases from disk.
enum RuleBookFiles {
    /// The tree of the house, `Regulations/parameters`.
    ///
    /// - Throws: every fault of the tree with file, line and remedy.
    static func load(home: String) throws -> (rules: RuleBook, tree: RuleTree) {
        let root = home + "/Regulations/parameters"
        let tree = RuleTree(files: try files(below: root))
        do throws(RuleFaults) {
            return (try book(tree), tree)
        } catch {
            throw error.below(root + "/")
        }
    }

    /// The rule book of a tree, named by the tree's hash.
    static func book(_ tree: RuleTree) throws(RuleFaults) -> RuleBook {
        try RuleBook.load(tree, contentHash: hash(tree))
    }

    /// SHA-256 of the tree's text, in hexadecimal digits.
    static func hash(_ tree: RuleTree) -> String { Digest.sha256Hex(Array(tree.text.utf8)) }

    /// Every YAML file below a folder, by its path in it. Files ending in .yml come along, so that they are refused
    /// by name rather than left out in silence.
    ///
    /// - Throws: `RuleFaults` naming each file that cannot be read.
    static func files(below root: String) throws -> [RuleFile] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder else {
            throw Failure(.unavailable, "file-unreadable", details: ["path": root])
        }
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
        var files: [RuleFile] = []
        var faults: [RuleFault] = []
        for path in paths {
            do throws(RuleFault) {
                files.append(RuleFile(path: path, text: try text(of: "\(root)/\(path)")))
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw RuleFaults(faults) }
        return files
    }

    /// The text of one file.
    ///
    /// - Throws: `RuleFault` naming it when it cannot be read or is not UTF-8, with the line of the first wrong byte.
    static func text(of file: String) throws(RuleFault) -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw RuleFault(
                file: file, line: 1, problem: "The file cannot be read.",
                remedy: "Give it to the account that runs the program: a plain file with read permission.")
        }
        let bytes = Array(data)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let wrong = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
            throw RuleFault(
                file: file, line: wrong + 1, problem: "The file is not UTF-8 text.", remedy: "Save it as plain UTF-8.")
        }
        return text
    }
}
