// SPDX-License-Identifier: Apache-2.0
import Yams

/// Where and why the YAML parser gave up.
enum YamlProblem {
    static func fault(_ error: YamlError, file: String) -> RuleFault {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            RuleFault(
                file: file, line: mark.line, column: mark.column, problem: "The YAML cannot be read: \(problem).",
                remedy: "Correct the line, or put the text in quotes.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            repeated(duplicates, context, file: file)
        case .reader(let problem, let offset, _, _):
            RuleFault(
                file: file, line: 1,
                problem: "The YAML cannot be read: \(problem)\(offset.map { " at byte \($0)" } ?? "").",
                remedy: "Save the file as plain UTF-8 text.")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            unreadable(file: file)
        }
    }

    static func unreadable(file: String) -> RuleFault {
        RuleFault(
            file: file, line: 1, problem: "The text is not YAML.", remedy: "Check that the file is plain UTF-8 text.")
    }

    /// The parser names the mapping; the reader wants the line of the second key.
    private static func repeated(_ keys: [String], _ context: YamlError.Context, file: String) -> RuleFault {
        let key = keys.first ?? "?"
        let mark = context.mark
        let indent = String(repeating: " ", count: max(mark.column - 1, 0))
        let signs = ["", "\"", "'"].map { indent + $0 + key + $0 + ":" }
        var seen = 0
        var found = mark.line
        for (place, line) in context.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where place + 1 >= mark.line && signs.contains(where: line.hasPrefix) {
            seen += 1
            found = place + 1
            if seen == 2 { break }
        }
        return RuleFault(
            file: file, line: found, column: mark.column, problem: "\(key) stands twice.",
            remedy: "Keep one of the two entries, or correct the date of one.")
    }
}
