// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A draft lies over a rule book like a sheet of glass: only what is written on it changes.
///
/// A file with a `description` takes the place of the whole file of that name, or is a new parameter. A file with
/// `values` alone adds its dated entries, and takes the place of those with the same date.
extension RuleBook {
    /// This book with a draft over it.
    ///
    /// - Parameters:
    ///   - draft: The draft's files; their paths are those of the parameters they change.
    ///   - contentHash: The hash of the text of the tree that results, made at the edge.
    /// - Throws: `RuleFaults` with every fault of the draft: file, line, problem, remedy.
    public func overlaid(by draft: [RuleFile], contentHash: String) throws(RuleFaults) -> RuleBook {
        var changed = histories
        var faults: [RuleFault] = []
        for file in draft.sorted(by: { $0.path < $1.path }) {
            guard let name = RuleBook.parameterName(file.path) else {
                faults.append(.notAName(file.path))
                continue
            }
            var reader = ParameterReader(file: file.path, name: name.joined(separator: "."))
            if name.last == "index" {
                reader.readIndex(file.text)
            } else if let history = reader.read(file.text, over: changed[name.joined(separator: ".")]) {
                changed[history.name] = history
            } else if changed[reader.name] == nil {
                faults.append(unknown(reader))
            }
            faults += reader.faults
        }
        faults += RuleBook.clashes(in: changed)
        guard faults.isEmpty else { throw RuleFaults(faults) }
        return RuleBook(contentHash: contentHash, histories: changed)
    }

    /// A misspelt name looks like a new parameter that lacks everything.
    private func unknown(_ reader: ParameterReader) -> RuleFault {
        let near = NearNames.of(reader.name, among: names).first
        let meant =
            near.map { "Name it \($0.split(separator: ".").joined(separator: "/")).yaml if you mean \($0). " } ?? ""
        return RuleFault(
            file: reader.file, line: 1, problem: "There is no parameter \(reader.name) yet.",
            remedy: "\(meant)A new one needs `description`, `metadata` with its unit, and `values`.")
    }

    /// Reads a tree with its drafts.
    ///
    /// - Parameter contentHash: The hash of `tree.text`, made at the edge.
    /// - Throws: `RuleFaults` with every fault of the house's files, or else of the first draft that has any.
    public static func load(_ tree: RuleTree, contentHash: String) throws(RuleFaults) -> RuleBook {
        var book = try load(files: tree.files.map { ($0.path, $0.text) }, contentHash: contentHash)
        for draft in tree.drafts { book = try book.overlaid(by: draft, contentHash: contentHash) }
        return book
    }
}
