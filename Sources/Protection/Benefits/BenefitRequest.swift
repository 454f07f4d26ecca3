// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a benefit is asked for. Whether the person was covered is decided elsewhere (`Protection/Cover`).
public struct BenefitRequest: Sendable, Hashable {
    public var event: BenefitEvent
    public var phase: Phase
    /// The day of the event, in Jakarta; its law counts.
    public var on: CalendarDay
    /// For `partial-disability`: what was lost.
    public var losses: [DisabilityLoss]
    public var leftHanded: Bool
    /// For benefits that repay a cost: what was spent, or lost, with proof.
    public var cost: Rupiah?
    /// For `transport`: what was spent by way of travel.
    public var transport: [TransportCost]
    /// For `phk-by-accident`: whole months from the start of work to the dismissal.
    public var serviceMonths: Int?
    /// For `scholarship`: one entry a child.
    public var children: [ScholarshipChild]
    /// For `scholarship`: what gives the right to it.
    public var scholarshipFor: BenefitEvent?
    /// For `scholarship`: whole months of membership, where the law asks for some.
    public var membershipMonths: Int?
    /// Why it came to this, as far as a cause may exclude the benefit.
    public var causes: Set<BenefitCause>
    public var circumstances: Set<BenefitCircumstance>
    /// Whether the worker goes without an executor, whose cover before departure is JKM only (art. 16(3)).
    public var perseorangan: Bool
    /// For `treatment-abroad` above the limit of a host-country insurance: what that insurance repaid (art. 50(2)).
    public var insurerPaid: Rupiah?
    /// Benefits already granted for the same event, which may include this one (art. 27(4)).
    public var granted: Set<BenefitEvent>
    /// For `old-age-savings`: why they are paid out.
    public var savings: SavingsReason?

    public init(
        event: BenefitEvent, phase: Phase, on: CalendarDay, losses: [DisabilityLoss] = [], leftHanded: Bool = false,
        cost: Rupiah? = nil, transport: [TransportCost] = [], serviceMonths: Int? = nil,
        children: [ScholarshipChild] = [], scholarshipFor: BenefitEvent? = nil, membershipMonths: Int? = nil,
        causes: Set<BenefitCause> = [],
        circumstances: Set<BenefitCircumstance> = [], perseorangan: Bool = false,
        insurerPaid: Rupiah? = nil, granted: Set<BenefitEvent> = [], savings: SavingsReason? = nil
    ) {
        self.event = event
        self.phase = phase
        self.on = on
        self.losses = losses
        self.leftHanded = leftHanded
        self.cost = cost
        self.transport = transport
        self.serviceMonths = serviceMonths
        self.children = children
        self.scholarshipFor = scholarshipFor
        self.membershipMonths = membershipMonths
        self.causes = causes
        self.circumstances = circumstances
        self.perseorangan = perseorangan
        self.insurerPaid = insurerPaid
        self.granted = granted
        self.savings = savings
    }

    /// The programme that pays.
    var programme: Programme {
        switch event {
        case .death: .jkm
        case .scholarship: scholarshipFor == .death ? .jkm : .jkk
        case .oldAgeSavings: .jht
        default: .jkk
        }
    }
}

/// What a worker spent on one way of travel.
public struct TransportCost: Sendable, Hashable {
    public enum Way: String, Sendable, Hashable, CaseIterable {
        /// By land, river or lake.
        case land
        case sea
        case air
    }

    public let way: Way
    public let cost: Rupiah

    public init(way: Way, cost: Rupiah) {
        self.way = way
        self.cost = cost
    }
}

/// Causes that exclude one benefit or another (Permenaker 4/2023 art. 27(3), 34(1); 18/2018 on PHK).
public enum BenefitCause: String, Sendable, Hashable, CaseIterable {
    case ownFault = "own-fault"
    case ownWill = "own-will"
    case executorFault = "executor-fault"
    case governmentPolicy = "government-policy"
    case deliberateCrime = "deliberate-crime"
    /// Dealing in or using narcotics, psychotropics or forbidden liquor.
    case narcoticsOrLiquor = "narcotics-or-liquor"
    case contractEnded = "contract-ended"
    case leave
    case sicknessNotWorkRelated = "sickness-not-work-related"
    case deported
    case breachOfLaw = "breach-of-law"
    case movedJob = "moved-job"
    case ranAway = "ran-away"
    case resigned
}

/// Circumstances that change the cover or the papers.
public enum BenefitCircumstance: String, Sendable, Hashable, CaseIterable {
    /// On leave in Indonesia: JKM only (Permenaker 4/2023 art. 16(2)).
    case onLeave = "on-leave"
    /// Lost at sea (Permenaker 4/2023 art. 57(3)).
    case lostAtSea = "lost-at-sea"
    /// Treatment above the limit of a host-country insurance (Permenaker 4/2023 art. 50(2)).
    case aboveInsurance = "above-insurance"
}
