// SPDX-License-Identifier: Apache-2.0

extension Operation {
    // Money that fits no invoice as it came.
    public static let viewSuspense = Operation(
        "suspense.view", "See money that waits for a decision", [.finance, .inspector, .auditor], scope: .nobody)
    public static let takeUnallocated = Operation(
        "suspense.take", "Take in money that is with us already", [.finance], scope: .nobody, writes: true)
    public static let resolveUnallocated = Operation(
        "suspense.resolve", "Decide what becomes of waiting money", [.finance], scope: .nobody, writes: true)
    public static let decideResolution = Operation(
        "suspense.decide", "Approve another officer's decision about waiting money, or refuse it", [.finance],
        scope: .nobody, writes: true)
    public static let reverseUnallocated = Operation(
        "suspense.reverse", "Take back money that its channel withdrew", [.finance], scope: .nobody, writes: true)
    public static let settleRefund = Operation(
        "refund.settle", "Record that money went back to its payer", [.finance], scope: .nobody, writes: true)
    public static let giveRefundAccount = Operation(
        "refund.account", "Say to which account money goes back", [.finance, .worker, .relative], writes: true)
    public static let cancelRefund = Operation(
        "refund.cancel", "Drop a refund, so that its money waits again", [.finance], scope: .nobody, writes: true)
    public static let applyAdvances = Operation(
        "suspense.apply-advances", "Settle invoices with money kept for their people", [.finance], scope: .nobody,
        writes: true)
    public static let cancelInvoice = Operation(
        "invoice.cancel", "Withdraw an unpaid invoice", [.finance, .counterOfficer], writes: true)

    public static let issueTopUp = Operation(
        "invoice.top-up", "Issue an invoice for savings of the payer's choice",
        [.worker, .relative, .counterOfficer, .missionOfficer, .contactAgent], writes: true)

    // Collective invoices of placement companies.
    public static let issueBatch = Operation(
        "batch.issue", "Issue one invoice for many workers of a company", [.p3miOfficer], scope: .nobody, writes: true)
    public static let reviseBatch = Operation(
        "batch.revise", "Take workers off an unpaid collective invoice", [.p3miOfficer], scope: .nobody, writes: true)
    public static let viewBatch = Operation(
        "batch.view", "See a collective invoice", [.p3miOfficer, .finance, .inspector, .auditor], scope: .nobody)
    public static let viewBatchAlarms = Operation(
        "batch.alarms", "See promises to workers that were not kept", [.p3miOfficer, .inspector, .labourOfficer],
        scope: .nobody)
    public static let raiseBatchAlarms = Operation(
        "batch.raise-alarms", "Raise alarms about promises that were not kept", [.inspector], scope: .nobody,
        writes: true)

    /// Money that fits no invoice as it came, and collective invoices.
    static let suspenseOperations: [Operation] = [
        viewSuspense, takeUnallocated, resolveUnallocated, decideResolution, reverseUnallocated, settleRefund,
        giveRefundAccount, cancelRefund, applyAdvances, cancelInvoice, issueTopUp, issueBatch, reviseBatch, viewBatch,
        viewBatchAlarms,
        raiseBatchAlarms,
    ]
}
