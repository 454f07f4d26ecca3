// SPDX-License-Identifier: Apache-2.0
import Kernel

extension InvoiceTexts {
    static let english = InvoiceTexts(
        language: .english,
        title: "Invoices",
        none: "There is no invoice yet.",
        open: "to be paid",
        settled: "paid",
        expired: "expired",
        toPay: "To be paid",
        allPaid: "All invoices are paid",
        owed: { "To be paid: \(Wording.rupiah($0))" },
        pay: "How to pay",
        before: "Contribution before work",
        duringAfter: "Contribution during and after work",
        extending: "Contribution for the extension",
        jht: "JHT savings",
        number: "Invoice number",
        virtualAccount: "Virtual account number",
        exactAmount: "The exact amount",
        payBefore: "Pay before",
        until: { "Pay before \($0)" },
        paidOn: { "Paid on \(Wording.day($0, .english))" },
        expiredText: "This number no longer takes payments. Ask for a new invoice.",
        reissue: "Ask for a new invoice",
        reissueNote: "For the same contract, at the price of the rules of today.",
        send: "Send to the worker’s phone",
        sendNote: "The code, the amount and the last moment to pay go out as a message.",
        sent: "The message is on its way.",
        replaced: "This invoice has been replaced.",
        seeReplacement: "Open the new invoice",
        steps: "Steps",
        stepOpen: "Open your bank’s app, an ATM, or go to an agent.",
        stepChoose: "Choose to pay a virtual account and type the number above without blanks.",
        stepCheck: "Check name and amount. The amount must be exactly the same.",
        stepDone: "After payment this page turns to paid within seconds. Reload it if need be.",
        others: "Family, employer or P3MI may pay with the same number.",
        forWhat: "For what",
        coverBegins:
            "If you have left already, cover begins on the day of payment. What happened before that day is "
            + "not covered.",
        coverFromPayment: "Cover before work begins on the day this contribution is paid.",
        coverFromDeparture: "Cover during work begins with departure, if this contribution has been paid.",
        savingsNote: "These are your savings. Cover does not depend on them.",
        reload: "Check again",
        seeCover: "See your cover")
}
