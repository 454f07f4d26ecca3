// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let claimDesks: Set<Role> = [.assessor, .advisoryDoctor, .approver]
    private static let caseDesks: Set<Role> = [.counterOfficer, .missionOfficer, .contactAgent]

    public static let viewWork = Operation(
        "work.view", "See the queue of work of one's desk", claimDesks.union(caseDesks), scope: .nobody)
    public static let assignWork = Operation(
        "work.assign", "Take work, hand it over or give it back", claimDesks.union(caseDesks), writes: true)

    /// Who works on what.
    static let queueOperations: [Operation] = [viewWork, assignWork]
}
