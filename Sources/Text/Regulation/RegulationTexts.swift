// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// The law in force on a day: its page and its command.
public struct RegulationTexts: Sendable {
    public let language: Language
    public let title: String
    public let intro: String
    public let day: String
    public let dayHint: String
    public let chapter: String
    public let everything: String
    public let show: String
    public let governing: @Sendable (CalendarDay, String) -> String
    public let count: @Sendable (Int) -> String
    public let tree: @Sendable (String) -> String
    public let since: @Sendable (CalendarDay) -> String
    public let range: @Sendable (CalendarDay, CalendarDay) -> String
    public let source: String
    public let note: String
    public let notGiven: String
    public let notKnown: String
    public let none: String
    public let history: String
    public let example: String
    public let exampleOf: String
    public let calculate: String
    public let price: String
    public let benefit: String
    public let changes: String
    public let changesIntro: String
    public let from: String
    public let to: String
    public let compare: String
    public let before: String
    public let after: String
    public let noChanges: String
    public let kind: @Sendable (RuleChange.Kind) -> String
    public let doubts: String
    public let doubtsIntro: @Sendable (Int, Int, Int) -> String
    public let settledBy: String
    public let officialText: @Sendable (Citation) -> String
    public let bothReadings: @Sendable (Citation) -> String
    public let steps: String
    public let rule: String
    public let back: String

    public static func texts(_ language: Language) -> RegulationTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    /// What would settle an entry that is in doubt: what its file says, or else the official text.
    public func settles(_ entry: ParameterHistory.Revision) -> String {
        if let settle = entry.settle { return settle }
        return entry.verification == .conflicting ? bothReadings(entry.citation) : officialText(entry.citation)
    }
}
