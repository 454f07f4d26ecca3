// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the decision letter.
public struct LetterTexts: Sendable {
    public let title: String
    public let number: String
    public let date: String
    public let to: String
    public let about: @Sendable (String, String, String) -> String
    public let granted: @Sendable (String, String) -> String
    public let refused: @Sendable (String) -> String
    public let reason: String
    public let adjusted: @Sendable (String) -> String
    public let override: @Sendable (String) -> String
    /// Why more is granted than the law gives.
    public let aboveLaw: @Sendable (String) -> String
    /// Over what the decision rests on, a grant or a refusal.
    public let whyTitle: String
    public let articlesTitle: String
    public let moneyTitle: String
    public let moneyTo: @Sendable (String, String, String) -> String
    /// Objecting with one tap, before any other way.
    public let inRantau: String
    public let inRantauDetail: String
    /// Over the amount alone that was computed for a claim that was refused.
    public let whyRefused: String
    public let objectTitle: String
    public let complaint: @Sendable (String, String) -> String
    public let mediation: @Sendable (String, String) -> String
    public let court: String
    public let labourOffice: String
    public let noSeizure: String
    public let decidedBy: @Sendable (String, String) -> String
    public let rulesUsed: @Sendable (String, String) -> String

    public static func texts(_ language: Language) -> LetterTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
