// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Ledger
import Money
import Placement
import Protection
import Regulation
import Store

/// What the second officer does with a proposal.
public enum Approval: Sendable {
    /// - Parameter override: why money may move although a value of the law is not confirmed, or to an
    ///   account that is not in the payee's name.
    case approve(override: String?)
    case sendBack(reason: String)
}

extension Door {
    /// The second officer's step. A grant freezes its grounds, posts the debt and orders the payout, all at once.
    ///
    /// - Throws: `refused` `claim-same-officer`, `claim-override-missing`, `claim-above-law`, `claim-holder-differs`;
    ///   `conflict`
    ///   `claim-computation-changed` where facts or rules changed since the proposal, `claim-once` where it was granted
    ///   before, `claim-contradicts-journey` where the recorded journey does not allow what the claim would prove.
    public func approveClaim(
        _ id: ID<ClaimRecord>, _ approval: Approval, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ClaimView {
        try await write(.approveClaim, by: actor, repeatKey: repeatKey) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).lock(id)
            try context.reach(claim.person)
            try context.finishWork(.claim, id.number)
            if !claim.event.needsCover { try context.lockMembership(claim.person) }
            switch approval {
            case .sendBack(let reason):
                try context.take(.sentBack(reason: reason, by: try context.officer()), in: id)
                context.note("sent-back")
            case .approve(let override):
                let view = try ClaimReader(context.transaction, door: context.door).claim(id)
                try ClaimDecider(context, view).decide(override: override)
            }
            return id
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id)
        }
    }
}

/// Carries a proposal out, in one transaction.
private struct ClaimDecider {
    private let context: WriteContext
    private let view: ClaimView

    init(_ context: WriteContext, _ view: ClaimView) {
        self.context = context
        self.view = view
    }

    func decide(override: String?) throws {
        guard case .assessed(let proposal) = view.state else {
            throw Failure(
                .conflict, "claim-step-not-now", details: ["step": "approve", "state": view.state.name.rawValue])
        }
        if proposal.amount != nil {
            try checkGrant(reason: override)
            try checkComputation(proposal)
            try proposal.checkAboveLaw(reason: override)
        }
        let withdrawal = proposal.amount == nil ? nil : view.savings
        let counted = withdrawal?.net == proposal.amount ? nil : withdrawal?.net
        let grounds = DecisionGrounds(
            derivation: derivation(proposal, counted), regulation: try regulation(),
            rules: context.rules.contentHash, counted: counted)
        let decision = try Decision(proposal, by: try context.officer(), grounds: grounds, override: override)
        try context.take(.decided(decision), in: view.claim.id)
        guard let amount = decision.amount else {
            context.note("refused")
            try tellPartners("refused")
            return try context.tell(.refused(number: view.claim.number), to: view.claim.claimant)
        }
        context.note("approved")
        try tellPartners("approved")
        try post(amount, withdrawal)
        guard let account = view.claim.bankAccount else { throw Failure(.refused, "claim-account-missing") }
        let way = try context.routeToHeirs(
            view.claim, amount, request: amount == view.computed?.amount ? view.request : nil, to: account)
        if way == .sent { try context.take(.payoutOrdered, in: view.claim.id) }
        try recordConsequence()
        try context.tell(.approved(number: view.claim.number, amount, way), to: view.claim.claimant)
    }

    /// Tells the worker's partners how the claim was decided, and nothing of what it was about.
    private func tellPartners(_ outcome: String) throws {
        try context.tellPartners(
            .claimDecided(number: view.claim.number, outcome: outcome), about: view.claim.person)
    }

    /// What is owed from now on: by a programme, or out of the member's own savings.
    private func post(_ amount: Rupiah, _ withdrawal: SavingsWithdrawal?) throws {
        if let withdrawal { return try context.payOutSavings(withdrawal, for: view.claim) }
        guard let programme = LedgerAccount.Programme(view.request.payingProgramme) else {
            preconditionFailure("claims without savings are paid by JKK or JKM")
        }
        try LedgerStore(context.transaction).post(
            .benefitGranted(amount, of: programme, claim: view.claim.id, on: context.today), id: context.newID(),
            at: context.now)
    }

    /// Refuses where facts or rules changed since the proposal. Savings are paid as they stand now: they have earned
    /// since, and a deposit may have come.
    private func checkComputation(_ proposal: Proposal) throws {
        guard view.claim.event.needsCover else {
            _ = try view.benefit.get()
            return
        }
        guard view.computed?.amount == proposal.computed, view.cover.covered else {
            throw Failure(
                .conflict, "claim-computation-changed",
                details: [
                    "proposed": proposal.computed.map { String($0.amount) } ?? "–",
                    "computed": view.computed.map { String($0.amount.amount) } ?? "–",
                ])
        }
    }

    private func checkGrant(reason: String?) throws {
        let once = try ClaimOnce(view.claim.event, view.incident.incident, context)
        try once.checkGrant(of: view.claim.id)
        try view.checkHolder(reason: reason)
    }

    private func regulation() throws -> String {
        let day = view.claim.event.needsCover ? view.request.on : context.today
        return try context.rules.regulationInForce(on: day).value
    }

    private func derivation(_ proposal: Proposal, _ counted: Rupiah?) -> Derivation {
        var children = view.claim.event.needsCover ? [view.cover.derivation] : []
        if let computed = view.computedDerivation { children.append(computed) }
        switch proposal.verdict {
        case .accept:
            return Derivation(.rule, "claim-granted", .rupiah(counted ?? proposal.amount ?? .zero), children: children)
        case .adjust(let amount, let reason):
            if view.computed == nil {
                children.append(
                    Derivation(.rule, "claim-benefit-not-computed", .yes(true), verification: .unverified))
            }
            return Derivation(
                .rule, "claim-adjusted", .rupiah(amount), arguments: ["reason": reason], children: children)
        case .refuse(let citation, let reason):
            return Derivation(
                .rule, "claim-refused", .yes(false), citation: citation, arguments: ["reason": reason],
                children: children)
        }
    }

    /// An approved claim is proof of what it rests on: death, total disability and gagal berangkat enter the journey
    /// where nobody had told them yet, and cover follows.
    private func recordConsequence() throws {
        guard let kind = view.request.consequence else { return }
        let incident = view.incident.incident
        try context.lockMembership(incident.person)
        let facts = try context.placementFacts(incident.person, incident.placement)
        guard !facts.journey.contains(where: { $0.kind == kind }) else { return }
        let event = JourneyEvent(
            id: context.newID(), placement: incident.placement, kind: kind, day: incident.day,
            localDay: incident.localDay, recordedAt: context.now)
        do {
            _ = try Journey(facts.journey).adding(event, contracts: facts.contracts)
        } catch {
            throw contradiction(of: event, facts.journey)
        }
        try PlacementStore(context.transaction).insert(event, by: context.actor.name)
        try context.refreshCover(incident.person)
    }

    private func contradiction(of event: JourneyEvent, _ recorded: [JourneyEvent]) -> Failure {
        let ordered = Journey.inOrder(recorded)
        return Failure(
            .conflict, "claim-contradicts-journey",
            details: [
                "event": event.kind.rawValue, "day": event.day.description,
                "recorded": ordered.map(\.kind.rawValue).joined(separator: ", "),
                "last": ordered.last?.day.description ?? "–",
            ])
    }
}
