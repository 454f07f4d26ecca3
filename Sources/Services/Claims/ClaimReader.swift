// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Database
import Kernel
import People
import Protection
import Sealing
import Store

/// Gathers incidents and claims for a view, in one transaction.
struct ClaimReader {
    let transaction: any Transaction
    let door: Door

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
    }

    func incident(_ id: ID<IncidentRecord>) throws -> IncidentView {
        let incident = try IncidentStore(transaction).get(id)
        let key = try door.dataKey(of: incident.person, transaction)
        return IncidentView(
            incident: incident, workerName: try PersonStore(transaction).get(incident.person).name,
            account: try key.openText(incident.account, as: SealContext("incident.account", owner: id)),
            witness: try incident.witness.map {
                try key.openText($0, as: SealContext("incident.witness", owner: id))
            },
            documents: try DocumentStore(transaction).all(of: id),
            claims: try ClaimStore(transaction, keys: door.keys).all(of: id))
    }

    /// - Parameter reader: who looks; nil for the program's own use, which reads everything.
    func claim(_ id: ID<ClaimRecord>, for reader: Actor? = nil) throws -> ClaimView {
        let claim = try ClaimStore(transaction, keys: door.keys).get(id)
        let steps = try ClaimStepStore(transaction, keys: door.keys).all(of: id)
        let incident = try self.incident(claim.incident)
        let ground = try ClaimGround(transaction, of: claim.person, door: door)
        let request = claim.request.benefit.advised(steps.map(\.step).advice)
        let withdrawal = try withdrawal(of: claim, incident.incident, steps.map(\.step).advice)
        let benefit = withdrawal.map { $0.map(\.benefit) } ?? benefit(request, ground)
        let papers = papers(claim, request, incident.documents, gross: (try? withdrawal?.get())?.gross)
        let family = try family(of: incident.incident)
        let clock = clock(claim, papers, incident.documents)
        let trail = try PaperTrailStore(transaction).all(of: id)
        return ClaimView(
            claim: claim, state: try ClaimState.replayed(steps.map(\.step)), steps: steps,
            incident: reader.map(incident.shown) ?? incident,
            papers: papers, cover: ground.cover(for: request), benefit: benefit, savings: try? withdrawal?.get(),
            request: request,
            payee: payee(claim, family, worker: incident.workerName),
            recordedPayee: try recordedPayee(of: claim),
            heirOrder: incident.incident.kind.isDeath
                ? HeirOrder.find(in: family.map(\.member), deathOn: incident.incident.day) : nil,
            account: try claim.bankAccount.map { try accountView($0) },
            payouts: try PayoutStore(transaction).all(of: id).map { try payout($0) },
            readerMayObject: try reader.map { try RightToObject(transaction).holds($0, to: claim) } ?? true,
            clock: clock, trail: trail, expected: expected(claim, clock, trail))
    }

    private func expected(
        _ claim: ClaimStore.Claim, _ clock: LegalClock?, _ trail: [PaperTrailStore.Move]
    ) -> ExpectedDecision? {
        guard claim.state.awaitsDecision else { return nil }
        let away = Dictionary(trail.map { ($0.paper, $0) }, uniquingKeysWith: { $1 }).values.compactMap(\.expectedOn)
        return ExpectedDecision(
            clock: clock, programme: claim.request.benefit.payingProgramme, papers: away,
            today: door.clock.now().jakartaDay, rules: door.rules)
    }

    /// What the law gives a covered worker by the recorded facts.
    func benefit(_ request: BenefitRequest, _ ground: ClaimGround) -> Result<BenefitResult, Failure> {
        Result { () throws(Failure) in
            try BenefitLaw(door.rules).assess(try ground.completed(request))
        }
    }

    func papers(
        _ claim: ClaimStore.Claim, _ request: BenefitRequest, _ documents: [DocumentStore.Document],
        gross: Rupiah? = nil
    ) -> PaperCheck {
        let list = PaperList.of(request, rules: door.rules)
        let more = gross.map { PaperList.aboveTaxFree($0, on: door.clock.now().jakartaDay, rules: door.rules) } ?? []
        return PaperCheck(
            required: (list ?? []) + more, listIsKnown: list != nil, attached: Set(documents.map(\.kind)),
            accountIsRecorded: claim.bankAccount != nil)
    }

    /// The clock runs from the day on which the last paper came in.
    func clock(
        _ claim: ClaimStore.Claim, _ papers: PaperCheck, _ documents: [DocumentStore.Document]
    ) -> LegalClock? {
        guard papers.isComplete, claim.state != .documentsAsked, claim.state != .refused, claim.state != .paid else {
            return nil
        }
        let complete = max(claim.recordedAt, documents.map(\.recordedAt).max() ?? claim.recordedAt)
        return LegalClock(
            claim.request.benefit.payingProgramme, completeOn: complete.jakartaDay, rules: door.rules)
    }

    private func family(of incident: IncidentStore.Incident) throws -> [RelationStore.Relative] {
        guard incident.kind.isDeath else { return [] }
        return try RelationStore(transaction).all(of: try PersonStore(transaction).samePersons(as: incident.person))
    }

    private func payee(_ claim: ClaimStore.Claim, _ family: [RelationStore.Relative], worker: String) -> String {
        guard let heir = claim.request.heir else { return institution(of: claim) ?? worker }
        return family.first { $0.member.id == heir }?.member.name.text ?? worker
    }
}
