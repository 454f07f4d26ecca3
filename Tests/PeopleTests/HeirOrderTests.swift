// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Testing

@Suite("Order of heirs")
struct HeirOrderTests {
    private static let death = CalendarDay(number: 20_000)

    private func member(
        _ key: Int64, _ relation: Relation, born: Int? = nil, died: Int? = nil, will: Bool = false
    ) throws -> FamilyMember {
        FamilyMember(
            id: ID(number: key), relation: relation, name: try PersonName.parse("Waris"),
            birthDay: born.map { Self.death.adding(days: -365 * $0) },
            diedOn: died.map { Self.death.adding(days: $0) }, namedInWill: will)
    }

    private func entitlement(_ family: [FamilyMember]) -> HeirOrder.Entitlement? {
        guard case .entitled(let entitlement) = HeirOrder.find(in: family, deathOn: Self.death) else { return nil }
        return entitlement
    }

    @Test(
        "each relation stands in its class",
        arguments: [
            (.spouse, .spouseOrChild), (.child, .spouseOrChild), (.father, .secondDegree), (.mother, .secondDegree),
            (.grandparent, .secondDegree), (.grandchild, .secondDegree), (.sibling, .sibling),
            (.parentInLaw, .parentInLaw),
        ] as [(Relation, HeirClass)])
    func classes(relation: Relation, heirClass: HeirClass) throws {
        let found = entitlement([try member(1, relation)])
        #expect(found?.heirClass == heirClass)
        #expect(found?.isSole == true)
    }

    @Test("a nearer class keeps out every later one")
    func nearerFirst() throws {
        let family = [
            try member(1, .other, will: true), try member(2, .parentInLaw), try member(3, .sibling),
            try member(4, .mother), try member(5, .child),
        ]
        for count in 1...5 {
            let found = entitlement(Array(family.prefix(count)))
            #expect(found?.payee.id == ID(number: Int64(count)))
            #expect(found?.heirs.count == 1)
            #expect(found?.emptyClasses.count == 5 - count)
        }
    }

    @Test("within a class the spouse is offered first, then the oldest, then those without a birthday")
    func offered() throws {
        let family = [
            try member(1, .child), try member(2, .child, born: 5), try member(3, .child, born: 12),
            try member(4, .spouse, born: 30),
        ]
        let found = entitlement(family)
        #expect(found?.heirs.map(\.id.number) == [4, 3, 2, 1])
        #expect(found?.isSole == false)
    }

    @Test("who died before the worker or on the same day does not inherit, who died later does")
    func dead() throws {
        let family = [try member(1, .spouse, died: 0), try member(2, .child, died: -10), try member(3, .mother)]
        #expect(entitlement(family)?.payee.id == ID(number: 3))
        #expect(entitlement([try member(1, .spouse, died: 1)])?.payee.id == ID(number: 1))
    }

    @Test("without heirs the result says so")
    func nobody() throws {
        #expect(HeirOrder.find(in: [], deathOn: Self.death) == .nobody(recorded: 0))
        let neighbour = [try member(1, .other)]
        #expect(HeirOrder.find(in: neighbour, deathOn: Self.death) == .nobody(recorded: 1))
    }
}
