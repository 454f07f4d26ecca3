// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let appealClaim = Operation(
        "claim.appeal", "Object to a refusal, so that other officers look at the claim",
        [.worker, .relative, .counterOfficer, .missionOfficer, .contactAgent], writes: true)
    public static let correctClaimAccount = Operation(
        "claim.account", "Correct the account of one's own claim before it is proposed", [.worker], writes: true)

    /// What claimants do about decisions and their money.
    static let appealOperations: [Operation] = [appealClaim, correctClaimAccount]
}
