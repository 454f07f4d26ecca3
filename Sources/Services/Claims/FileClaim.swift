// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Protection
import Store

extension Door {
    /// Asks for a benefit (Permenaker 4/2023 art. 44-46, 50, 57). Phase and cover are those of the incident's day.
    ///
    /// - Throws: `refused` with the article where the day was not covered (`claim-not-covered`), the right has lapsed,
    ///   the law gives nothing in this phase, or the claimant is no heir; `conflict` `claim-exists` or
    ///   `claim-once` for a second claim of what is given once; `forbidden` `claim-is-the-workers` for a relative of a
    ///   living worker; `invalid` `claim-account-of-another` where the account is another's and nobody said so.
    public func fileClaim(_ filing: ClaimFiling, by actor: Actor, repeatKey: RepeatKey?) async throws -> ClaimView {
        try await write(.fileClaim, by: actor, repeatKey: repeatKey) { context in
            try ClaimWriter(context).file(filing)
        } answer: { context, id in
            try ClaimReader(context.transaction, door: context.door).claim(id, for: actor)
        }
    }
}

/// Records a claim as filed, in one transaction.
struct ClaimWriter {
    let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    func file(_ filing: ClaimFiling) throws -> ID<ClaimRecord> {
        let incident = try IncidentStore(context.transaction).get(filing.incident)
        try context.reach(incident.person)
        try ClaimAsker.check(context.actor, incident)
        try check(filing, incident)
        let once = try ClaimOnce(filing.event, incident, context)
        try once.checkFiling(for: incident.id, filing.event)
        let request = try request(filing, incident)
        try ClaimExpiry.check(
            request.payingProgramme, happenedOn: incident.day, claimedOn: context.today, rules: context.rules)
        try checkBenefit(request, incident)
        let heir = try heir(filing, incident)
        let claimant = heir?.person ?? incident.person
        let shares = try shares(filing, request, incident, heir?.member.id)
        try checkHolder(filing, heir?.member.name.text ?? PersonStore(context.transaction).getName(incident.person))
        let id: ID<ClaimRecord> = context.newID()
        let account = try context.recordAccount(filing.account, of: claimant)
        try ClaimStore(context.transaction, keys: context.door.keys).insert(
            ClaimStore.Claim(
                id: id, number: try number(), incident: incident.id, person: incident.person, claimant: claimant,
                bankAccount: account, request: ClaimRequest(benefit: request, heir: heir?.member.id, shares: shares),
                state: .filed,
                recordedAt: context.now, recordedBy: context.actor.name),
            once: once.group)
        context.note(filing.event.rawValue)
        return id
    }

    private func check(_ filing: ClaimFiling, _ incident: IncidentStore.Incident) throws {
        guard incident.kind.events.contains(filing.event) else {
            throw Failure(
                .invalid, "claim-event-not-of-incident", field: "event",
                details: ["event": filing.event.rawValue, "incident": incident.kind.rawValue])
        }
    }

    /// Money to an account in another's name waits for an officer's decision, which is said before anything is sent.
    private func checkHolder(_ filing: ClaimFiling, _ claimant: String) throws {
        let holder = filing.account.holder.text
        guard filing.asksWhoseAccount, !HolderName.agree(holder, claimant) else { return }
        throw Failure(
            .invalid, "claim-account-of-another", field: "accountHolder",
            details: ["holder": holder, "payee": claimant])
    }

    /// What is asked for, with what the recorded facts say of it.
    private func request(_ filing: ClaimFiling, _ incident: IncidentStore.Incident) throws -> BenefitRequest {
        guard filing.event.needsCover else { return try savingsRequest(filing, incident) }
        let ground = try ClaimGround(context.transaction, of: incident.person, door: context.door)
        let months = ground.facts.registeredOn.map { max(0, $0.months(to: incident.day)) }
        return try ground.completed(filing.request(on: incident.day, membershipMonths: months))
    }

    /// Refuses what the law gives nobody. A loss that only the doctor can state need not be told yet, and a value of
    /// the law that is not known is an officer's matter, not the claimant's.
    private func checkBenefit(_ request: BenefitRequest, _ incident: IncidentStore.Incident) throws {
        do {
            if request.event.needsCover {
                _ = try BenefitLaw(context.rules).assess(request)
            } else {
                let reader = ClaimReader(context.transaction, door: context.door)
                _ = try reader.withdrawal(request, of: incident, heir: nil, advice: nil).get()
            }
        } catch let failure as Failure {
            switch failure.code {
            case "losses-required" where request.event.needsDoctor, "no-rule-in-force", "claim-advice-missing": return
            default: throw failure
            }
        }
    }

    /// Who of the family asks after a death (Permenaker 4/2023 art. 57(4)).
    private func heir(_ filing: ClaimFiling, _ incident: IncidentStore.Incident) throws -> RelationStore.Relative? {
        guard incident.kind.isDeath else { return nil }
        let set = try PersonStore(context.transaction).samePersons(as: incident.person)
        let family = try RelationStore(context.transaction).all(of: set)
        let order = HeirOrder.find(in: family.map(\.member), deathOn: incident.day)
        guard case .entitled(let entitlement) = order else {
            if filing.event == .oldAgeSavings, context.actor.role?.isOfficer == true { return nil }
            throw Failure(
                .refused, "claim-no-heir-recorded", field: "heir", details: ["recorded": String(family.count)])
        }
        let wanted = filing.heir ?? own(family)?.member.id ?? entitlement.payee.id
        guard entitlement.heirs.contains(where: { $0.id == wanted }),
            let heir = family.first(where: { $0.member.id == wanted })
        else {
            throw Failure(
                .refused, "claim-heir-not-entitled", field: "heir",
                details: [
                    "entitled": entitlement.heirs.map(\.name.text).joined(separator: ", "),
                    "article": "Permenaker 4/2023 art. 57(4)",
                ])
        }
        if context.actor.role == .relative, heir.person != context.actor.person {
            throw Failure(.forbidden, "claim-heir-not-you", field: "heir")
        }
        return heir
    }

    private func own(_ family: [RelationStore.Relative]) -> RelationStore.Relative? {
        guard context.actor.role == .relative, let person = context.actor.person else { return nil }
        return family.first { $0.person == person }
    }

    private func number() throws -> String {
        let year = context.today.year
        return ClaimNumber.text(
            year: year, serial: try SequenceStore(context.transaction).next("claim-\(year)"))
    }
}
