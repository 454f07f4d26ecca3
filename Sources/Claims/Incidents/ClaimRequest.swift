// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Protection

/// What a claimant asks for, as told.
public struct ClaimRequest: Sendable, Hashable {
    public var benefit: BenefitRequest
    /// The heir who asks, after a death (Permenaker 4/2023 art. 57(4)).
    public var heir: ID<FamilyMember>?

    public init(benefit: BenefitRequest, heir: ID<FamilyMember>? = nil) {
        self.benefit = benefit
        self.heir = heir
    }
}
