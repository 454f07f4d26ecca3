// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Text
import Web
import Wire

/// An answer with the tree of parameters that gave it.
struct Explained {
    let tree: String
    let derivation: Derivation

    init(_ tree: String, _ derivation: Derivation) {
        self.tree = tree
        self.derivation = derivation
    }

    /// All answers, as indented lines or as JSON.
    static func tell(_ answers: [Explained], _ options: AnswerOptions) throws {
        let language = try options.language
        if options.json {
            let list = answers.map { answer in
                JSONValue.object([
                    "tree": .text(answer.tree), "derivation": DerivationTree.json(answer.derivation, language),
                ])
            }
            return Output.line(JSONValue.object(["answers": .list(list)]).text)
        }
        var last: String?
        for answer in answers {
            if answer.tree != last { Output.line(RegulationTexts.texts(language).tree(String(answer.tree.prefix(16)))) }
            last = answer.tree
            DerivationLines.tell(answer.derivation, language, depth: 0)
        }
    }
}
