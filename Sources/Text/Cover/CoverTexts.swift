// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Cover over time and the reason for it.
public struct CoverTexts: Sendable {
    public let language: Language
    public let title: String
    public let ask: String
    public let onDay: String
    public let knownAt: String
    public let knownAtHint: String
    public let submit: String
    public let question: @Sendable (CalendarDay) -> String
    public let coveredUntil: @Sendable (CalendarDay) -> String
    public let coveredThen: String
    public let partly: String
    public let notCovered: String
    public let notYet: String
    public let from: @Sendable (CalendarDay) -> String
    public let reason: @Sendable (Phase, CalendarDay) -> String
    public let programmeUntil: @Sendable (Programme, CalendarDay) -> String
    public let programmeNot: @Sendable (Programme) -> String
    public let asKnown: @Sendable (String) -> String
    public let overTime: String
    public let periods: String
    public let noPeriods: String
    public let whyUntil: String
    public let notCoveredTitle: String
    public let paidLate: @Sendable (CalendarDay, CalendarDay) -> String
    public let unpaidAbroad: @Sendable (CalendarDay) -> String
    public let rules: @Sendable (String) -> String

    public static func texts(_ language: Language) -> CoverTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
