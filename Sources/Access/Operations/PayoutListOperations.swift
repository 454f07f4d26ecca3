// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewPayoutLists = Operation(
        "payout-list.view", "See payout lists and what is due", [.finance, .approver, .manager, .inspector, .auditor],
        scope: .nobody)
    public static let preparePayoutList = Operation(
        "payout-list.prepare", "Make, change, lock and close a payout list", [.finance], scope: .nobody, writes: true)
    public static let approvePayoutList = Operation(
        "payout-list.approve", "Approve a payout list that others prepared, or send it back", [.approver, .manager],
        scope: .nobody, writes: true)
    public static let authorisePayoutList = Operation(
        "payout-list.authorise", "Authorise an approved payout list", [.manager], scope: .nobody, writes: true)
    public static let releasePayoutList = Operation(
        "payout-list.release", "Let the money of a payout list go, or take it as a file for the bank", [.finance],
        scope: .nobody, writes: true)
    public static let settlePayoutList = Operation(
        "payout-list.settle", "Settle payout lists by a file of the bank", [.finance], scope: .nobody, writes: true)
    public static let decideSanctionHit = Operation(
        "payout-list.decide-hit", "Say whether a payee stands on the sanctions list", [.approver, .manager],
        scope: .nobody, writes: true)
    public static let changePayableAccount = Operation(
        "payout.change-account", "Send what is due to another account of the payee", [.finance], writes: true)
    public static let decidePayableAccount = Operation(
        "payout.decide-account", "Agree to another account of the payee, or refuse it", [.finance, .approver],
        writes: true)
    public static let answerPayoutQuestion = Operation(
        "payout.answer", "Say whether money arrived", [.worker, .relative, .contactAgent], writes: true)
    public static let resolvePayoutCase = Operation(
        "payout.resolve-case", "End a case of money that did not arrive", [.finance], writes: true)

    /// Lists of payouts.
    static let payoutListOperations: [Operation] = [
        viewPayoutLists, preparePayoutList, approvePayoutList, authorisePayoutList, releasePayoutList,
        settlePayoutList, decideSanctionHit, changePayableAccount, decidePayableAccount,
        answerPayoutQuestion, resolvePayoutCase,
    ]
}
