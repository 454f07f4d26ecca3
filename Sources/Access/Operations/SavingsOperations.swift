// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// See one's savings, their returns and yearly statements.
    public static let viewSavings = Operation(
        "savings.view", "See a person's old-age savings and statements",
        [
            .worker, .relative, .counterOfficer, .missionOfficer, .contactAgent, .assessor, .approver, .finance,
            .inspector, .auditor,
        ])
    public static let requestWithdrawal = Operation(
        "savings.withdraw", "Ask for old-age savings to be paid out",
        [.worker, .relative, .counterOfficer, .missionOfficer], writes: true)
    public static let viewClosings = Operation(
        "savings.closings", "See the monthly and yearly closings of savings", [.finance, .inspector, .auditor],
        scope: .nobody)
    public static let closeSavings = Operation(
        "savings.close", "Credit the returns of a month or the difference of a year", [.finance], scope: .nobody,
        writes: true)
    public static let issueStatements = Operation(
        "savings.issue-statements", "Put the yearly statements into the log", [.finance], scope: .nobody,
        writes: true)

    /// Old-age savings (JHT).
    static let savingsOperations: [Operation] = [
        viewSavings, requestWithdrawal, viewClosings, closeSavings, issueStatements,
    ]
}
