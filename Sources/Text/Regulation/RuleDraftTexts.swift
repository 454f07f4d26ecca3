// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Drafts of the law and what they change.
public struct RuleDraftTexts: Sendable {
    public let language: Language
    public let title: String
    public let none: String
    public let proposedBy: @Sendable (String, String) -> String
    public let decidedBy: @Sendable (String) -> String
    public let firstDay: @Sendable (CalendarDay) -> String
    public let state: @Sendable (String) -> String
    public let reason: String
    public let changes: @Sendable (CalendarDay) -> String
    public let past: String
    public let cases: String
    public let noCases: String
    public let firstCases: @Sendable (Int, Int) -> String
    public let byOfficers: String
    public let kind: @Sendable (String) -> String
    public let what: String
    public let was: String
    public let becomes: String
    public let days: @Sendable (Int) -> String
    public let decide: String
    public let approve: String
    public let approveHint: String
    public let refuse: String
    public let refuseHint: String
    public let counts: String
    public let why: String
    public let submit: String
    public let all: String

    public static func texts(_ language: Language) -> RuleDraftTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
