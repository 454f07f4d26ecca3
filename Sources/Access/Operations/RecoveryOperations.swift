// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let people = Set(Role.allCases).subtracting([.partner, .ministryPortal])
    private static let embassies: Set<Role> = [.missionOfficer, .counterOfficer]

    public static let managePasskeys = Operation(
        "passkey.manage", "See, add and remove one's own passkeys", people, scope: .nobody, writes: true)
    public static let makeRecoverySheet = Operation(
        "recovery.sheet", "Make one-time codes to come in with when everything is lost", [.worker, .relative],
        writes: true)
    public static let printFirstSheet = Operation(
        "recovery.sheet-at-desk", "Print the first recovery sheet of a worker whom one has just enrolled", embassies,
        writes: true)
    public static let recoverSignIn = Operation(
        "recovery.use", "Come in with a one-time code and choose a new password", Set(Role.allCases), isPublic: true,
        scope: .nobody, writes: true)
    public static let viewRebindings = Operation(
        "rebinding.view", "See requests to let a worker who lost everything come in anew",
        embassies.union([.worker, .contactAgent]))
    public static let openRebinding = Operation(
        "rebinding.open", "Recognise a worker who lost everything, as the first of two officers", embassies,
        writes: true)
    public static let confirmRebinding = Operation(
        "rebinding.confirm", "Recognise a worker who lost everything, as the second of two officers", embassies,
        writes: true)
    public static let stopRebinding = Operation(
        "rebinding.stop", "Stop a request to let a worker come in anew", embassies.union([.worker, .contactAgent]),
        writes: true)
    public static let stopRebindingByLink = Operation(
        "rebinding.stop-by-link", "Stop such a request by the link in the message about it", Set(Role.allCases),
        isPublic: true, scope: .nobody, writes: true)

    /// Ways to sign in that outlive a telephone.
    static let recoveryOperations: [Operation] = [
        managePasskeys, makeRecoverySheet, printFirstSheet, recoverSignIn, viewRebindings, openRebinding,
        confirmRebinding, stopRebinding, stopRebindingByLink,
    ]
}
