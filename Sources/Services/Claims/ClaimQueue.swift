// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Placement
import Protection
import Store

/// One line of a work queue.
public struct ClaimLine: Sendable {
    public let claim: ClaimStore.Claim
    public let workerName: String
    public let kind: IncidentKind
    public let day: CalendarDay
    public let country: Country
    /// How many papers are missing.
    public let missing: Int
    public let clock: LegalClock?
    /// Only the advisory doctor can go on.
    public let waitsForDoctor: Bool
}

/// Claims that wait, and how many stand in each state.
public struct ClaimQueue: Sendable {
    /// The nearest legal deadline first, then the oldest.
    public let lines: [ClaimLine]
    public let counts: [ClaimState.Name: Int]
}

extension Door {
    /// The work queue.
    ///
    /// - Parameters:
    ///   - states: empty for those that wait for the actor's role.
    ///   - after: the key of the last claim already seen.
    public func claimQueue(
        _ states: [ClaimState.Name] = [], after: ID<ClaimRecord>? = nil, limit: Int = 50, by actor: Actor
    ) async throws -> ClaimQueue {
        try await read(.listClaims, by: actor) { context in
            let reader = ClaimReader(context.transaction, door: context.door)
            let wanted = states.isEmpty ? Self.usualStates(of: actor.role) : states
            let claims = try ClaimStore(context.transaction, keys: context.door.keys).queue(
                wanted, after: after, limit: limit)
            var lines = try claims.map { try reader.line($0) }
            if states.isEmpty, actor.role == .advisoryDoctor { lines.removeAll { !$0.waitsForDoctor } }
            for line in lines { context.looked(at: line.claim.person) }
            lines.sort { left, right in
                let (a, b) = (left.clock?.deadline.number ?? .max, right.clock?.deadline.number ?? .max)
                return (a, left.claim.id) < (b, right.claim.id)
            }
            return ClaimQueue(
                lines: lines, counts: try ClaimStore(context.transaction, keys: context.door.keys).counts())
        }
    }

    /// Claims about a person or made by one, newest first, and the incidents behind them.
    public func claims(
        of person: ID<PersonRecord>, by actor: Actor
    ) async throws -> (claims: [ClaimLine], incidents: [IncidentStore.Incident]) {
        try await read(.viewClaim, by: actor) { context in
            try context.reach(person)
            let set = try PersonStore(context.transaction).samePersons(as: person)
            let reader = ClaimReader(context.transaction, door: context.door)
            let claims = try ClaimStore(context.transaction, keys: context.door.keys).all(about: set).map {
                try reader.line($0)
            }
            return (claims, try IncidentStore(context.transaction).all(of: set))
        }
    }

    private static func usualStates(of role: Role?) -> [ClaimState.Name] {
        switch role {
        case .approver: [.assessed]
        case .advisoryDoctor: [.filed, .documentsAsked, .sentBack]
        case .assessor: [.filed, .sentBack, .documentsAsked]
        default: [.filed, .documentsAsked, .sentBack, .assessed]
        }
    }
}

extension ClaimReader {
    func line(_ claim: ClaimStore.Claim) throws -> ClaimLine {
        let incident = try IncidentStore(transaction).get(claim.incident)
        let documents = try DocumentStore(transaction).all(of: claim.incident)
        let gross = try withdrawal(of: claim, incident, nil).flatMap { try? $0.get() }?.gross
        let papers = papers(claim, claim.request.benefit, documents, gross: gross)
        let advised =
            claim.request.benefit.needsDoctor
            ? try ClaimStepStore(transaction, keys: door.keys).all(of: claim.id).map(\.step).advice != nil : true
        return ClaimLine(
            claim: claim, workerName: try PersonStore(transaction).get(claim.person).name, kind: incident.kind,
            day: incident.day, country: incident.country, missing: papers.missing.count,
            clock: clock(claim, papers, documents), waitsForDoctor: !advised)
    }
}
