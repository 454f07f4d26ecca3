// SPDX-License-Identifier: Apache-2.0

extension AbroadTexts {
    static let english = AbroadTexts(
        title: "From abroad",
        intro: "Payments in host currency through partners, and what they settled in rupiah.",
        none: "There is no payment yet.",
        paidAt: "Paid",
        invoice: "Invoice",
        partner: "Partner",
        hostAmount: "In host currency",
        ofWhichFee: "of which fee",
        locked: "Locked worth",
        settled: "Settled",
        kept: "Kept by the partner",
        difference: "Difference of rates",
        notSettled: "not settled yet",
        notCounted: "did not count",
        file: "Settlement file",
        fileHint: "CSV with the heading payment_request,rupiah_settled,fee; whole rupiah.",
        take: "Take the file",
        taken: "The settlement is recorded.",
        paidAbroad: "Paid abroad",
        youPaid: "What you paid",
        counted: "What counts for the invoice",
        rate: "Rate",
        source: "Source of the rate",
        outlet: "Place",
        costsAbroad: "Pay abroad",
        costsNote: "At a partner’s shop, wallet or bank. The price is locked for minutes when you pay there.",
        orAtHome: "Your family at home may pay the same invoice with the number above. Whoever pays first counts.",
        price: "Price now",
        toldAt: "Rate told")
}
