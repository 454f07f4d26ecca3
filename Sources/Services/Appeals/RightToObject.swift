// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Database
import Kernel
import People
import Store

/// Whether somebody may object to the refusal of a claim. A relative does so as the claimant, as the heir for whom it
/// was asked, and after the worker's death as whoever the law calls as heir (Permenaker 4/2023 art. 57(4)).
struct RightToObject {
    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    func holds(_ actor: Actor, to claim: ClaimStore.Claim) throws -> Bool {
        guard actor.role == .relative else { return true }
        guard let person = actor.person else { return false }
        let own = try PersonStore(transaction).samePersons(as: person)
        return try own.contains(claim.claimant) || isHeir(own, of: claim)
    }

    /// - Throws: `forbidden` `claim-is-the-workers`.
    func check(_ actor: Actor, to claim: ClaimStore.Claim) throws {
        guard try holds(actor, to: claim) else { throw Failure(.forbidden, "claim-is-the-workers") }
    }

    private func isHeir(_ own: [ID<PersonRecord>], of claim: ClaimStore.Claim) throws -> Bool {
        let worker = try PersonStore(transaction).samePersons(as: claim.person)
        let family = try RelationStore(transaction).all(of: worker)
        let bound = family.filter { relative in relative.person.map { own.contains($0) } ?? false }.map(\.member.id)
        if let heir = claim.request.heir, bound.contains(heir) { return true }
        guard let death = try IncidentStore(transaction).all(of: worker).first(where: { $0.kind.isDeath }),
            case .entitled(let entitlement) = HeirOrder.find(in: family.map(\.member), deathOn: death.day)
        else { return false }
        return entitlement.heirs.contains { bound.contains($0.id) }
    }
}
