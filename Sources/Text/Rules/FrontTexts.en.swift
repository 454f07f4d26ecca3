// SPDX-License-Identifier: Apache-2.0
import Kernel

extension FrontTexts {
    static let english = FrontTexts(
        language: .english,
        title: "Social security of Indonesian migrant workers",
        lead:
            "Covered before departure, during work and after the return: work accident (JKK), death (JKM) "
            + "and old-age savings (JHT).",
        price: "Compute the contribution",
        priceDetail: "What is paid, line by line, with its article",
        enrol: "Register",
        enrolDetail: "From Indonesia or from abroad, about 10 minutes",
        signIn: "Sign in",
        signInDetail: "See your cover, pay invoices, show your card",
        benefit: "Compute a benefit",
        benefitDetail: "What is given when something happens, and which papers it needs",
        verify: "Check a membership card",
        verifyDetail: "Scan the QR code on a card, also without a network",
        moreTitle: "Also open to everyone",
        openTitle: "Every figure can be asked why",
        openText:
            "Contributions, cover and benefits are computed straight from the regulation of the Minister of "
            + "Manpower. Each figure has its article beside it.")
}
