// SPDX-License-Identifier: Apache-2.0
import Kernel

extension CoverTexts {
    static let english = CoverTexts(
        language: .english,
        title: "Cover",
        ask: "Ask about a day",
        onDay: "Covered on the day",
        knownAt: "By what was known until the day",
        knownAtHint: "Leave it empty to use all that is known now.",
        submit: "Ask",
        question: { "Covered on \(Wording.day($0, .english))?" },
        coveredUntil: { "Covered until \(Wording.day($0, .english))" },
        coveredThen: "Yes, covered",
        partly: "Partly covered",
        notCovered: "Not covered",
        notYet: "Not covered yet",
        from: { "Covered from \(Wording.day($0, .english))" },
        reason: { "Cover \(Wording.phase($0, .english)), until \(Wording.day($1, .english))" },
        programmeUntil: { "\(Wording.short($0)) until \(Wording.day($1, .english))" },
        programmeNot: { "\(Wording.short($0)): no" },
        asKnown: { "By what was known until \($0)." },
        overTime: "Cover over time",
        periods: "Each period and its reason",
        noPeriods: "There is no period of cover yet. Cover begins after the contribution is paid.",
        whyUntil: "Why until this day?",
        notCoveredTitle: "What is not covered",
        paidLate: {
            "Left on \(Wording.day($0, .english)), the contribution counts only from \(Wording.day($1, .english)). "
                + "What happened between the two days is not covered, even if it became known later."
        },
        unpaidAbroad: {
            "Left on \(Wording.day($0, .english)) without a paid contribution. "
                + "Cover begins on the day of payment; what happened before that day is not covered."
        },
        rules: { "Rules used: \($0)" })
}
