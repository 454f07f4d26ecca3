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
            "suspense": "Money that waits for a decision",
            "refunds-payable": "Refunds not yet paid",
            "cash-difference": "Cash differences",
            "drawer": "Counter drawers",
        ],
        kinds: [
            "contribution-received": "Contribution received", "benefit-granted": "Benefit granted",
            "benefit-paid": "Benefit paid", "law-corrected": "Law changed for the past",
            "reversal": "Counter-entry",
            "money-unallocated": "Money came in without an invoice",
            "refund-owed": "Refund decided",
            "refund-paid": "Refund paid",
            "cash-counted": "Cash difference counted",
            "cash-deposited": "Cash brought to the bank",
        ])
}
