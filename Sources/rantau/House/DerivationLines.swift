// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Text

/// A derivation as indented lines.
enum DerivationLines {
    static func tell(_ derivation: Derivation, _ language: Language, depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        let article = derivation.citation.map { "\t\($0)" } ?? ""
        let explanation = Explanation(derivation, language)
        Output.line(
            "\(indent)\(explanation.sentence): \(explanation.value)\(article)\t\(derivation.verification.rawValue)")
        for child in derivation.children { tell(child, language, depth: depth + 1) }
    }
}
