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
        for (path, text) in files {
            guard let name = parameterName(path) else {
                faults.append(.notAName(path))
                continue
            }
            var reader = ParameterReader(file: path, name: name.joined(separator: "."))
            if name.last == "index" {
                reader.readIndex(text)
            } else if let history = reader.read(text, over: nil) {
                histories[history.name] = history
            }
            faults += reader.faults
        }
        faults += repeated(files.map(\.path)) + clashes(in: histories)
        guard faults.isEmpty else { throw RuleFaults(faults) }
        return RuleBook(contentHash: contentHash, histories: histories)
    }

    /// Names that OpenFisca's loader keeps for itself.
    private static let reserved: Set<String> = [
        "children", "description", "documentation", "file_path", "merge", "metadata", "name", "reference", "unit",
        "values",
    ]

    static func parameterName(_ path: String) -> [String]? {
        guard path.hasSuffix(".yaml") else { return nil }
        let parts = path.dropLast(".yaml".count).split(separator: "/", omittingEmptySubsequences: false)
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_")
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(allowed.contains) }) else { return nil }
        guard !parts.contains(where: { reserved.contains(String($0)) }) else { return nil }
        return parts.map(String.init)
    }

    /// Paths handed in more than once: the second would silently take the place of the first.
    private static func repeated(_ paths: [String]) -> [RuleFault] {
        var seen: Set<String> = []
        return paths.filter { !seen.insert($0).inserted }.map { path in
            RuleFault(file: path, line: 1, problem: "The file stands twice.", remedy: "Keep one of the two.")
        }
    }

    /// Names that are a parameter and at the same time the folder of others.
    static func clashes(in histories: [String: ParameterHistory]) -> [RuleFault] {
        var folders: Set<String> = []
        for name in histories.keys {
            var rest = Substring(name)
            while let dot = rest.lastIndex(of: ".") {
                rest = rest[..<dot]
                folders.insert(String(rest))
            }
        }
        return histories.keys.filter(folders.contains).map { name in
            RuleFault(
                file: name.split(separator: ".").joined(separator: "/") + ".yaml", line: 1,
                problem: "\(name) is both a parameter and a folder.", remedy: "Give one of the two another name.")
        }
    }
}
