// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// A derivation as a reader sees it: sentences, written values, articles, and how well each is established.
public struct Explanation: Sendable, Hashable {
    /// How much trust a step deserves, from best to worst.
    public enum Trust: Sendable, Hashable {
        case confirmed, conflicting, unverified
    }

    public let sentence: String
    public let value: String
    /// The article in the reader's language; nil for recorded facts.
    public let citation: String?
    public let trust: Trust
    /// The word for `trust`, and what it means.
    public let trustWord: String
    public let trustMeaning: String
    /// A yes or no of a condition; nil for every other value.
    public let holds: Bool?
    public let children: [Explanation]

    public init(_ derivation: Derivation, _ language: Language) {
        let verification = VerificationTexts.texts(language)
        sentence = DerivationTexts.sentence(derivation, language)
        value = Wording.value(derivation.value, language)
        citation = derivation.citation.map { Wording.citation($0, language) }
        trust = Explanation.trust(derivation.verification)
        trustWord = verification.word(derivation.verification)
        trustMeaning = verification.meaning(derivation.verification)
        holds = Explanation.condition(derivation.value)
        children = derivation.children.map { Explanation($0, language) }
    }

    /// Whether a doubt arises in this step itself rather than in one beneath it.
    public var bringsDoubt: Bool { trust != .confirmed && !children.contains { $0.trust == trust } }

    private static func trust(_ verification: Verification) -> Trust {
        switch verification {
        case .confirmed: .confirmed
        case .conflicting: .conflicting
        case .unverified: .unverified
        }
    }

    private static func condition(_ value: DerivedValue) -> Bool? {
        guard case .yes(let holds) = value else { return nil }
        return holds
    }
}
