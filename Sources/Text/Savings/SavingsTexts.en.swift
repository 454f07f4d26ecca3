// SPDX-License-Identifier: Apache-2.0

extension SavingsTexts {
    static let english = SavingsTexts(
        title: "Old-age savings (JHT)",
        balance: "Balance",
        balanceNote: "All deposits and the returns credited so far.",
        rate: { "Provisional return \($0) a year (\($1))." },
        noRate: "The law names no rate of return for today.",
        method:
            "Counted from the balance of each day, credited at each month's end, and adjusted after the yearly "
            + "financial report (PP 46/2015 art. 27). No fee; a balance never lapses.",
        ifPaid: "If paid out today",
        ifPaidNote:
            "The whole balance is paid once the contract has ended and the worker is home, on death, or on total "
            + "disability. This figure is an estimate by today's rules.",
        running: "Return running until yesterday",
        tax: "Tax",
        net: "Received",
        statement: "Statement",
        from: "From",
        to: "To",
        show: "Show",
        opening: "Opening balance",
        closing: "Closing balance",
        what: "What",
        amount: "Amount",
        after: "Balance",
        deposits: "Deposits",
        returns: "Returns",
        withdrawals: "Withdrawals",
        none: "Nothing moved in this period.",
        deposit: "Deposit",
        monthlyReturn: "Return credited",
        runningPaid: "Running return",
        yearDifference: "Difference to the year's final return",
        withdrawal: "Withdrawal",
        correction: "Correction",
        name: "Name",
        kpj: "KPJ",
        period: "Period",
        proofs: "Yearly statements that prove themselves",
        proofNote:
            "Anybody can check this file without trusting the server: rantau verify-statement, with the published "
            + "root and its key.",
        proof: { "Proof of \($0)" },
        never: "Keep today's log root; with it you can prove that records were never changed.",
        how: "The published log root",
        link: "Old-age savings",
        linkDetail: "Balance, deposits, returns, statements")
}
