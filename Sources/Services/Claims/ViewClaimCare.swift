// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Store

/// What stands beside a claim for those who decide about it.
public struct ClaimCareView: Sendable {
    /// Who of the reader's desk works on it.
    public let holder: AssignmentStore.Assignment?
    /// Whether the reader has a desk that takes claims.
    public let hasDesk: Bool
    /// What does not go together; nil for readers who are not to see it.
    public let signals: [ClaimSignal]?
}

extension Door {
    /// What stands beside a claim for the reader's role.
    public func viewClaimCare(_ view: ClaimView, by actor: Actor) async throws -> ClaimCareView {
        let hasDesk = WorkDesk(actor.role, .claim) != nil
        let mayJudge = actor.role.map(Operation.viewFraudSignals.roles.contains) ?? false
        return ClaimCareView(
            holder: try await workHolder(.claim, view.claim.id.number, by: actor), hasDesk: hasDesk,
            signals: mayJudge ? try await viewFraudSignals(view.claim.id, by: actor) : nil)
    }

    /// What about a claim does not go together with what else is recorded, as reasons to look.
    public func viewFraudSignals(_ id: ID<ClaimRecord>, by actor: Actor) async throws -> [ClaimSignal] {
        try await read(.viewFraudSignals, by: actor) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).get(id)
            try context.reach(claim.person)
            return try SignalReader(context).facts(claim).signals
        }
    }
}

/// Gathers what can contradict a claim.
private struct SignalReader {
    private let context: ReadContext

    init(_ context: ReadContext) { self.context = context }

    func facts(_ claim: ClaimStore.Claim) throws -> SignalFacts {
        let transaction = context.transaction
        let set = try PersonStore(transaction).samePersons(as: claim.person)
        let incidents = try IncidentStore(transaction).all(of: set)
        let incident = try IncidentStore(transaction).get(claim.incident)
        let placements = try MemberFactsStore(transaction).load(set).placements
        let store = ClaimSignalStore(transaction)
        let claimants = set + (try PersonStore(transaction).samePersons(as: claim.claimant))
        let countries = placements.flatMap { facts in
            [facts.placement.country.code] + facts.contracts.map(\.country.code)
        }
        return SignalFacts(
            kind: incident.kind, day: incident.day, country: incident.country,
            contractCountries: Set(countries), journey: placements.flatMap(\.journey),
            elsewhere: incidents.filter { $0.id != incident.id && $0.day == incident.day }.map(\.country),
            accountSharers: try claim.bankAccount.map { try store.sharers(of: $0, otherThan: claimants).count } ?? 0,
            sameFiles: try store.sameFiles(as: try DocumentStore(transaction).all(of: claim.incident)))
    }
}
