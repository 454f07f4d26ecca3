// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewDrawer = Operation(
        "drawer.view", "See cashiers' drawers", [.counterOfficer, .finance, .inspector, .auditor], scope: .nobody)
    public static let openDrawer = Operation(
        "drawer.open", "Open a cashier's drawer", [.counterOfficer], scope: .nobody, writes: true)
    public static let takeCash = Operation("drawer.take", "Take cash for an invoice", [.counterOfficer], writes: true)
    public static let countDrawer = Operation(
        "drawer.count", "Count a drawer at the end of the day", [.counterOfficer], scope: .nobody, writes: true)
    public static let closeDrawer = Operation(
        "drawer.close", "Close a colleague's counted drawer, or have it counted again", [.counterOfficer, .finance],
        scope: .nobody, writes: true)
    public static let depositCash = Operation(
        "drawer.deposit", "Record cash brought to the bank", [.counterOfficer], scope: .nobody, writes: true)
    public static let viewReceipt = Operation(
        "receipt.view", "See a receipt",
        [
            .worker, .relative, .counterOfficer, .missionOfficer, .contactAgent, .p3miOfficer, .finance, .inspector,
            .auditor,
        ])
    public static let checkReceipt = Operation(
        "receipt.check", "Check that a receipt is ours", Set(Role.allCases), isPublic: true, scope: .nobody)

    /// Cash taken at a counter, and receipts.
    static let counterOperations: [Operation] = [
        viewDrawer, openDrawer, takeCash, countDrawer, closeDrawer, depositCash, viewReceipt, checkReceipt,
    ]
}
