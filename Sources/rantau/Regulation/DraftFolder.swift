// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Regulation

/// A folder of draft values, laid over the law.
enum DraftFolder {
    /// The law with the draft over it.
    ///
    /// - Throws: every fault of the draft with its file, line and remedy.
    static func overlay(_ folder: String, _ tree: RuleTree) throws -> (rules: RuleBook, tree: RuleTree) {
        let files = try RuleBookFiles.files(below: folder)
        guard !files.isEmpty else {
            throw RuleFaults([
                RuleFault(
                    file: folder, line: 1, problem: "The folder holds no YAML file.",
                    remedy: "Put what changes at the same path as in Regulations/parameters.")
            ])
        }
        let overlaid = tree.overlaid(by: files)
        do throws(RuleFaults) {
            return (try RuleBookFiles.book(overlaid), overlaid)
        } catch {
            throw error.below(folder + "/")
        }
    }
}
