// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words about payments in host currency.
public struct AbroadTexts: Sendable {
    public let title: String
    public let intro: String
    public let none: String
    public let paidAt: String
    public let invoice: String
    public let partner: String
    public let hostAmount: String
    public let ofWhichFee: String
    public let locked: String
    public let settled: String
    public let kept: String
    public let difference: String
    public let notSettled: String
    public let notCounted: String
    /// The invoice is settled by it, and its own entry is missing.
    public let leftUncounted: String
    public let leftNote: String
    public let countLeft: String
    public let leftCounted: String
    public let file: String
    public let fileHint: String
    public let take: String
    public let taken: String
    public let paidAbroad: String
    public let youPaid: String
    public let counted: String
    public let rate: String
    public let source: String
    public let outlet: String
    public let costsAbroad: String
    public let costsNote: String
    public let orAtHome: String
    public let price: String
    public let toldAt: String

    public static func texts(_ language: Language) -> AbroadTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
