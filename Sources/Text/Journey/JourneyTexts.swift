// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The way out, abroad and home, as told.
public struct JourneyTexts: Sendable {
    public let language: Language
    public let title: String
    public let now: @Sendable (String) -> String
    public let intro: String
    public let noPlacement: String
    public let kind: String
    public let day: String
    public let localDay: String
    public let submit: String
    /// Who records what the worker cannot.
    public let officersOnly: String
    public let history: String
    public let nothingYet: String
    public let recorded: String

    // Extending and changing
    public let changeTitle: String
    public let changeIntro: String
    public let changeKind: String
    public let extending: String
    public let employerChange: String
    public let countryChange: String
    public let firstDay: String
    public let months: String
    public let country: String
    public let countryHint: String
    public let employer: String
    public let employerHint: String
    public let seePrice: String
    public let current: String
    public let price: String
    public let free: String
    public let freeText: @Sendable (CalendarDay) -> String
    public let newContract: String
    public let works: String
    public let worksIn: String
    public let days: String
    public let continues: String
    public let confirm: String
    public let confirmFree: String
    public let changeAgain: String

    public static func texts(_ language: Language) -> JourneyTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
