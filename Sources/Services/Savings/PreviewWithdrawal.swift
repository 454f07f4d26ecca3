// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Protection
import Regulation
import Store

/// What somebody who is about to ask for old-age savings should know.
public struct WithdrawalPreview: Sendable {
    public let person: ID<PersonRecord>
    public let name: String
    /// Reasons that the law of today knows, with the papers of each; nil where no list was seen.
    public let reasons: [(reason: SavingsReason, papers: [PaperDemand]?)]
    /// Recorded relatives whom the law calls; empty for a worker's own request.
    public let heirs: [FamilyMember]
}

extension Door {
    /// Reasons, papers and heirs of a withdrawal that is not asked for yet.
    public func previewWithdrawal(of person: ID<PersonRecord>, by actor: Actor) async throws -> WithdrawalPreview {
        try await read(.viewSavings, by: actor) { context in
            try context.reachSavings(person)
            let persons = PersonStore(context.transaction)
            let set = try persons.samePersons(as: person)
            let family = try RelationStore(context.transaction).all(of: set).map(\.member)
            var heirs: [FamilyMember] = []
            if actor.role != .worker,
                case .entitled(let entitlement) = HeirOrder.find(in: family, deathOn: context.today)
            {
                heirs = entitlement.heirs
            }
            let isRelative = actor.role == .relative && actor.person != person
            let known = (try? context.rules.texts("savings.paid_on", on: context.today))?.value ?? []
            let reasons = SavingsReason.allCases.filter { reason in
                isRelative ? reason == .death : reason.isPartial || known.contains(reason.rawValue)
            }
            return WithdrawalPreview(
                person: person, name: try persons.get(person).name,
                reasons: reasons.map { reason in
                    let request = BenefitRequest(
                        event: .oldAgeSavings, phase: .after, on: context.today, savings: reason)
                    return (reason, PaperList.of(request, rules: context.rules))
                }, heirs: heirs)
        }
    }
}
