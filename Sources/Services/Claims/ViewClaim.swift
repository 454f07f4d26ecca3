// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Protection
import Store

/// What somebody who is about to ask for a benefit should know.
public struct ClaimPreview: Sendable {
    public let incident: IncidentView
    public let event: BenefitEvent
    /// Cover on the incident's day; where there is none, the derivation says why.
    public let cover: CoverAnswer
    /// Nil where no list for this benefit and phase has been seen.
    public let papers: [PaperDemand]?
    /// After a death: whom the law calls.
    public let heirs: HeirOrder?
    /// The names of losses that the table knows.
    public let losses: [String]
}

extension Door {
    /// A claim with everything about it; the look is logged.
    public func viewClaim(_ id: ID<ClaimRecord>, by actor: Actor) async throws -> ClaimView {
        try await read(.viewClaim, by: actor) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).get(id)
            try context.reach(claim.person)
            return try ClaimReader(context.transaction, door: context.door).claim(id, for: actor)
        }
    }

    /// Cover, papers and heirs of a benefit that is not asked for yet.
    ///
    /// - Throws: `forbidden` `claim-is-the-workers` for a relative of a living worker.
    public func previewClaim(
        _ event: BenefitEvent, of incident: ID<IncidentRecord>, by actor: Actor
    ) async throws -> ClaimPreview {
        try await read(.viewClaim, by: actor) { context in
            let reader = ClaimReader(context.transaction, door: context.door)
            let told = try IncidentStore(context.transaction).get(incident)
            try context.reach(told.person)
            try ClaimAsker.check(actor, told)
            let view = try reader.incident(incident).shown(to: actor)
            let ground = try ClaimGround(context.transaction, of: view.incident.person, door: context.door)
            let asked = BenefitRequest(
                event: event, phase: .during, on: view.incident.day,
                scholarshipFor: view.incident.kind == .death ? .death : .deathByAccident)
            var request = event.needsCover ? (try? ground.completed(asked)) ?? asked : asked
            if event == .oldAgeSavings, view.incident.kind.isDeath { request.savings = .death }
            let law = BenefitLaw(context.rules)
            let set = try PersonStore(context.transaction).samePersons(as: view.incident.person)
            let family = try RelationStore(context.transaction).all(of: set).map(\.member)
            return ClaimPreview(
                incident: view, event: event, cover: ground.cover(for: asked),
                papers: PaperList.of(request, rules: context.rules),
                heirs: view.incident.kind.isDeath
                    ? HeirOrder.find(in: family, deathOn: view.incident.day) : nil,
                losses: law.lossNames)
        }
    }
}
