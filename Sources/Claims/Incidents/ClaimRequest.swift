// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Protection

/// What a claimant asks for, as told.
public struct ClaimRequest: Sendable, Hashable {
    public var benefit: BenefitRequest
    /// The heir who asks, after a death (Permenaker 4/2023 art. 57(4)).
    public var heir: ID<FamilyMember>?
    /// Where the shares of the other heirs go, when the law divides among those who stand alike.
    public var shares: [Share]

    /// The account of one heir beside the one who asks.
    public struct Share: Sendable, Hashable {
        public let heir: ID<FamilyMember>
        public let account: ID<BankAccountRecord>

        public init(heir: ID<FamilyMember>, account: ID<BankAccountRecord>) {
            self.heir = heir
            self.account = account
        }
    }

    public init(benefit: BenefitRequest, heir: ID<FamilyMember>? = nil, shares: [Share] = []) {
        self.benefit = benefit
        self.heir = heir
        self.shares = shares
    }
}
