// SPDX-License-Identifier: Apache-2.0

extension Operation {
    private static let family: Set<Role> = [.worker, .relative]
    private static let agents: Set<Role> = [.contactAgent, .missionOfficer]

    public static let placeCall = Operation("call.place", "Call the contact centre", family, writes: true)
    public static let viewCall = Operation(
        "call.view", "See a call or hear its recording", family.union(agents).union([.inspector]))
    public static let visitCall = Operation(
        "call.visit", "See the ways to be helped, and call the contact centre without signing in",
        Set(Role.allCases), isPublic: true, scope: .nobody, writes: true)
    public static let steerCall = Operation(
        "call.steer", "Hang up, connect anew, or answer whether a call is recorded", family, writes: true)
    public static let handleCall = Operation(
        "call.handle", "Answer, hold, hand on or end a call", agents, writes: true)
    public static let signalCall = Operation(
        "call.signal", "Tell the other end of a call how to connect", family.union(agents), scope: .nobody, writes: true
    )
    public static let recordCall = Operation(
        "call.record", "Keep a piece of a call's recording", agents, writes: true)
    public static let changeShift = Operation(
        "shift.change", "Be on duty, away, or off duty", agents, scope: .nobody, writes: true)
    public static let viewCallDesk = Operation("call.desk", "See who waits", agents, scope: .nobody)
    public static let bookCallBack = Operation(
        "call-back.book", "Ask to be called back", family.union(agents), writes: true)
    public static let listCallBacks = Operation(
        "call-back.list", "See whom to call back", agents, scope: .nobody)
    public static let workCallBack = Operation(
        "call-back.work", "Take a call-back and say whether somebody was reached", agents, writes: true)

    /// Calls to the contact centre.
    static let callOperations: [Operation] = [
        placeCall, viewCall, visitCall, steerCall, handleCall, signalCall, recordCall, changeShift, viewCallDesk,
        bookCallBack, listCallBacks, workCallBack,
    ]
}
