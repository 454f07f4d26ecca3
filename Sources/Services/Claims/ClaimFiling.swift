// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import People
import Protection

/// A benefit asked for after an incident.
public struct ClaimFiling: Sendable {
    public let incident: ID<IncidentRecord>
    public let event: BenefitEvent
    /// Where the money is to go.
    public let account: BankAccount
    /// After a death: who of the recorded family asks. Nil: whom the law calls first.
    public let heir: ID<FamilyMember>?
    public let losses: [DisabilityLoss]
    public let leftHanded: Bool
    public let cost: Rupiah?
    public let transport: [TransportCost]
    public let serviceMonths: Int?
    public let children: [ScholarshipChild]
    public let scholarshipFor: BenefitEvent?
    public let causes: Set<BenefitCause>
    public let circumstances: Set<BenefitCircumstance>
    /// For old-age savings: why they are to be paid out; a death says it by itself.
    public let savings: SavingsReason?
    /// Where the law divides among several heirs: the accounts of the others.
    public let shares: [HeirAccount]
    /// Whether an account in another's name than the claimant's is asked about first.
    public let asksWhoseAccount: Bool

    /// An heir and where that heir's share is to go.
    public struct HeirAccount: Sendable {
        public let heir: ID<FamilyMember>
        public let account: BankAccount

        public init(heir: ID<FamilyMember>, account: BankAccount) {
            self.heir = heir
            self.account = account
        }
    }

    public init(
        incident: ID<IncidentRecord>, event: BenefitEvent, account: BankAccount, heir: ID<FamilyMember>? = nil,
        losses: [DisabilityLoss] = [], leftHanded: Bool = false, cost: Rupiah? = nil, transport: [TransportCost] = [],
        serviceMonths: Int? = nil, children: [ScholarshipChild] = [], scholarshipFor: BenefitEvent? = nil,
        causes: Set<BenefitCause> = [], circumstances: Set<BenefitCircumstance> = [], savings: SavingsReason? = nil,
        shares: [HeirAccount] = [], asksWhoseAccount: Bool = false
    ) {
        self.incident = incident
        self.event = event
        self.account = account
        self.heir = heir
        self.losses = losses
        self.leftHanded = leftHanded
        self.cost = cost
        self.transport = transport
        self.serviceMonths = serviceMonths
        self.children = children
        self.scholarshipFor = scholarshipFor
        self.causes = causes
        self.circumstances = circumstances
        self.savings = savings
        self.shares = shares
        self.asksWhoseAccount = asksWhoseAccount
    }

    /// As told; the phase is not known yet and is set from the recorded facts.
    func request(on day: CalendarDay, membershipMonths: Int?) -> BenefitRequest {
        BenefitRequest(
            event: event, phase: .during, on: day, losses: losses, leftHanded: leftHanded, cost: cost,
            transport: transport, serviceMonths: serviceMonths, children: children, scholarshipFor: scholarshipFor,
            membershipMonths: membershipMonths, causes: causes, circumstances: circumstances)
    }
}
