// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The price of a membership.
public struct QuoteTexts: Sendable {
    public let language: Language
    public let title: String
    public let intro: String
    public let route: String
    public let p3mi: String
    public let p3miHint: String
    public let perseorangan: String
    public let perseoranganHint: String
    public let extending: String
    public let extensionHint: String
    public let country: String
    public let countryHint: String
    public let months: String
    public let on: String
    public let jht: String
    public let jhtHint: String
    public let jhtMonths: String
    public let submit: String
    public let due: String
    public let dueOn: @Sendable (CalendarDay, String) -> String
    public let lines: String
    public let what: String
    public let savings: String
    public let savingsNote: String
    public let derivation: String
    public let twoPayments: @Sendable (Rupiah, Rupiah) -> String
    public let onePayment: String
    public let next: String
    public let again: String

    public static func texts(_ language: Language) -> QuoteTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
