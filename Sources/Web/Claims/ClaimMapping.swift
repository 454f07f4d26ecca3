// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Services
import Store
import Wire

extension ClaimAnswer {
    /// - Parameter role: who reads it; the doctor's words are not for everybody.
    init(_ view: ClaimView, for role: Role?, _ language: Language) {
        let derivation = view.derivation
        var problem: String?
        if view.decision == nil, case .failure(let failure) = view.benefit { problem = failure.code }
        self.init(
            id: view.claim.id, number: view.claim.number, state: view.state.name.rawValue,
            event: view.claim.event.rawValue, phase: view.claim.request.benefit.phase, person: view.claim.person,
            workerName: view.workerName, payee: view.payee, incident: view.claim.incident,
            day: view.incident.incident.day, covered: !view.lacksCover, amount: view.amount,
            status: derivation.verification.rawValue, articles: derivation.citations.map(\.description),
            derivation: DerivationTree.json(derivation, language), problem: problem,
            papers: view.papers.lines.map(PaperAnswer.init), papersKnown: view.papers.listIsKnown,
            payBy: view.clock?.deadline, account: view.account.map(AccountAnswer.init),
            desk: view.desk.rawValue, deskSince: view.standsSince, decisionBy: view.expected?.day,
            papersBy: view.expected?.papersBy, paperMoves: view.trail.map(PaperMoveAnswer.init),
            steps: view.steps.map { ClaimStepAnswer($0, for: role) }, payouts: view.payouts.map(PayoutAnswer.init))
    }
}

extension ExpectedDecision {
    /// The day by which what is missing must be there; nil where everything is.
    var papersBy: CalendarDay? {
        guard case .papersBy(let day) = condition else { return nil }
        return day
    }
}

extension PaperMoveAnswer {
    fileprivate init(_ move: PaperTrailStore.Move) {
        self.init(
            paper: move.paper.rawValue, place: move.place.rawValue, expectedOn: move.expectedOn, at: move.recordedAt)
    }
}

extension PaperAnswer {
    init(_ line: PaperCheck.Line) {
        let state =
            switch line.state {
            case .attached: "attached"
            case .inRecord: "in-record"
            case .optional: "optional"
            case .missing: "missing"
            }
        self.init(
            code: line.demand.code, state: state, article: line.demand.citation.description,
            status: line.demand.verification.rawValue)
    }
}

extension ClaimStepAnswer {
    /// The doctor's note on a worker's health is not for a placement company nor for relatives; the family is told the
    /// desk, not the officer.
    init(_ recorded: ClaimStepStore.Recorded, for role: Role?) {
        let (step, reason) = Self.words(recorded.step, for: role)
        let isFamily = role == .worker || role == .relative
        self.init(
            step: step, at: recorded.at, by: isFamily ? Self.desk(recorded.step).rawValue : recorded.by,
            reason: reason?.isEmpty == false ? reason : nil)
    }

    private static func desk(_ step: ClaimStep) -> ClaimDesk {
        switch step {
        case .documentsAsked, .proposed: .assessor
        case .documentsComplete, .appealed: .claimant
        case .advised: .advisoryDoctor
        case .sentBack, .decided: .approver
        case .payoutOrdered: .finance
        case .paid, .returned: .bank
        }
    }

    private static func words(_ step: ClaimStep, for role: Role?) -> (String, String?) {
        switch step {
        case .documentsAsked(_, let reason): ("documents-asked", reason)
        case .documentsComplete: ("documents-complete", nil)
        case .advised(let advice): ("advised", role == .p3miOfficer || role == .relative ? nil : advice.note)
        case .proposed(let proposal): ("proposed-\(proposal.verdict.name.rawValue)", proposal.verdict.reason)
        case .sentBack(let reason, _): ("sent-back", reason)
        case .decided(let decision): (decision.amount == nil ? "refused" : "approved", decision.override)
        case .payoutOrdered: ("payout-ordered", nil)
        case .paid: ("paid", nil)
        case .returned: ("returned", nil)
        case .appealed(let appeal): ("appealed", appeal.reason)
        }
    }
}

extension ClaimListAnswer {
    init(_ queue: ClaimQueue) {
        self.init(
            claims: queue.lines.map { ClaimLineAnswer($0) },
            counts: ClaimState.Name.allCases.map {
                ClaimCountAnswer(state: $0.rawValue, count: queue.counts[$0] ?? 0)
            })
    }
}
