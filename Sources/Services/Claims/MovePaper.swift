// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Store
import Text

extension Door {
    /// Records where a paper of a claim is now. Whoever claims is told of a paper that went back.
    ///
    /// - Parameter expectedOn: when it is expected back; only for a place outside.
    /// - Throws: `conflict` `claim-step-not-now` once the claim is decided; `invalid` `paper-day-past` or
    ///   `paper-not-away` for a day that cannot be meant; `refused` `paper-not-there` where something is accepted that
    ///   no desk received, or `paper-assessor-accepts` by another role.
    public func movePaper(
        _ id: ID<ClaimRecord>, _ paper: PaperKind, to place: PaperPlace, expectedOn: CalendarDay?, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws -> ClaimView {
        try await write(.movePaper, by: actor, repeatKey: repeatKey) { context in
            try PaperMover(context, id).move(paper, to: place, expectedOn: expectedOn)
            return id
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id)
        }
    }
}

/// Records where a claim's paper is, in one transaction.
private struct PaperMover {
    private let context: WriteContext
    private let claim: ClaimStore.Claim
    private let trail: PaperTrailStore

    init(_ context: WriteContext, _ id: ID<ClaimRecord>) throws {
        self.context = context
        claim = try ClaimStore(context.transaction, keys: context.door.keys).lock(id)
        try context.reach(claim.person)
        trail = PaperTrailStore(context.transaction)
    }

    func move(_ paper: PaperKind, to place: PaperPlace, expectedOn: CalendarDay?) throws {
        guard claim.state.awaitsDecision else {
            throw Failure(
                .conflict, "claim-step-not-now", details: ["step": "move-paper", "state": claim.state.rawValue])
        }
        try check(expectedOn, of: place)
        if place == .accepted { try checkAcceptance(of: paper) }
        try trail.insert(
            .init(
                id: context.newID(), paper: paper, place: place, expectedOn: expectedOn, recordedAt: context.now,
                recordedBy: context.actor.name), of: claim.id)
        context.note("\(paper.rawValue) \(place.rawValue)")
        if place == .returned {
            try context.tell(
                { PaperTrailTexts.toldReturned(paper.rawValue, claim.number).text($0) }, to: claim.claimant,
                link: "/klaim/\(claim.id)")
        }
    }

    private func check(_ expectedOn: CalendarDay?, of place: PaperPlace) throws(Failure) {
        guard let expectedOn else { return }
        guard place.isAway else { throw Failure(.invalid, "paper-not-away", field: "expectedOn") }
        guard expectedOn >= context.today else {
            throw Failure(
                .invalid, "paper-day-past", field: "expectedOn", details: ["found": expectedOn.description])
        }
    }

    private func checkAcceptance(of paper: PaperKind) throws {
        guard context.actor.role == .assessor else { throw Failure(.refused, "paper-assessor-accepts", field: "place") }
        let isAttached = try DocumentStore(context.transaction).all(of: claim.incident).contains { $0.kind == paper }
        let wasReceived = try trail.all(of: claim.id).contains { $0.paper == paper && $0.place != .returned }
        guard isAttached || wasReceived else {
            throw Failure(.refused, "paper-not-there", field: "paper", details: ["paper": paper.rawValue])
        }
    }
}
