// SPDX-License-Identifier: Apache-2.0

/// Words that the house does without, each with what to write instead.
struct BannedWordRule: Sendable {
    let word: String
    let instead: String
    /// Whether a line of code holds the word.
    let holds: @Sendable (Substring) -> Bool
    /// The files in which it counts.
    let applies: @Sendable (SourceFile) -> Bool

    init(
        _ word: String, instead: String, holds: (@Sendable (Substring) -> Bool)? = nil,
        applies: @escaping @Sendable (SourceFile) -> Bool = { _ in true }
    ) {
        self.word = word
        self.instead = instead
        self.holds = holds ?? { $0.contains(word) }
        self.applies = applies
    }

    static func findings(in file: SourceFile) -> [Finding] {
        let rules = all.filter { $0.applies(file) }
        var found: [Finding] = []
        for (offset, line) in file.code.enumerated() {
            for rule in rules where rule.holds(line) {
                found.append(Finding(file, line: offset + 1, "no \(rule.word): \(rule.instead)"))
            }
        }
        for (offset, line) in file.lines.enumerated() where leftovers.contains(where: line.contains) {
            found.append(Finding(file, line: offset + 1, "unfinished work is marked here: finish it or write an issue"))
        }
        return found
    }

    /// Put together from pieces: this file is checked too.
    private static let leftovers = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "HA" + "CK:"]

    static let all: [BannedWordRule] = [
        BannedWordRule("@unchecked Sendable", instead: "use values, an actor or Mutex, and let the compiler prove it"),
        BannedWordRule("nonisolated(unsafe)", instead: "use values, an actor or Mutex"),
        BannedWordRule("try!", instead: "let the error travel"),
        BannedWordRule("as!", instead: "use as? and say what was found instead"),
        BannedWordRule("force unwrap", instead: "guard let, or #require in a test", holds: hasForceUnwrap),
        BannedWordRule("Date()", instead: "take a Clock", applies: { $0.isProduct }),
        BannedWordRule("UUID()", instead: "take a KeySource", applies: { $0.isProduct }),
        BannedWordRule("DateFormatter", instead: "CalendarDay and Instant format themselves"),
        BannedWordRule("ISO8601DateFormatter", instead: "CalendarDay and Instant format themselves"),
        BannedWordRule("TimeZone(identifier:", instead: "the fixed offsets of Kernel"),
        BannedWordRule("Bundle.module", instead: "read from the directory that --home names"),
        BannedWordRule("eraseDatabaseOnSchemaChange", instead: "write a migration"),
        BannedWordRule("unsafeFlags", instead: "the settings of the manifest"),
        BannedWordRule("print(", instead: "log, or give the text back", holds: callsPrint) {
            $0.isProduct && !["rantau", "rantau-outside", "rantau-example"].contains($0.target)
        },
        BannedWordRule("Double or Float", instead: "Rupiah, Rate or a whole number", holds: hasFloatingPoint) {
            $0.isProduct && LayerTable.pure.subtracting(LayerTable.weighing).contains($0.target)
        },
    ]

    /// An exclamation mark right behind a value.
    @Sendable private static func hasForceUnwrap(_ line: Substring) -> Bool {
        var before: Character?
        var rest = line[...]
        while let character = rest.popFirst() {
            if character == "!", let left = before, rest.first != "=",
                left.isLetter || left.isNumber || left == "_" || left == ")" || left == "]" || left == ">"
            {
                return true
            }
            before = character
        }
        return false
    }

    @Sendable private static func callsPrint(_ line: Substring) -> Bool {
        line.split(separator: "(", omittingEmptySubsequences: false).dropLast().contains { piece in
            let word = piece.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
            return String(word.reversed()) == "print"
        }
    }

    @Sendable private static func hasFloatingPoint(_ line: Substring) -> Bool {
        line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains {
            ["Double", "Float", "CGFloat", "Float80"].contains($0)
        }
    }
}
