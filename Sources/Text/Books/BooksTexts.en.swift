// SPDX-License-Identifier: Apache-2.0

extension BooksTexts {
    static let english = BooksTexts(
        title: "Books",
        intro: "Balances are derived from the entries. Entries are never edited; a mistake is met by a counter-entry.",
        balances: "Balances",
        account: "Account",
        debit: "Debit",
        credit: "Credit",
        newest: "Newest entries",
        about: "Entries about one transaction",
        kind: "Kind",
        postings: "Accounts and amounts",
        recorded: "Recorded",
        none: "There are no entries.",
        all: "See all entries",
        inTheBooks: "See in the books",
        accounts: [
            "clearing": "Money at payment partners", "bank": "Bank", "contributions": "JKK and JKM contributions",
            "benefits": "Benefits", "benefits-payable": "Benefits not yet paid",
            "law-corrections": "Differences from a law changed for the past", "savings": "JHT savings",
            "taxes-withheld": "Taxes withheld",
            "savings-credited": "Returns credited to JHT savings",
            "savings-returns": "Returns on JHT savings (expense)",
        ],
        kinds: [
            "contribution-received": "Contribution received", "benefit-granted": "Benefit granted",
            "benefit-paid": "Benefit paid", "law-corrected": "Law changed for the past",
            "savings-accrued": "Return on JHT savings", "savings-return-paid": "Return running at a withdrawal",
            "savings-paid-out": "Withdrawal of JHT", "reversal": "Counter-entry",
        ])
}
