// SPDX-License-Identifier: Apache-2.0
import Kernel

extension EnrolmentTexts {
    static let english = EnrolmentTexts(
        language: .english,
        title: "Register",
        intro:
            "Have your KTP, your passport if you have one, and the employment contract at hand. About 10 "
            + "minutes. It also works when you are abroad already.",
        deskTitle: "Register a worker",
        deskIntro: "Write as on KTP, passport and employment contract.",
        who: "Who",
        name: "Full name",
        nameHint: "As on the KTP",
        nik: "NIK",
        nikHint: "16 digits on the KTP",
        sex: "Sex",
        birthDay: "Day of birth",
        address: "Address in Indonesia",
        addressLine: "Street, number, RT and RW",
        village: "Village (desa or kelurahan)",
        district: "District (kabupaten or kota)",
        province: "Province",
        contact: "How to reach you",
        phone: "Phone or WhatsApp",
        phoneHint: "A number abroad with its country code, such as +886…",
        email: "E-mail",
        passport: "Passport number",
        family: "Family and heirs",
        familyHint: "Up to three people now; you can add others later under Family and heirs.",
        relative: { "Person \($0)" },
        relativeName: "Name",
        relation: "Relation",
        nominated: "Named as heir",
        work: "Work and contract",
        route: "How you go",
        company: "Placement company (P3MI)",
        companyHint: "Only through a P3MI. All on the list are licensed.",
        country: "Country of work",
        countryHint: "On a ship: its flag state",
        employer: "Employer",
        employerKind: "Kind of employer",
        occupation: "Occupation",
        contractFirstDay: "First day of the contract",
        months: "Length of the contract (months)",
        departedOn: "Day of departure, if abroad already",
        departedHint: "Cover begins on the day of payment; what happened earlier is not covered.",
        savings: "Old-age savings (JHT), if you like",
        monthly: "Amount a month",
        savingsMonths: "For how many months",
        account: "To sign in later",
        password: "Password",
        passwordHint: "At least 10 characters. A few words you remember are better than difficult signs.",
        deskPassword: "First password for the worker",
        deskPasswordHint:
            "At least 10 characters. Shown once after the registration. Leave it empty when the worker will "
            + "not sign in.",
        submit: "Register",
        deskSubmit: "Register",
        consent:
            "By registering you let your data be used for your social security. Everyone who looks at it is "
            + "on record.",
        done: { "\($0) is registered" },
        knownTitle: "Already known",
        known: {
            "This \($0) is already on record for \($1). A desk case is open to decide whether it is the same person."
        },
        seeKnown: "Open the record that exists",
        openCases: "Open the cases",
        signInTitle: "To hand to the worker",
        signInOnce: "Shown this once only.",
        login: "Login",
        seePerson: "Open the worker’s record",
        another: "Register another worker")
}
