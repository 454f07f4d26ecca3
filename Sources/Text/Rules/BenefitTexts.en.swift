// SPDX-License-Identifier: Apache-2.0
import Kernel

extension BenefitTexts {
    static let english = BenefitTexts(
        language: .english,
        title: "Compute a benefit",
        intro: "Choose what happened. The computation holds if the person was covered on that day.",
        event: "What happened",
        phase: "When",
        on: "Day of the event",
        onHint: "The day in Jakarta",
        submit: "Compute",
        choose: "Continue",
        otherEvent: "Another event",
        cost: "Cost or loss as proven",
        loss: { "Loss \($0)" },
        lossHint: "By the disability table of PP 53/2012",
        leftHanded: "Left-handed: right and left swap",
        land: "Transport by land, river or lake",
        sea: "Transport by sea",
        air: "Transport by air",
        serviceMonths: "Service until the dismissal (months)",
        child: { "Schooling of child \($0)" },
        childHint: "Levels and years, such as sd:6,smp:3. Levels: tk, sd, smp, sma, higher.",
        scholarshipFor: "Scholarship for",
        membershipMonths: "Membership (months)",
        cause: "Cause",
        causeHint: "Some causes exclude a benefit.",
        circumstance: "Circumstance",
        perseorangan: "Going alone, without a placement executor",
        given: { "\($0), \($1)" },
        byLaw: { "By \($0), in force on \(Wording.day($1, .english))." },
        parts: "Made up of",
        derivation: "How it is computed",
        documents: "Papers needed",
        documentsUnknown:
            "No list of papers for this benefit and phase has been found in the regulation. Ask 175 before "
            + "you file a claim.",
        unverified: "Some values are not verified. An officer must confirm them before money is paid.")
}
