// SPDX-License-Identifier: Apache-2.0
import Kernel

extension RegulationTexts {
    static let english = RegulationTexts(
        language: .english,
        title: "The rules in force",
        intro: "Read what counts on a day, see it worked out, then compute it yourself.",
        day: "On the day",
        dayHint: "Past or future.",
        chapter: "Part",
        everything: "Every part",
        show: "Show",
        governing: { "\($1) is in force on \(Wording.day($0, .english))." },
        count: { $0 == 1 ? "1 rule" : "\(Wording.count($0)) rules" },
        tree: { "Text of the rules \($0)" },
        since: { "Since \(Wording.day($0, .english))" },
        range: { "\(Wording.day($0, .english)) to \(Wording.day($1, .english))" },
        source: "Source",
        note: "Note",
        notGiven: "not given",
        notKnown: "not known",
        none: "There is no rule for that day.",
        history: "Through the years",
        example: "Worked example",
        exampleOf: "Computed with the rules of that day",
        calculate: "Compute it yourself",
        price: "Compute the contribution",
        benefit: "Compute a benefit",
        changes: "What changed",
        changesIntro: "Compare the rules of two days, article by article.",
        from: "From the day",
        to: "To the day",
        compare: "Compare",
        before: "Before",
        after: "After",
        noChanges: "Nothing changed.",
        kind: {
            switch $0 {
            case .begins: "begins"
            case .ends: "ends"
            case .value: "another value"
            case .place: "same value, other ground"
            }
        },
        doubts: "What is in doubt",
        doubtsIntro: {
            "\(Wording.count($0)) values are confirmed, for \(Wording.count($1)) the sources disagree, "
                + "\(Wording.count($2)) are not verified."
        },
        settledBy: "Settled by",
        officialText: { "The official text of \(Wording.citation($0, .english)) in the state gazette." },
        bothReadings: { "The official text of \(Wording.citation($0, .english)), held against both readings." },
        steps: "Every step of the computation",
        rule: "Rule",
        back: "All rules of that day")
}
