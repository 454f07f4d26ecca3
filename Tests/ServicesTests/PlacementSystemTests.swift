// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("The placement system")
struct PlacementSystemTests {
    @Test func aRecordFillsInARegistrationAndChangesNothing() async throws {
        let test = try await RegisterHouse.make()
        test.world.find(.record(try test.record()))
        let look = try await test.door.lookUpPlacement(.nik(test.worker().nik), by: RegisterHouse.desk)
        #expect(look.record.pmiID == "PMI-1" && look.member == nil && look.months == 12)
        let enrolled = try await test.enrol()
        let again = try await test.door.lookUpPlacement(.pmiID("PMI-1"), by: RegisterHouse.desk)
        #expect(again.member == enrolled.person)
    }

    @Test(
        arguments: [
            (PlacementPort.Found.nobody, "placement-record-unknown"), (.unavailable("down"), "placement-system-silent"),
            (.unusable("garbled"), "placement-system-unusable"),
        ] as [(PlacementPort.Found, String)])
    func noRecordIsSaidPlainly(_ found: PlacementPort.Found, _ code: String) async throws {
        let test = try await RegisterHouse.make()
        test.world.find(found)
        let refusal = await #expect(throws: Failure.self) {
            try await test.door.lookUpPlacement(.pmiID("PMI-1"), by: RegisterHouse.desk)
        }
        #expect(refusal?.code == code)
    }

    @Test func anotherPersonsRecordIsNeverShown() async throws {
        let test = try await RegisterHouse.make()
        test.world.find(.record(try test.record(2)))
        let refusal = await #expect(throws: Failure.self) {
            try await test.door.lookUpPlacement(.nik(test.worker(1).nik), by: RegisterHouse.desk)
        }
        #expect(refusal?.code == "placement-system-unusable")
    }

    @Test func differencesAreProposedWithTheirSource() async throws {
        let test = try await RegisterHouse.make()
        test.world.find(.record(try test.record(name: "Wahyu Santosa", country: "HK", lastDay: "2028-11-30")))
        let person = try await test.enrol().person
        try await test.work()
        let open = try await test.door.listDifferences(by: RegisterHouse.desk)
        #expect(Set(open.map(\.statement.field)) == [.name, .placementCountry, .contractLastDay])
        #expect(open.allSatisfy { $0.statement.source == "placement-system" && $0.person == person })
        let last = try #require(open.first { $0.statement.field == .contractLastDay })
        #expect(last.counts == "2027-11-30" && last.told == "2028-11-30")
        #expect(
            try await test.door.checkPlacement(of: person, by: RegisterHouse.desk) == .compared(differences: 0),
            "the same is not proposed again")
        try await test.door.decideDifference(
            last.statement.id, taken: true, reason: "Seen in the contract", by: RegisterHouse.desk, repeatKey: nil)
        let facts = try await test.house.database.read { try MemberFactsStore($0).load([person]) }
        #expect(facts.placements.flatMap(\.contracts).count == 1, "only a contract changes a contract")
    }

    @Test func aRecordThatIsSomebodyElsesOpensACaseOnce() async throws {
        let test = try await RegisterHouse.make()
        test.world.find(.record(try test.record(name: "Made Sudiana")))
        let person = try await test.enrol().person
        for _ in 0..<2 {
            #expect(try await test.door.checkPlacement(of: person, by: RegisterHouse.desk) == .anothers)
        }
        let cases = try await test.door.listCases(by: RegisterHouse.desk)
        #expect(cases.map(\.deskCase.kind) == [.registerMismatch])
        #expect(cases.map(\.deskCase.reason) == ["placement-record"])
        #expect(try await test.door.listDifferences(by: RegisterHouse.desk).isEmpty)
    }

    @Test func aNumberOfSomebodyElseOpensACase() async throws {
        let test = try await RegisterHouse.make()
        test.world.find(.record(try test.record(1)))
        let first = try await test.enrol(1).person
        #expect(try await test.door.checkPlacement(of: first, by: RegisterHouse.desk) == .compared(differences: 0))
        let second = try await test.enrol(2).person
        test.world.find(.record(try test.record(2)))
        #expect(try await test.door.checkPlacement(of: second, by: RegisterHouse.desk) == .anothers)
    }

    @Test func theMembershipIsToldFromRegistrationToEnd() async throws {
        let test = try await RegisterHouse.make()
        let enrolled = try await test.enrol()
        try await test.work()
        #expect(test.world.told.map(\.standing.word) == [.enrolled])
        try await test.pay(enrolled)
        try await test.work()
        #expect(test.world.told.last?.standing.word == .covered)
        #expect(
            test.world.told.last?.standing.programmes == [.jkm], "whoever goes alone has no JKK before the departure")
        let told = test.world.told.count
        try await test.work()
        #expect(test.world.told.count == told, "what is known is not told again")
        let last = try #require(test.world.told.last?.standing.range?.last)
        test.house.set(last.adding(days: 2))
        try await test.work()
        #expect(test.world.told.last?.standing.word == .ended)
        #expect(test.world.told.map(\.id) == test.world.told.map(\.id).sorted(), "what is newer has a greater key")
        #expect(Set(test.world.told.map(\.kpj)) == [enrolled.kpj])
    }

    @Test func whoWasAMemberBeforeItWasConnectedIsToldOfOnceAndAfterAStop() async throws {
        let test = try await RegisterHouse.make()
        let before = try test.house.another(on: test.house.anotherEngine(), registers: .none)
        var members: [Enrolled] = []
        for serial in 1...3 {
            members.append(try await before.enrol(try test.worker(serial), by: RegisterHouse.desk, repeatKey: nil))
        }
        try await test.pay(members[0], through: before)
        try await test.work()
        #expect(test.world.told.isEmpty)
        #expect(try await test.door.tellEarlierMembers(atOnce: 2) == 2)
        #expect(try await test.door.tellEarlierMembers(atOnce: 2) == 0, "a slice waits for the one before")
        try await test.work()
        #expect(test.world.told.count == 2)
        let begunAnew = try test.house.another(on: test.house.anotherEngine())
        #expect(try await begunAnew.tellEarlierMembers(atOnce: 2) == 1)
        #expect(try await begunAnew.tellEarlierMembers(atOnce: 2) == 0)
        try await test.work()
        #expect(Set(test.world.told.map(\.kpj)) == Set(members.map(\.kpj)) && test.world.told.count == 3)
        let paid = try #require(test.world.told.first { $0.kpj == members[0].kpj })
        #expect(paid.standing.word == .covered)

        try await before.tellEarlierMembers()
        try await test.pay(members[1], through: before)
        #expect(try await test.door.tellEarlierMembers() == 3, "connected again, everybody is gone through")
        try await test.work()
        #expect(test.world.told.count == 4 && test.world.told.last?.kpj == members[1].kpj)

        test.house.set(try #require(paid.standing.range?.last).adding(days: 2))
        try await test.work()
        #expect(test.world.told.contains { $0.kpj == members[0].kpj && $0.standing.word == .ended })
    }

    @Test func aLostAnswerIsToldAgainUnderTheSameKey() async throws {
        let test = try await RegisterHouse.make()
        test.world.take(.unavailable("no answer"))
        _ = try await test.enrol()
        try await test.door.workOffRegisters()
        test.house.set(test.house.now.adding(seconds: 60))
        test.world.take(.taken)
        try await test.work()
        let told = test.world.told
        #expect(told.count >= 2 && Set(told.map(\.id)).count == 1)
    }

    @Test func aPartyThatIsSilentRestsAndARetryWakesIt() async throws {
        let test = try await RegisterHouse.make()
        test.world.take(.unavailable("no answer"))
        test.world.find(.unavailable("no answer"))
        for serial in 1...5 { _ = try await test.enrol(serial) }
        try await test.door.workOffRegisters()
        let calls = test.world.told.count
        #expect(calls <= 1, "one silence is enough for all")
        try await test.door.workOffRegisters()
        #expect(test.world.told.count == calls, "it rests")
        let view = try await test.door.viewOutside(by: RegisterHouse.desk)
        let register = try #require(view.registers.first { $0.party == .placementSystem })
        #expect(register.queue.waiting == 10 && register.state?.fault == "no answer")
        test.world.take(.taken)
        test.world.find(.nobody)
        try await test.door.retryOutside("placement-system", by: RegisterHouse.desk)
        try await test.work()
        let after = try await test.door.viewOutside(by: RegisterHouse.desk)
        #expect(after.registers.first { $0.party == .placementSystem }?.queue.waiting == 0)
        #expect(Set(test.world.told.map(\.kpj)).count == 5)
    }

    @Test func withoutRegistersNothingWaits() async throws {
        let house = try await TestHouse.make()
        house.set(try #require(CalendarDay("2026-11-20")))
        _ = try await house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: try #require(CalendarDay("2026-12-01"))),
            by: RegisterHouse.desk, repeatKey: nil)
        let rows = try await house.database.read { try $0.row("SELECT count(*) FROM outside_task")?.int(0) }
        #expect(rows == 0)
        #expect(try await house.door.workOffRegisters() == 0)
        let refusal = await #expect(throws: Failure.self) {
            try await house.door.lookUpPlacement(.pmiID("PMI-1"), by: RegisterHouse.desk)
        }
        #expect(refusal?.code == "placement-system-unconnected")
    }

    @Test func othersAskAndTellNothing() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol().person
        let finance = Actor(account: nil, role: .finance, name: "finance")
        for actor in [finance, RegisterHouse.system, .visitor] {
            await #expect(throws: Failure.self) {
                try await test.door.lookUpPlacement(.pmiID("PMI-1"), by: actor)
            }
            await #expect(throws: Failure.self) { try await test.door.checkPlacement(of: person, by: actor) }
            await #expect(throws: Failure.self) { try await test.door.tellPlacementSystem(about: person, by: actor) }
            await #expect(throws: Failure.self) { try await test.door.verifyIdentity(of: person, by: actor) }
        }
        #expect(test.world.told.isEmpty && test.world.questions.isEmpty)
    }
}
