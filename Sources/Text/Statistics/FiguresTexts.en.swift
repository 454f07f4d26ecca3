// SPDX-License-Identifier: Apache-2.0

extension FiguresTexts {
    static let english = FiguresTexts(
        title: "Who is covered",
        asOf: { "As of \(Wording.day($0, .english))" },
        onDay: "On",
        phase: "Phase",
        allPhases: "All phases",
        show: "Show",
        downloadTable: "Download the table (CSV)",
        participants: "People covered",
        candidates: "Candidates, before departure",
        working: "At work abroad",
        returning: "Just returned",
        contributionsYear: "Contributions, 12 months",
        benefitsYear: "Benefits paid, 12 months",
        median: "From claim to payment, median",
        medianNote: "the law: 7 working days",
        noneYet: "none yet",
        shareOfAll: { "\($0) of everybody covered" },
        yearChange: { "\($0) against a year earlier" },
        noYearBefore: "nobody was covered a year earlier",
        payments: { $0 == 1 ? "1 payment" : "\(Wording.count($0)) payments" },
        overTime: "People covered over time, with the target",
        knownAhead: "Already certain: if nobody else registers",
        byCountry: "By country of placement",
        byProvince: "By province of origin",
        otherCountries: "others",
        contributions: "Contributions to JKK and JKM by month",
        savings: "JHT savings by month",
        benefits: "Benefits paid by month",
        howCounted: "How is this counted?",
        countedParticipants: """
            A person counts once on each day on which JKM covers them, the programme that every phase has \
            (Permenaker 4/2023 art. 16). Cover is derived from settled contributions, contracts and recorded events; \
            the calendar alone moves the figure from day to day.
            """,
        countedPlaces: """
            The country is that of the placement on the day; the province is that of origin. Each month's point \
            stands for the last day of the month.
            """,
        countedAhead: """
            Months to come hold only contracts and contributions already recorded. They are no forecast: new \
            registrations will add to them.
            """,
        countedMoney: """
            A contribution counts on the day it was settled, a benefit on the day the bank confirmed that the money \
            arrived. JHT savings belong to the member and are no contribution.
            """,
        countedTargets: "The dashed line is the straight line between the targets that were set.",
        targets: "Targets",
        noTargets: "No target has been set yet.",
        setTarget: "Set a target",
        targetDay: "To be reached by",
        targetPeople: "People covered",
        targetSaved: "The target is saved.",
        reached: "Reached",
        columnMeasure: "measure",
        columnPlace: "place",
        columnDay: "day",
        columnValue: "value")
}
