// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewReconciliation = Operation(
        "reconciliation.view", "What banks told of our account, and what is still in question",
        [.finance, .manager, .inspector, .auditor], scope: .nobody)
    public static let importStatement = Operation(
        "reconciliation.import", "Take in a bank's statement", [.finance], scope: .nobody, writes: true)
    public static let decideBankLine = Operation(
        "reconciliation.decide", "Say what a movement on our account is", [.finance], scope: .nobody, writes: true)
    public static let saveBank = Operation(
        "reconciliation.bank", "Keep how a bank writes its files", [.finance], scope: .nobody, writes: true)

    /// Bank statements and what they are matched with.
    static let reconciliationOperations: [Operation] = [
        viewReconciliation, importStatement, decideBankLine, saveBank,
    ]
}
