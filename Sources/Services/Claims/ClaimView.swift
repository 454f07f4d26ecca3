// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import People
import Protection
import Regulation
import Store

/// A claim as people with a right to it see it. Until it is decided the benefit is computed afresh; afterwards the
/// decision's frozen grounds count.
public struct ClaimView: Sendable {
    public let claim: ClaimStore.Claim
    public let state: ClaimState
    public let steps: [ClaimStepStore.Recorded]
    public let incident: IncidentView
    public let papers: PaperCheck
    public let cover: CoverAnswer
    /// What the law gives, by the facts and rules of now, or why it gives nothing.
    public let benefit: Result<BenefitResult, Failure>
    /// What would leave the account now, and the tax; nil for other benefits and where nothing may be paid.
    public let savings: SavingsWithdrawal?
    /// The request with the doctor's advice in it.
    public let request: BenefitRequest
    /// To whom the money goes.
    public let payee: String
    /// The payee's name as recorded; nil where the heir is no longer in the recorded family.
    public let recordedPayee: String?
    /// What the payee is to the worker, after a death.
    public let heirOrder: HeirOrder?
    public let account: AccountView?
    public let payouts: [PayoutView]
    /// Whether whoever looks may object to a refusal.
    public let readerMayObject: Bool
    /// By when it must be paid; nil until everything is there, and where the law's time is not known.
    public let clock: LegalClock?
    /// Where the papers went, oldest first.
    public let trail: [PaperTrailStore.Move]
    /// The day by which a decision is expected; nil once there is one, and where the law's time is not known.
    public let expected: ExpectedDecision?

    public var workerName: String { incident.workerName }
    public var decision: Decision? { state.decision }
    public var advice: MedicalAdvice? { steps.map(\.step).advice }

    /// Who has it now.
    public var desk: ClaimDesk {
        ClaimDesk(
            holding: state.name, missesPapers: missesPapers,
            waitsForDoctor: claim.request.benefit.needsDoctor && advice == nil)
    }

    /// Whether it waits for papers: not after a decision, nor while other officers look at an objection to one.
    public var missesPapers: Bool {
        !papers.isComplete && decision == nil && steps.map(\.step).openAppeal == nil
    }

    /// Since when it stands as it does: the last step, or the filing.
    public var standsSince: Instant { steps.last?.at ?? claim.recordedAt }

    /// Where a paper is, as last recorded.
    public func place(of paper: PaperKind) -> PaperTrailStore.Move? { trail.last { $0.paper == paper } }

    /// Whether nothing but the claimant's word is there: no file, no original that is still with somebody, and no
    /// statement of the doctor's.
    public var restsOnWord: Bool {
        let places = Dictionary(trail.map { ($0.paper, $0.place) }, uniquingKeysWith: { $1 })
        return incident.documents.isEmpty && advice == nil && places.values.allSatisfy { $0 == .returned }
    }

    /// What the law gives now; nil where it gives nothing.
    public var computed: BenefitResult? { try? benefit.get() }

    /// Whether cover stands in the way of a grant: a benefit that needs it, on a day without.
    public var lacksCover: Bool { claim.event.needsCover && !cover.covered }

    /// The amount that counts: the decision's, the proposal's, or the computed one.
    public var amount: Rupiah? {
        if let decision { return decision.amount }
        if case .assessed(let proposal) = state { return proposal.amount }
        return computed?.amount
    }

    /// Why the amount is what it is: frozen once decided. A cost without any paper is what the claimant says.
    public var derivation: Derivation {
        if let decision { return decision.grounds.derivation }
        return computedDerivation ?? uncomputed
    }

    /// Why the law gives what it gives now; nil where it gives nothing.
    public var computedDerivation: Derivation? {
        guard let derivation = computed?.derivation else { return nil }
        return restsOnWord ? derivation.renamingFacts("cost", to: "cost-told") : derivation
    }
}

extension ClaimView {
    /// Why there is no amount: no cover, or savings that may not be paid.
    private var uncomputed: Derivation {
        guard !claim.event.needsCover, case .failure(let failure) = benefit else { return cover.derivation }
        return Derivation(
            .rule, "savings-not-counted", .yes(false), verification: .unverified,
            arguments: ["reason": failure.code])
    }
}

/// An account as shown: the last digits only.
public struct AccountView: Sendable {
    public let bank: String
    public let masked: String
    public let holder: String
}
