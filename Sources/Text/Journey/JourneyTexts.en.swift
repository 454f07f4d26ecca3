// SPDX-License-Identifier: Apache-2.0
import Kernel

extension JourneyTexts {
    static let english = JourneyTexts(
        language: .english,
        title: "My journey",
        now: { "Now: \($0)" },
        intro: "Tell us when something changes, so that your cover is right.",
        noPlacement: "No placement is on record.",
        kind: "What happened",
        day: "Day (in Jakarta)",
        localDay: "Local day, if it was another",
        submit: "Record",
        officersOnly:
            "The gate at the airport or harbour, a counter or mission, or the placement company (P3MI) or its program "
            + "records the departure; officers record the rest.",
        history: "On record",
        nothingYet: "No event is on record.",
        recorded: "Recorded. The cover has been computed anew.",
        changeTitle: "Extend or change the contract",
        changeIntro: "Without coming home first. You see the price before you agree.",
        changeKind: "What changes",
        extending: "Extended, same employer",
        employerChange: "Another employer",
        countryChange: "Another country",
        firstDay: "First day of the new contract",
        months: "Length of the new contract (months)",
        country: "New country",
        countryHint: "Needed for another country; leave it empty when the country stays.",
        employer: "New employer",
        employerHint: "Needed for another employer or another country.",
        seePrice: "See the price",
        current: "Present contract",
        price: "Contribution due",
        free: "Nothing is due",
        freeText: { "The months invoiced already reach \(Wording.day($0, .english))." },
        newContract: "New contract",
        works: "Employer",
        worksIn: "Country of work",
        days: "Contract period",
        continues: "Paid before the present period ends, cover goes on without a gap.",
        confirm: "Agree and make the invoice",
        confirmFree: "Agree and record",
        changeAgain: "Change the entries")
}
