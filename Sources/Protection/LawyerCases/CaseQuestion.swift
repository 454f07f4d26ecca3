// SPDX-License-Identifier: Apache-2.0

/// What a case may ask; `ask:` in a case file.
public enum CaseQuestion: String, Sendable, Hashable, CaseIterable {
    /// What a contract costs (Permenaker 4/2023 chapter V).
    case quote
    /// What an event gives (chapter VI).
    case benefit
    /// A service in kind: whether, by what measure and until when it is given (art. 25-26, 30).
    case care
    /// Whether a day is covered (chapter IV).
    case cover
    /// Who receives the money of a dead worker (art. 57(4)-(5)).
    case heirs
    /// The last day for something.
    case deadline
    /// Compensation for late payment (PP 44/2015 art. 37(3), 40(4)).
    case interest = "late-payment"
    /// Until when a right can be claimed, and who may report.
    case report
    /// Which day's regulation governs.
    case governing
    /// Whether old-age savings may be taken out, and how much.
    case savings
    /// What the domestic scheme gives, on which the law of migrant workers leans.
    case domestic
    /// Whether an occupational disease found after the end of work gives a right at home.
    case disease
    /// What the domestic scheme costs an ordinary member, and the fine on paying late.
    case domesticContribution = "domestic-contribution"
    /// Whether a registration is in time and complete, and with which papers (art. 2-10).
    case registration
    /// When a contribution is due, who may bear it, what is given back (art. 19).
    case payment
    /// To whose account a benefit may be paid (art. 50, 57).
    case receiver
    /// The loss of sight of both eyes together.
    case sight
    /// The value of the law under a name.
    case parameter

    /// The facts that may be given.
    var facts: Set<String> {
        switch self {
        case .quote: ["route", "months", "jht-monthly", "jht-months"]
        case .benefit:
            [
                "event", "phase", "losses", "left-handed", "cost", "transport", "service-months", "children",
                "scholarship-for", "membership-months", "causes", "circumstances", "perseorangan", "insurer-paid",
                "recommended", "granted",
            ]
        case .care: ["care", "phase", "cause", "recommended", "price", "fitted-before"]
        case .cover: ["programme", "story", "known-on"]
        case .heirs: ["family", "benefit", "phase", "savings"]
        case .deadline: ["deadline"]
        case .interest: ["programme", "nominal", "paid", "payee"]
        case .report: ["programme", "phase", "reporter", "reported"]
        case .governing: ["claimed", "enrolled"]
        case .savings: ["reason", "balance", "member-since", "taken-before"]
        case .domestic: ["benefit", "wage", "months", "share", "reduction", "contribution-months"]
        case .disease: ["work-ended"]
        case .domesticContribution: ["wage", "risk", "due", "months-late"]
        case .registration: ["route", "programmes", "departure"]
        case .payment: ["stage", "orientation", "payer", "paid", "months", "unused"]
        case .receiver: ["programme", "receiver"]
        case .sight: ["left", "right"]
        case .parameter: ["parameter"]
        }
    }

    /// What may be expected of the answer.
    var answers: Set<String> { CaseQuestion.common.union(particular) }

    private static let common: Set = ["refused", "status", "article", "regulation"]

    private var particular: Set<String> {
        switch self {
        case .quote: ["total", "before", "during-after", "jht"]
        case .benefit: ["amount", "parts", "documents"]
        case .care: ["given", "measure", "amount", "last-day"]
        case .cover: ["covered", "phase", "until", "reason", "first", "last", "opening", "ending"]
        case .heirs: ["class", "payee", "alike", "division", "parts"]
        case .deadline: ["last-day"]
        case .interest: ["last-day", "days", "amount"]
        case .report: ["allowed", "last-day", "lapses", "in-time"]
        case .governing: ["day", "rule"]
        case .savings: ["amount", "payable"]
        case .domestic: ["amount"]
        case .disease: ["last-day", "lapses"]
        case .domesticContribution: ["amount"]
        case .registration: ["in-time", "earliest", "papers", "continues"]
        case .payment: ["last-day", "allowed", "amount"]
        case .receiver: ["allowed"]
        case .sight: ["steps"]
        case .parameter: ["value"]
        }
    }
}
