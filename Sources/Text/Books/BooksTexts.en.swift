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
            "payouts-reserved": "Set aside for payouts",
        ],
        kinds: [
            "contribution-received": "Contribution received",
            "abroad-received": "Paid from abroad", "abroad-settled": "Settled from abroad",
            "benefit-granted": "Benefit granted",
            "benefit-paid": "Benefit paid", "law-corrected": "Law changed for the past",
            "reversal": "Counter-entry", "bank-settled": "Money reached the bank",
            "bank-fee": "Bank's fee", "bank-unknown": "Money in without a purpose",
            "payout-reserved": "Set aside for a payout list",
            "payout-settled": "Paid by a payout list", "payout-released": "No longer set aside",
            "payout-returned": "Money came back from the bank",
        ])
}
