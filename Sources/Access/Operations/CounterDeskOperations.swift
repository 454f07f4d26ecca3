// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let counters: Set<Role> = [.counterOfficer, .missionOfficer]

    public static let viewQueue = Operation(
        "ticket.view", "See which numbers are called", Set(Role.allCases), isPublic: true, scope: .nobody)
    public static let runQueue = Operation(
        "ticket.run", "Draw a number, call it, and say that it was served", counters, scope: .nobody, writes: true)
    public static let readPassport = Operation(
        "passport.read", "Find a person by the lines of a passport or a code", counters.union([.contactAgent]),
        scope: .nobody)
    public static let viewOutreach = Operation(
        "outreach.view", "See outreach days and what they brought",
        counters.union([.labourOfficer, .manager, .inspector, .auditor]), scope: .nobody)
    public static let planOutreach = Operation(
        "outreach.plan", "Plan an outreach day", counters.union([.labourOfficer, .manager]), scope: .nobody,
        writes: true)
    public static let attendOutreach = Operation(
        "outreach.attend", "Note who came to an outreach day", counters.union([.labourOfficer]), scope: .nobody,
        writes: true)

    /// The hall of a counter, and days away from it.
    static let counterDeskOperations: [Operation] = [
        viewQueue, runQueue, readPassport, viewOutreach, planOutreach, attendOutreach,
    ]
}
