// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What the law gives, why, and which papers it asks for.
public struct BenefitResult: Sendable, Hashable {
    public let amount: Rupiah
    /// What the amount is made of; together they are the amount.
    public let parts: [BenefitPart]
    /// The regulation in force on the day of the event.
    public let regulation: String
    /// Explains the amount; its leaves are parameters and facts.
    public let derivation: Derivation
    public let documents: [DocumentRequirement]
    /// False where no list for this benefit and phase has been seen: an empty list then means nothing.
    public let documentsAreKnown: Bool

    /// As well established as the worst leaf.
    public var verification: Verification { derivation.verification }
    /// Every article that the amount rests on.
    public var citations: [Citation] { derivation.citations }
}

/// One sum within a benefit, such as the funeral money within JKM.
public struct BenefitPart: Sendable, Hashable {
    /// Stable and public: `funeral`, `return-transport`.
    public let code: String
    public let amount: Rupiah
    public let derivation: Derivation

    init(_ code: String, _ amount: Rupiah, _ derivation: Derivation) {
        self.code = code
        self.amount = amount
        self.derivation = derivation
    }

    /// Old-age savings of a dead worker, as a part that heirs receive beside the others (PP 46/2015 art. 23).
    public static func savings(_ balance: Rupiah) -> BenefitPart {
        BenefitPart("savings", balance, Derivation(.fact, "savings-balance", .rupiah(balance)))
    }

    /// A part that is a parameter of the law as it stands.
    init(_ code: String, _ parameter: Parameter<Rupiah>) {
        self.init(code, parameter.value, parameter.derivation)
    }
}

/// A paper that the law asks for.
public struct DocumentRequirement: Sendable, Hashable {
    /// Stable and public: `medical-resume`.
    public let code: String
    public let citation: Citation
    public let verification: Verification
}
