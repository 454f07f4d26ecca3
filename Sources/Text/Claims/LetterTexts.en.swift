// SPDX-License-Identifier: Apache-2.0

extension LetterTexts {
    static let english = LetterTexts(
        title: "Decision on a claim",
        number: "Number",
        date: "Date",
        to: "To",
        about: { "Request for \($0) after the incident of \($1), worker \($2)." },
        granted: { "Your request is granted. To be paid to \($0): \($1)." },
        refused: { "Your request is refused under \($0)." },
        reason: "Reason",
        adjusted: { "The computed amount was adjusted. Reason: \($0)" },
        override: { "Some values of the law are not confirmed in the official text. Why it is paid: \($0)" },
        aboveLaw: { "This is more than the law gives. The approver's reason: \($0)" },
        whyTitle: "How this was decided",
        articlesTitle: "Articles applied",
        moneyTitle: "Payment",
        moneyTo: { "The money goes to \($0), account \($1), in the name of \($2)." },
        inRantau: "Object in Rantau",
        inRantauDetail: "One tap on the claim's page; other officers look at everything anew.",
        whyRefused: "What it would have come to; not paid",
        objectTitle: "If you do not agree",
        complaint: { "Complain to the complaints unit of BPJS Ketenagakerjaan; it answers within \($0) (\($1))." },
        mediation: {
            "If that fails, ask for mediation: at most \($0) from the written agreement, its result is final (\($1))."
        },
        court: "If mediation fails, go to the district court where you live (UU 24/2011 art. 50).",
        labourOffice: "A complaint may also go to the labour office or to DJSN (PP 44/2015 art. 57(3)).",
        noSeizure: "The right to a benefit may not be assigned, pledged or seized (PP 44/2015 art. 3).",
        decidedBy: { "Proposed by \($0), approved by \($1)." },
        rulesUsed: { "Regulation on the day of the incident: \($0). Mark of the rules used: \($1)." })
}
