// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Roles that work where the line may be dead: the one-stop counter (LTSA), missions, border posts.
    private static let fieldDesks: Set<Role> = [.counterOfficer, .missionOfficer, .gateOfficer]

    public static let openFieldApp = Operation(
        "field.open", "Open the counter that works without a network", Set(Role.allCases), isPublic: true,
        scope: .nobody)
    public static let viewFieldDevices = Operation(
        "field-device.view", "See devices that work without a network",
        [.administrator, .manager, .inspector, .auditor], scope: .nobody)
    public static let manageFieldDevices = Operation(
        "field-device.manage", "Register a device, give it a new code, or revoke it", [.administrator],
        scope: .nobody, writes: true)
    public static let activateFieldDevice = Operation(
        "field-device.activate", "Make a device one's own by the office's code", fieldDesks, scope: .nobody,
        writes: true)
    public static let packForField = Operation(
        "field.pack", "Make a sealed pack for a device", fieldDesks, scope: .nobody, writes: true)
    public static let syncField = Operation(
        "field.sync", "Send what was done without a network", fieldDesks, scope: .nobody, writes: true)
    public static let viewFieldDesk = Operation(
        "field.desk", "See what came in from devices and waits for a decision",
        [.counterOfficer, .missionOfficer, .contactAgent, .manager, .inspector, .auditor], scope: .nobody)
    public static let decideFieldItem = Operation(
        "field.decide", "Decide about what came in from a device",
        [.counterOfficer, .missionOfficer, .contactAgent], scope: .nobody, writes: true)

    /// Work without a network.
    static let fieldOperations: [Operation] = [
        openFieldApp, viewFieldDevices, manageFieldDevices, activateFieldDevice, packForField, syncField,
        viewFieldDesk, decideFieldItem,
    ]
}
