// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Protection
import Regulation
import Testing

@Suite("Heirs, explained")
struct HeirDerivationTests {
    private let day = CalendarDay(number: 20_000)

    private func member(_ key: Int64, _ relation: Relation) throws -> FamilyMember {
        FamilyMember(id: ID(number: key), relation: relation, name: try PersonName.parse("Waris"))
    }

    @Test("a sole heir follows from the law alone")
    func sole() throws {
        let derivation = HeirOrder.find(in: [try member(1, .sibling)], deathOn: day).derivation
        #expect(derivation.code == "heir-payee")
        #expect(derivation.verification == .confirmed)
        #expect(derivation.children.filter { $0.code == "heir-class-empty" }.count == 2)
        #expect(derivation.citations.contains(Citation(regulation: "Permenaker 4/2023", article: "57(4)")))
    }

    @Test("the choice between several heirs is marked as not established")
    func several() throws {
        let derivation = HeirOrder.find(in: [try member(1, .child), try member(2, .child)], deathOn: day).derivation
        #expect(derivation.verification == .unverified)
    }

    @Test("nobody entitled is said, as not established")
    func nobody() {
        let derivation = HeirOrder.find(in: [], deathOn: day).derivation
        #expect(derivation.code == "heir-nobody")
        #expect(derivation.value == .yes(false))
        #expect(derivation.verification == .unverified)
    }
}
