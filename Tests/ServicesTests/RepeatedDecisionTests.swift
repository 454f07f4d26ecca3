// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Decisions of a desk sent twice")
struct RepeatedDecisionTests {
    private let desk = Actor(account: nil, role: .counterOfficer, name: "desk")

    private func refusal(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    @Test func aCaseResolvedAgainWithTheSameKeyIsTheSameAnswer() async throws {
        let house = try await TestHouse.make()
        house.set(try #require(CalendarDay("2026-11-20")))
        var persons: [ID<PersonRecord>] = []
        for serial in 1...2 {
            let enrolment = try Enrolments.perseorangan(serial, firstDay: try #require(CalendarDay("2026-12-01")))
            persons.append(try await house.door.enrol(enrolment, by: .visitor, repeatKey: nil).person)
        }
        let (first, second) = (persons[0], persons[1])
        let id = house.door.ids.next(DeskCaseRecord.self)
        try await house.database.write { transaction in
            try DeskCaseStore(transaction).open(
                id, .knownIdentifier, person: second, other: first, reason: "nik", at: house.now)
        }
        let key = try RepeatKey("case-1-key", body: [1])
        for _ in 1...2 {
            try await house.door.resolveCase(id, as: .samePerson, note: "KTP", by: desk, repeatKey: key)
        }
        let other = try RepeatKey("case-2-key", body: [1])
        let again = await refusal {
            try await house.door.resolveCase(id, as: .otherPerson, note: "KTP", by: desk, repeatKey: other)
        }
        #expect(again == "case-already-resolved")
        let changed = try RepeatKey("case-1-key", body: [2])
        let reused = await refusal {
            try await house.door.resolveCase(id, as: .otherPerson, note: "KTP", by: desk, repeatKey: changed)
        }
        #expect(reused == "idempotency-key-reused")
    }

    @Test func aCardRevokedAgainWithTheSameKeyIsTheSameAnswer() async throws {
        let house = try await ClaimsHouse.make()
        let person = house.person
        try await house.house.database.write { transaction in
            _ = try CardStore(transaction).positionOrIssue(person, at: house.house.now)
        }
        let key = try RepeatKey("card-1-key", body: [1])
        for _ in 1...2 {
            try await house.door.revokeCard(person, reason: "Hilang", by: desk, repeatKey: key)
        }
        let unkeyed = await refusal {
            try await house.door.revokeCard(person, reason: "Hilang", by: desk, repeatKey: nil)
        }
        #expect(unkeyed == "no-card-to-revoke")
    }
}
