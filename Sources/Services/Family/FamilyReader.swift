// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Store

/// Gathers a worker's family, under whichever of the worker's records it was told.
struct FamilyReader {
    private let transaction: any Transaction
    private let today: CalendarDay

    init(_ transaction: any Transaction, today: CalendarDay) {
        self.transaction = transaction
        self.today = today
    }

    func view(_ person: ID<PersonRecord>) throws -> FamilyView {
        let persons = PersonStore(transaction)
        let set = try persons.samePersons(as: person)
        let relations = RelationStore(transaction)
        let family = try relations.all(of: set)
        let order = HeirOrder.find(in: family.map(\.member), deathOn: today)
        return FamilyView(
            person: person, name: try persons.getName(person),
            relatives: try family.map { relative in
                .init(
                    member: relative.member, nominated: relative.nominated, follows: try follows(relative),
                    called: order.calls(relative.member.id))
            }, former: try relations.former(of: set), order: order, fixed: try fixed(set))
    }

    /// Why the family of a worker's records can be changed no longer.
    func fixed(_ set: [ID<PersonRecord>]) throws -> Failure? {
        try IncidentStore(transaction).deathClaim(about: set).map {
            Failure(.conflict, "family-fixed", details: ["number": $0])
        }
    }

    private func follows(_ relative: RelationStore.Relative) throws -> Bool {
        guard let person = relative.person else { return false }
        return try SignInStore(transaction).find(person: person)?.role == Role.relative.rawValue
    }
}

extension HeirOrder {
    /// Whether somebody stands in the class that the law calls.
    fileprivate func calls(_ member: ID<FamilyMember>) -> Bool {
        guard case .entitled(let entitlement) = self else { return false }
        return entitlement.heirs.contains { $0.id == member }
    }
}
