// SPDX-License-Identifier: Apache-2.0

/// A Swift file of the repository.
struct SourceFile: Sendable {
    /// From the root of the repository: `Sources/Kernel/Rupiah.swift`.
    let path: String
    let text: String
    let lines: [Substring]
    /// The same lines with comments and literals blanked.
    let code: [Substring]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = SourceFile.split(text)
        code = SourceFile.split(CodeText.blanked(text))
    }

    /// The target that the file belongs to: the second part of its path.
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 1 ? String(parts[1]) : ""
    }

    var isProduct: Bool { path.hasPrefix("Sources/") }

    /// The name without folders and `.swift`.
    var baseName: Substring {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        return name.hasSuffix(".swift") ? name.dropLast(6) : name
    }

    /// The folders between the target and the file.
    var folders: [Substring] { Array(path.split(separator: "/").dropFirst(2).dropLast()) }

    private static func split(_ text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
