// SPDX-License-Identifier: Apache-2.0

/// How the contributions of a worker are made up.
public enum Route: String, Sendable, Hashable, CaseIterable {
    /// Placement through an executor, P3MI or BP2MI: two payments, before and during-after
    /// (Permenaker 4/2023 art. 18(1), 19(1)).
    case p3mi
    /// Without an executor: one payment, nothing for the time before work (Permenaker 4/2023 art. 18(2)).
    case perseorangan
    /// Perpanjangan: each further month at its own price (Permenaker 4/2023 art. 20).
    case `extension`
}

/// Which of the two payments of art. 19(1) a line belongs to.
public enum ContributionStage: String, Sendable, Hashable, CaseIterable {
    /// Due when the placement agreement is signed.
    case before
    /// Due at the latest after OPP; the only stage of perseorangan and extension.
    case duringAfter = "during-after"
}
