// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Identities and the population register")
struct IdentityTests {
    private static func matches(
        name: PopulationPort.Match = .match, birthDay: PopulationPort.Match = .match, isDeceased: Bool = false
    ) -> PopulationPort.Answer {
        .matches(.init(name: name, birthDay: birthDay, mother: .notAsked, isDeceased: isDeceased))
    }

    @Test func aRegistrationHoldsWithoutTheRegisterAndIsVerifiedLater() async throws {
        let test = try await RegisterHouse.make()
        let person = try await test.enrol().person
        try await test.work()
        #expect(try await test.door.viewIdentity(of: person, by: RegisterHouse.desk).checks.isEmpty)
        test.world.answer(Self.matches())
        test.house.set(test.house.now.adding(seconds: 120))
        try await test.work()
        let view = try await test.door.viewIdentity(of: person, by: RegisterHouse.desk)
        #expect(view.checks.map(\.outcome) == [.verified])
        #expect(view.checks.first?.fields == "name=match birth-day=match mother=not-asked")
        #expect(try await test.door.listCases(by: RegisterHouse.desk).isEmpty)
        let asked = try #require(test.world.questions.first)
        let nik = try test.worker().nik
        #expect(asked.nik == nik && asked.name == "Wahyu Sentosa")
    }

    @Test(
        arguments: [
            (IdentityTests.matches(name: .mismatch), "population-name", IdentityCheckStore.Outcome.mismatch),
            (IdentityTests.matches(birthDay: .mismatch), "population-birth-day", .mismatch),
            (IdentityTests.matches(name: .mismatch, birthDay: .mismatch), "population-several", .mismatch),
            (IdentityTests.matches(isDeceased: true), "population-deceased", .deceased),
            (.notFound, "population-not-found", .notFound),
        ] as [(PopulationPort.Answer, String, IdentityCheckStore.Outcome)])
    func whatDoesNotFitOpensACaseWithItsReason(
        _ answer: PopulationPort.Answer, _ reason: String, _ outcome: IdentityCheckStore.Outcome
    ) async throws {
        let test = try await RegisterHouse.make()
        test.world.answer(answer)
        let person = try await test.enrol().person
        try await test.work()
        let view = try await test.door.viewIdentity(of: person, by: RegisterHouse.desk)
        #expect(view.checks.map(\.outcome) == [outcome])
        let cases = try await test.door.listCases(by: RegisterHouse.desk)
        #expect(cases.map(\.deskCase.reason) == [reason] && cases.first?.deskCase.id == view.checks.first?.deskCase)
        _ = try await test.door.verifyIdentity(of: person, by: RegisterHouse.desk)
        #expect(try await test.door.listCases(by: RegisterHouse.desk).count == 1, "one open case is enough")
        try await test.door.resolveCase(
            try #require(cases.first).deskCase.id, as: .samePerson, note: "KTP", by: RegisterHouse.desk,
            repeatKey: nil)
        #expect(try await test.door.listCases(by: RegisterHouse.desk).isEmpty)
    }

    @Test func anAnswerThatCannotBeUsedVerifiesNothing() async throws {
        let test = try await RegisterHouse.make()
        test.world.answer(.unusable("the answer to another question"))
        let person = try await test.enrol().person
        guard case .notYet = try await test.door.verifyIdentity(of: person, by: RegisterHouse.desk) else {
            Issue.record("not verified yet was expected")
            return
        }
        #expect(try await test.door.viewIdentity(of: person, by: RegisterHouse.desk).checks.isEmpty)
    }

    @Test func questionsAreLimitedAndTheRestWaits() async throws {
        let test = try await RegisterHouse.make(calls: 3)
        test.world.answer(Self.matches())
        var people: [ID<PersonRecord>] = []
        for serial in 1...5 { people.append(try await test.enrol(serial).person) }
        try await test.work()
        #expect(test.world.questions.count == 3)
        let person = try #require(people.first)
        let refusal = await #expect(throws: Failure.self) {
            try await test.door.verifyIdentity(of: person, by: RegisterHouse.desk)
        }
        #expect(refusal?.kind == .throttled && refusal?.code == "register-calls")
        test.house.set(test.house.now.adding(seconds: 120))
        try await test.work()
        #expect(Set(test.world.questions.map(\.nik)).count == 5)
    }

    @Test func oneOfficerAsksThirtyTimesAMinute() async throws {
        let test = try await RegisterHouse.make()
        test.world.answer(Self.matches())
        let person = try await test.enrol().person
        for _ in 0..<30 { _ = try await test.door.verifyIdentity(of: person, by: RegisterHouse.desk) }
        let refusal = await #expect(throws: Failure.self) {
            try await test.door.verifyIdentity(of: person, by: RegisterHouse.desk)
        }
        #expect(refusal?.kind == .throttled)
    }
}
