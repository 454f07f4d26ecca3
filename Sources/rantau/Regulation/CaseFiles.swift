// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Protection
import Regulation

/// Reads cases from disk.
enum CaseFiles {
    /// All cases of a file, or of every YAML file below a folder.
    ///
    /// - Throws: every fault of every file with file, line and remedy.
    static func load(_ path: String) throws -> [PlacedCase] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.unavailable, "file-unreadable", details: ["path": path])
        }
        let files =
            isFolder
            ? try RuleBookFiles.files(below: path).map { (path + "/" + $0.path, $0.text) }
            : [(path, try RuleBookFiles.text(of: path))]
        var cases: [PlacedCase] = []
        var faults: [RuleFault] = []
        for (name, text) in files {
            do throws(RuleFaults) {
                cases += try PlacedCase.read(file: name, text: text)
            } catch {
                faults += error.faults
            }
        }
        guard faults.isEmpty else { throw RuleFaults(faults) }
        return cases
    }
}
