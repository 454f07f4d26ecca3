// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

extension ReadContext {
    /// Says whose savings are looked at. Relatives act for a living worker; after a death only those may look whom the
    /// law calls (PP 46/2015 art. 23).
    ///
    /// - Throws: what `reach` throws; `forbidden` `savings-heir-not-called`.
    func reachSavings(_ person: ID<PersonRecord>) throws {
        try reach(person)
        guard actor.role == .relative, let reader = actor.person else { return }
        let set = try PersonStore(transaction).samePersons(as: person)
        guard !set.contains(reader),
            let died = try MemberFactsStore(transaction).load(set).placements.lazy.flatMap(\.journey)
                .filter({ $0.kind == .died }).map(\.day).min()
        else { return }
        let family = try RelationStore(transaction).all(of: set)
        guard case .entitled(let entitlement) = HeirOrder.find(in: family.map(\.member), deathOn: died),
            entitlement.heirs.contains(where: { heir in
                family.contains { $0.member.id == heir.id && $0.person == reader }
            })
        else { throw Failure(.forbidden, "savings-heir-not-called") }
    }
}
