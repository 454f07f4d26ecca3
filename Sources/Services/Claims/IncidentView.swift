// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Store

/// An incident as people with a right to it see it.
public struct IncidentView: Sendable {
    public let incident: IncidentStore.Incident
    public let workerName: String
    /// In the teller's own words; nil for readers from whom it is kept, as the witness is.
    public let account: String?
    public let witness: String?
    public let documents: [DocumentStore.Document]
    public let claims: [ClaimStore.Claim]

    /// The same without what only some may read.
    func shown(to actor: Actor) -> IncidentView {
        guard !StoryReader.reads(actor, incident) else { return self }
        return IncidentView(
            incident: incident, workerName: workerName, account: nil, witness: nil, documents: documents,
            claims: claims)
    }

    /// Benefits that may still be asked for.
    public var openEvents: [BenefitEvent] {
        let asked = Set(claims.filter { $0.state != .refused }.map(\.event))
        return incident.kind.events.filter { !asked.contains($0) }
    }
}
