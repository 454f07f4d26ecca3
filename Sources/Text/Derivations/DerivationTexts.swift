// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The steps of a derivation in words. Codes come from `Regulation` and `Protection`; each topic keeps its own
/// dictionary beside this file, so that a new rule brings its words with it.
public enum DerivationTexts {
    /// Every topic's dictionary. Codes are unique over all of them.
    static let topics: [[String: Phrase]] = [
        cover, gaps, benefits, contributions, heirs, claims, law,
    ]

    private static let phrases: [String: Phrase] = topics.reduce(into: [:]) { all, topic in
        all.merge(topic) { first, _ in first }
    }

    /// Whether a code has words of its own.
    public static func knows(_ code: String) -> Bool { phrases[code] != nil }

    /// Every code with words of its own, in order.
    public static var codes: [String] { phrases.keys.sorted() }

    /// The words of a code, for checks over the whole catalogue.
    public static func phrase(_ code: String) -> Phrase? { phrases[code] }

    /// What a step says. A parameter of the law is named by its place in the law; a code without words is shown as
    /// readable words rather than hidden.
    public static func sentence(_ step: Derivation, _ language: Language) -> String {
        if let phrase = phrases[step.code] { return phrase.text(language, step.arguments) }
        return TermTexts.parameter(step.code, language) ?? TermTexts.title(step.code, language)
    }

    /// Codes in a tree that have no words yet.
    public static func unknownCodes(in step: Derivation) -> Set<String> {
        let isNamed = knows(step.code) || step.kind == .parameter
        var unknown: Set<String> = isNamed ? [] : [step.code]
        for child in step.children { unknown.formUnion(unknownCodes(in: child)) }
        return unknown
    }
}
