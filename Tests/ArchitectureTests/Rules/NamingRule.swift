// SPDX-License-Identifier: Apache-2.0

/// A file is named after what it holds and lies in a folder named after a noun of the domain.
enum NamingRule {
    private static let drawers: Set<Substring> = [
        "Core", "Common", "Helpers", "Helper", "Utils", "Utilities", "Extensions", "Manager", "Managers", "Misc",
        "Shared",
    ]
    private static let keywords: Set<Substring> = [
        "struct", "class", "enum", "protocol", "actor", "extension", "func", "typealias", "macro",
    ]

    static func findings(in file: SourceFile) -> [Finding] {
        var found: [Finding] = []
        if file.lines.first != "// SPDX-License-Identifier: Apache-2.0" {
            found.append(Finding(file, line: 1, "the first line names the licence: // SPDX-License-Identifier: …"))
        }
        if let drawer = file.folders.first(where: drawers.contains) {
            found.append(Finding(file, "\(drawer) is a drawer; name the folder after a noun of the domain"))
        }
        if file.baseName != "main", !isNamedAfterItsContent(file) {
            found.append(Finding(file, "nothing in it is called \(file.baseName); name a file after its main type"))
        }
        return found
    }

    /// A file shares a word with a type, an extension or a function in it: `Rupiah+Text.swift` with Rupiah,
    /// `AccessFailures.swift` with an extension of FailureTexts, `ApproveClaim.swift` with the function approveClaim.
    private static func isNamedAfterItsContent(_ file: SourceFile) -> Bool {
        let name = String(file.baseName.prefix { $0 != "+" && $0 != "." })
        let declared = declaredNames(in: file)
        return declared.contains(name) || !Set(words(name)).isDisjoint(with: declared.flatMap(words))
    }

    /// The words of a name in the singular: `QuoteTexts` is quote and text.
    private static func words(_ name: String) -> [String] {
        var words: [String] = []
        for character in name {
            let continuesAcronym = character.isUppercase && words.last?.last?.isUppercase == true
            if words.isEmpty || character.isUppercase && !continuesAcronym { words.append("") }
            words[words.count - 1].append(character)
        }
        return words.map { singular($0.lowercased()) }
    }

    private static func singular(_ word: String) -> String {
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    /// The names behind `struct`, `extension`, `func` and their like; the parts of `extension Door.Answer` singly too.
    static func declaredNames(in file: SourceFile) -> Set<String> {
        var names: Set<String> = []
        for line in file.code {
            let words = line.split { $0 == " " || $0 == "(" || $0 == "{" || $0 == "<" || $0 == ":" }
            for (keyword, name) in zip(words, words.dropFirst()) where keywords.contains(keyword) {
                for part in name.split(separator: ".") { names.insert(String(part)) }
            }
            if let at = words.firstIndex(where: { $0 == "var" || $0 == "let" }), at + 1 < words.count {
                names.insert(String(words[at + 1]))
            }
        }
        return names
    }
}
