// SPDX-License-Identifier: Apache-2.0
import Yams

/// Where and why the YAML parser gave up.
enum YamlProblem {
    static func read(_ error: YamlError) -> (line: Int, problem: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            (context.mark.line, "the key \(duplicates.joined(separator: ", ")) stands twice")
        case .reader(let problem, _, _, _):
            (1, problem)
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            (1, "the text is not YAML")
        }
    }
}
