// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let appealClaim = Operation(
        "claim.appeal", "Object to a refusal, so that other officers look at the claim",
        [.worker, .relative, .counterOfficer, .missionOfficer, .contactAgent], writes: true)

    /// What claimants do about decisions.
    static let appealOperations: [Operation] = [appealClaim]
}
