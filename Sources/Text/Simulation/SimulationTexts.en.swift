// SPDX-License-Identifier: Apache-2.0

extension SimulationTexts {
    static let english = SimulationTexts(
        title: "What the draft would change",
        asOf: { "By the law of \(Wording.day($0, .english))" },
        madeUp: "Made-up people in the proportions of public figures",
        recorded: "The people on record",
        peopleCovered: "People covered",
        ofPeople: { "of \(Wording.count($0)) looked at" },
        gaining: "Better off",
        gainingNote: "pay less or would get more, and nothing is worse",
        losing: "Worse off",
        losingNote: "pay more or would get less, and nothing is better",
        mixed: "Both",
        mixedNote: "something is better and something is worse",
        unchanged: "Nothing changes",
        contributionsYear: "Contributions in a year",
        contributionsNote: { "\(Wording.count($0)) registrations of the last 12 months" },
        benefitsYear: "Benefits in a year",
        benefitsNote: { "\(Wording.count($0)) cases of the last 12 months" },
        money: { "\($0) now, \($1) by the draft" },
        changedParameters: "Parameters that the draft changes",
        nothingChanged: "The draft says the same as the law.",
        byAnswer: "For a person, answer by answer",
        answer: "Answer",
        contribution: "Contributions due (JKK and JKM)",
        higher: "Higher for",
        lower: "Lower for",
        unknown: "Known to one law only",
        perPerson: "Difference a person",
        gainingByCountry: "Better off, by country of placement",
        losingByCountry: "Worse off, by country of placement",
        gainingByProvince: "Better off, by province of origin",
        losingByProvince: "Worse off, by province of origin",
        byPlace: "By country and province",
        byPhase: "By phase",
        bySex: "By sex",
        female: "Women",
        male: "Men",
        group: "Group",
        people: "People",
        contributionsAll: "Contributions, difference",
        protectionAll: "All eight benefits, difference",
        openClaims: "Open claims that would come out differently",
        openClaimsNote: { "\(Wording.count($0)) of \(Wording.count($1)) open claims" },
        claim: "Claim",
        event: "Event",
        day: "Day",
        now: "Now",
        then: "By the draft",
        refused: "refused",
        howCounted: "How is this counted?",
        counted: [
            """
            Each person covered on that day is asked twice, by the law and by the draft: what a contract like theirs \
            would cost, and what each of eight events would pay in the phase they are in. Costs are taken to reach \
            every maximum, the loss is that of the right hand at the wrist.
            """,
            """
            Of each person the latest placement counts, with its first contract and paid extensions. Leave, a change \
            of employer and an early end of the contract are left out.
            """,
            """
            A year's contributions are those of everybody who registered in the last 12 months, a year's benefits \
            those of everything that happened in them, all priced by the law of the day. Nobody is assumed to behave \
            differently because of the draft.
            """,
            "Open claims are decided by the law of their own day, under both trees of parameters.",
        ])
}
