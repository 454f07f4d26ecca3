// SPDX-License-Identifier: Apache-2.0
import Claims

extension ClaimTexts {
    static let english = ClaimTexts(
        mine: "Claims and incidents",
        mineIntro: "What was reported, what was asked for, and where the money is.",
        nothingYet: "No incident has been reported yet.",
        report: "Report an incident",
        reportDetail: "Accident, death, failed departure or other trouble",
        reportIntro: "Tell what happened. Papers may follow; what matters is that it is on record soon.",
        kind: "What happened?",
        kindHint: "An illness caused by the work is told as a work accident. For any other, ask under Help.",
        localDay: "The day, where it happened",
        localTime: "The time, where it happened",
        localTimeHint: "Such as 14:20. Leave it empty if you do not know.",
        jakartaDay: "The day in Jakarta at that moment",
        jakartaDayHint: "Only if it was another: the day in Jakarta is the one that counts.",
        country: "Country",
        countryHint: "Leave it empty for the country of work.",
        place: "Place",
        placeHint: "Town, workplace or hospital.",
        account: "Tell it in your own words",
        accountHint:
            "Kept sealed. Only the worker, you who write it, and claim officers read it; each look is logged. Other "
            + "relatives and the placement company do not.",
        witness: "Witness: name and how to reach them",
        mission: "Embassy, consulate or KDEI that knows of it",
        toldBy: "Who tells this?",
        sendReport: "Send the report",
        received: { "Your report was received on \($0). Choose below the help that you need." },
        incident: "Incident",
        happened: { "\($0), \($1)" },
        papers: "Papers and photos",
        noPapers: "No papers or photos yet.",
        paperKind: "Which paper is this?",
        file: "Photo, PDF or voice note",
        fileHint: "At most 10 MB. A photo taken with a phone will do; who finds writing hard may record their voice.",
        uploadPaper: "Send the paper",
        missing: { $0 == 1 ? "1 paper is missing" : "\($0) papers are missing" },
        nothingMissing: "Every paper that is asked for is there",
        listUnknown: "We have not seen the official list of papers for this benefit. The assessor will tell you.",
        listUnverified: "not yet confirmed in the official text",
        attached: "sent",
        inRecord: "in Rantau",
        ifAny: "if there is one",
        isMissing: "missing",
        askBenefit: "Ask for a benefit",
        askBenefitIntro: "Choose a benefit for this incident. There may be several, one after the other.",
        covered: { "Covered by \($0) on the day" },
        notCovered: { "Not covered by \($0) on the day" },
        notCoveredNext:
            "So this benefit cannot be asked for. If the record of payment or departure is wrong, call 175.",
        bank: "Bank",
        bankHint: "Its name or its three digits: BRI, or 002.",
        accountNumber: "Account number",
        accountHolder: "Name of the account holder",
        accountHolderHint: "Exactly as in the bank book. With another name the money cannot be sent.",
        accountOfAnother: "This account does belong to somebody else (guardian or agent). An officer will check it.",
        heir: "The heir who asks",
        heirHint: "In the order of Permenaker 4/2023 art. 57(4), from the recorded family.",
        cost: "What was paid, in rupiah",
        costHint: "As the proof says. At most the limit in the regulation is paid back.",
        travelCost: { "Cost of travel by \($0)" },
        loss: { "Part of the body \($0)" },
        lossHint: "May stay empty: the advisory doctor states it.",
        oneMore: "Add one more",
        lossCount: "How many",
        leftHanded: "The worker is left-handed",
        serviceMonths: "Whole months worked until the dismissal",
        child: { "Child \($0)" },
        whichChild: "Child",
        schooling: { "School \($0)" },
        schoolingHint: "One row a level. The same child may stand in several rows.",
        schoolLevel: "Level",
        schoolYears: "Years",
        scholarshipFor: "Scholarship because of",
        submitClaim: "File the claim",
        needed: "Papers needed",
        claim: { "Claim \($0)" },
        whereItStands: "Where it stands",
        meaning: meaning,
        stepReported: "Incident reported",
        stepAsked: "Benefit asked for",
        stepPapers: "Papers complete",
        stepDecided: "Decided by two officers",
        stepPaid: "Money arrived",
        computed: "What the law gives",
        computedNote: "Not a decision yet. New facts may change it.",
        decided: "Decision",
        payBy: { "To be paid by \($0)" },
        payByNote: { "Weekdays, public holidays not counted; \($0). Permenaker 4/2023's own time was not seen." },
        money: "The money",
        noMoneyYet: "No payment has been ordered yet.",
        goesTo: { "The money will go to \($1), \($2), in the name of \($0)." },
        payee: { "Entitled: \($0)." },
        holderDiffers: "The account holder’s name differs from the entitled person’s; an officer checks before paying.",
        askedByWorker:
            "While the worker lives, benefits are asked for by the worker in Rantau, or at a counter or mission. You "
            + "can send papers below.",
        storyKept: "This story is kept sealed for the worker and claim officers.",
        letter: "Decision letter",
        letterDetail: "To read and print, with the articles and how to object",
        toAccount: { "\($0) to \($1), \($2)" })

    private static let meaning: @Sendable (ClaimState.Name) -> String = { state in
        switch state {
        case .filed: "The assessor is looking at it."
        case .documentsAsked: "The assessor waits for papers from you."
        case .assessed: "The assessor made a proposal; a second officer decides."
        case .sentBack: "The second officer asked the assessor to look again."
        case .approved: "Approved."
        case .payoutOrdered: "Approved; the money is on its way."
        case .paid: "The money is on the account."
        case .refused: "Refused. The letter says why and how to object."
        }
    }
}
