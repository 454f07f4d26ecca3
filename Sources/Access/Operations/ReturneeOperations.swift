// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Where people come home: one-stop counters, border posts, missions that send them.
    private static let receivers: Set<Role> = [.counterOfficer, .gateOfficer, .missionOfficer]

    public static let viewReturnees = Operation(
        "returnee.view", "See who was received on the way home",
        receivers.union([.labourOfficer, .manager, .inspector, .auditor]), scope: .nobody)
    public static let receiveReturnee = Operation(
        "returnee.receive", "Receive somebody on the way home", receivers, scope: .nobody, writes: true)
    public static let startReturneeClaim = Operation(
        "returnee.claim", "Report what a returnee has a claim for", receivers, writes: true)
    public static let handOverReturnees = Operation(
        "returnee.hand-over", "Hand returnees over to their province", receivers, scope: .nobody, writes: true)
    public static let acknowledgeReturnees = Operation(
        "returnee.acknowledge", "Say that returnees arrived in the province", [.labourOfficer, .counterOfficer],
        scope: .nobody, writes: true)

    /// People on their way home.
    static let returneeOperations: [Operation] = [
        viewReturnees, receiveReturnee, startReturneeClaim, handOverReturnees, acknowledgeReturnees,
    ]
}
