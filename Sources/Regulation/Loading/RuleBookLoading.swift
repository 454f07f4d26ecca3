// SPDX-License-Identifier: Apache-2.0
import Kernel

extension RuleBook {
    /// Reads a whole tree of parameters.
    ///
    /// - Parameters:
    ///   - files: path below `Regulations/parameters` (`contributions/p3mi/before.yaml`) and text of each file.
    ///   - contentHash: the hash of those files, made at the edge.
    /// - Throws: `RuleFaults` with every fault in the tree: file, line, problem, remedy.
    public static func load(
        files: [(path: String, text: String)], contentHash: String
    ) throws(RuleFaults) -> RuleBook {
        var histories: [String: ParameterHistory] = [:]
        var faults: [RuleFault] = []
        var nodes: [String: String] = [:]
        for (path, text) in files {
            guard let name = parameterName(path) else {
                faults.append(
                    RuleFault(
                        file: path, line: 1, problem: "The path is not the name of a parameter.",
                        remedy: "Use lower-case letters, digits and underscores, the ending .yaml, no reserved word."))
                continue
            }
            var reader = ParameterReader(file: path, name: name.joined(separator: "."))
            if name.last == "index" {
                reader.readIndex(text)
            } else {
                if let history = reader.read(text) { histories[history.name] = history }
                for depth in 1..<max(name.count, 1) { nodes[name.prefix(depth).joined(separator: ".")] = path }
            }
            faults += reader.faults
        }
        for name in histories.keys {
            guard let path = nodes[name] else { continue }
            faults.append(
                RuleFault(
                    file: path, line: 1, problem: "\(name) is both a parameter and a folder.",
                    remedy: "Give one of the two another name."))
        }
        guard faults.isEmpty else { throw RuleFaults(faults) }
        return RuleBook(contentHash: contentHash, histories: histories)
    }

    /// Names that OpenFisca's loader keeps for itself.
    private static let reserved: Set<String> = [
        "children", "description", "documentation", "file_path", "merge", "metadata", "name", "reference", "unit",
        "values",
    ]

    private static func parameterName(_ path: String) -> [String]? {
        guard path.hasSuffix(".yaml") else { return nil }
        let parts = path.dropLast(".yaml".count).split(separator: "/", omittingEmptySubsequences: false)
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_")
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(allowed.contains) }) else { return nil }
        guard !parts.contains(where: { reserved.contains(String($0)) }) else { return nil }
        return parts.map(String.init)
    }
}
