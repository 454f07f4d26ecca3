// SPDX-License-Identifier: Apache-2.0

extension Operation {
    /// Never for claimants: what is odd is a reason to look, not a reproach.
    public static let viewFraudSignals = Operation(
        "fraud.view", "See what is odd about a claim", [.assessor, .approver, .inspector, .auditor])

    /// What stands beside a claim for those who decide about it.
    static let claimCareOperations: [Operation] = [viewFraudSignals]
}
