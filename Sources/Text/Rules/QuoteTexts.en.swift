// SPDX-License-Identifier: Apache-2.0
import Kernel

extension QuoteTexts {
    static let english = QuoteTexts(
        language: .english,
        title: "Compute the contribution",
        intro: "The answer holds for the day you choose, by the law of that day.",
        route: "How the worker goes",
        p3mi: "Through a P3MI or BP2MI",
        p3miHint: "Two payments: before work, then during and after work",
        perseorangan: "On one’s own (perseorangan)",
        perseoranganHint: "Without a placement executor; one payment",
        extending: "Extension of a contract",
        extensionHint: "Working abroad already, and the contract becomes longer",
        country: "Country of work",
        countryHint: "The contribution is the same for every country.",
        months: "Length of the contract (months)",
        on: "Day of registration",
        jht: "JHT savings a month",
        jhtHint: "Your own choice, in rupiah. May stay empty.",
        jhtMonths: "JHT for how many months",
        submit: "Compute",
        due: "Contribution due",
        dueOn: { "By \($1), in force on \(Wording.day($0, .english))." },
        lines: "Where the sum comes from",
        what: "For what",
        savings: "JHT savings, apart",
        savingsNote: "Your own savings. Not part of the sum above.",
        derivation: "Every step of the computation",
        twoPayments: {
            "Paid in two parts: \(Wording.rupiah($0)) before work, \(Wording.rupiah($1)) during and after work."
        },
        onePayment: "Paid at once.",
        next: "Register with this choice",
        again: "Compute another")
}
