// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let desks: Set<Role> = [.counterOfficer, .missionOfficer, .contactAgent]

    public static let takeSelfReport = Operation(
        "ministry.self-report", "Take what a worker abroad reported to the ministry (lapor diri)", [.ministryPortal],
        scope: .nobody, writes: true)
    public static let takeContractReport = Operation(
        "ministry.contract", "Take a following contract that a worker abroad reported to the ministry",
        [.ministryPortal], scope: .nobody, writes: true)
    public static let viewPartnerReport = Operation(
        "ministry.report", "See what became of a report", [.ministryPortal], scope: .nobody)
    public static let compareFile = Operation(
        "ministry.compare", "Compare people of the ministry's register with ours", [.ministryPortal], scope: .nobody,
        writes: true)
    public static let listDifferences = Operation(
        "difference.list", "See where sources differ about a person", desks, scope: .nobody)
    public static let decideDifference = Operation(
        "difference.decide", "Take or leave what another source says about a person", desks, writes: true)

    public static let splitCase = Operation(
        "case.split", "Take back that two records are one person", desks, writes: true)

    /// What the foreign ministry's portal submits, and the differences that come of it.
    static let ministryOperations: [Operation] = [
        takeSelfReport, takeContractReport, viewPartnerReport, compareFile, listDifferences, decideDifference,
        splitCase,
    ]
}
