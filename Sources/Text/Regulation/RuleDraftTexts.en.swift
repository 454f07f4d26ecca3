// SPDX-License-Identifier: Apache-2.0
import Kernel

extension RuleDraftTexts {
    static let english = RuleDraftTexts(
        language: .english,
        title: "Drafts of rules",
        none: "There is no draft.",
        proposedBy: { "Proposed by \($0), \($1)" },
        decidedBy: { "Decided by \($0)" },
        firstDay: { "Counts from \(Wording.day($0, .english))" },
        state: {
            switch $0 {
            case "refused": "refused"
            case "approved": "approved"
            case "in-force": "in force"
            default: "waits for a decision"
            }
        },
        reason: "Reason",
        changes: { "From \(Wording.day($0, .english))" },
        past: "Counts for the past",
        cases: "Cases that come out differently",
        noCases: "No case comes out differently.",
        firstCases: { "The first \($0) of \($1) cases are shown." },
        byOfficers: "The officers' decision stands",
        kind: {
            switch $0 {
            case "claim": "claim"
            case "contribution": "contribution"
            default: "days of cover"
            }
        },
        what: "What",
        was: "Was",
        becomes: "Becomes",
        days: { Wording.days($0, .english) },
        decide: "The second officer's decision",
        approve: "Approve",
        approveHint: "It counts from the day below.",
        refuse: "Refuse",
        refuseHint: "Refused drafts stay refused.",
        counts: "Counts from",
        why: "Reason of the decision",
        submit: "Keep the decision",
        all: "All drafts")
}
