// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the report on a draft.
public struct SimulationTexts: Sendable {
    public let title: String
    public let asOf: @Sendable (CalendarDay) -> String
    public let madeUp: String
    public let recorded: String
    public let peopleCovered: String
    public let ofPeople: @Sendable (Int) -> String
    public let gaining: String
    public let gainingNote: String
    public let losing: String
    public let losingNote: String
    public let mixed: String
    public let mixedNote: String
    public let unchanged: String
    public let contributionsYear: String
    public let contributionsNote: @Sendable (Int) -> String
    public let benefitsYear: String
    public let benefitsNote: @Sendable (Int) -> String
    public let money: @Sendable (_ now: String, _ then: String) -> String
    public let changedParameters: String
    public let nothingChanged: String
    public let byAnswer: String
    public let answer: String
    public let contribution: String
    public let higher: String
    public let lower: String
    public let unknown: String
    public let perPerson: String
    public let gainingByCountry: String
    public let losingByCountry: String
    public let gainingByProvince: String
    public let losingByProvince: String
    public let byPlace: String
    public let byPhase: String
    public let bySex: String
    public let female: String
    public let male: String
    public let group: String
    public let people: String
    public let contributionsAll: String
    public let protectionAll: String
    public let openClaims: String
    public let openClaimsNote: @Sendable (_ changed: Int, _ open: Int) -> String
    public let claim: String
    public let event: String
    public let day: String
    public let now: String
    public let then: String
    public let refused: String
    public let howCounted: String
    public let counted: [String]

    public static func texts(_ language: Language) -> SimulationTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
