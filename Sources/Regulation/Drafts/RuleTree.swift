// SPDX-License-Identifier: Apache-2.0

/// The files of a whole law: those of the house, and over them the drafts that were approved, in order.
///
/// Its text is what is stored and hashed: the same text gives the same rule book, years later.
public struct RuleTree: Sendable, Hashable {
    /// The house's own files, ordered by path.
    public let files: [RuleFile]
    /// What each draft changes, each ordered by path.
    public let drafts: [[RuleFile]]

    public init(files: [RuleFile], drafts: [[RuleFile]] = []) {
        self.files = files.sorted { $0.path < $1.path }
        self.drafts = drafts.map { $0.sorted { $0.path < $1.path } }
    }

    /// This tree with one more draft over it.
    public func overlaid(by draft: [RuleFile]) -> RuleTree { RuleTree(files: files, drafts: drafts + [draft]) }

    /// All files in one text, which `init(text:)` reads back.
    public var text: String {
        var text = RuleTree.text(of: files)
        for (place, draft) in drafts.enumerated() {
            text += "=== draft \(place + 1)\n" + RuleTree.text(of: draft)
        }
        return text
    }

    /// Some files in one text, as `text` writes them.
    public static func text(of files: [RuleFile]) -> String {
        files.sorted { $0.path < $1.path }.reduce(into: "") { text, file in
            text += "--- \(file.path)\n\(file.text)"
            if !file.text.isEmpty, !file.text.hasSuffix("\n") { text += "\n" }
        }
    }

    /// Reads back what `text` wrote; lines before the first file are left out.
    public init(text: String) {
        var groups: [[RuleFile]] = [[]]
        var path: String?
        var lines = ""
        func close() {
            if let path { groups[groups.count - 1].append(RuleFile(path: path, text: lines)) }
            lines = ""
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("=== draft ") {
                close()
                path = nil
                groups.append([])
            } else if line.hasPrefix("--- ") {
                close()
                path = String(line.dropFirst(4))
            } else {
                lines += line + "\n"
            }
        }
        close()
        self.init(files: groups[0], drafts: Array(groups.dropFirst()))
    }
}
