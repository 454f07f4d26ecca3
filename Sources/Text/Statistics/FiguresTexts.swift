// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the page of figures.
public struct FiguresTexts: Sendable {
    public let title: String
    public let asOf: @Sendable (CalendarDay) -> String
    public let onDay: String
    public let phase: String
    public let allPhases: String
    public let show: String
    public let downloadTable: String

    // Key figures.
    public let participants: String
    public let candidates: String
    public let working: String
    public let returning: String
    public let contributionsYear: String
    public let benefitsYear: String
    public let median: String
    public let medianNote: String
    public let noneYet: String
    public let shareOfAll: @Sendable (String) -> String
    public let yearChange: @Sendable (String) -> String
    public let noYearBefore: String
    public let payments: @Sendable (Int) -> String

    // Charts.
    public let overTime: String
    public let knownAhead: String
    public let byCountry: String
    public let byProvince: String
    public let otherCountries: String
    public let contributions: String
    public let savings: String
    public let benefits: String

    // How it is counted.
    public let howCounted: String
    public let countedParticipants: String
    public let countedPlaces: String
    public let countedAhead: String
    public let countedMoney: String
    public let countedTargets: String

    // Targets.
    public let targets: String
    public let noTargets: String
    public let setTarget: String
    public let targetDay: String
    public let targetPeople: String
    public let targetSaved: String
    public let reached: String

    // Columns of the downloaded table.
    public let columnMeasure: String
    public let columnPlace: String
    public let columnDay: String
    public let columnValue: String

    public static func texts(_ language: Language) -> FiguresTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
