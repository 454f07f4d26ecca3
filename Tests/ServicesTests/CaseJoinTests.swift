// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Cases that join records")
struct CaseJoinTests {
    private let desk = Actor(account: nil, role: .counterOfficer, name: "desk")

    /// A house with registrations that have nothing in common.
    private func house(_ count: Int) async throws -> (house: TestHouse, persons: [ID<PersonRecord>]) {
        let house = try await TestHouse.make()
        house.set(try #require(CalendarDay("2026-11-20")))
        let firstDay = try #require(CalendarDay("2026-12-01"))
        var persons: [ID<PersonRecord>] = []
        for serial in 1...count {
            let enrolment = try Enrolments.perseorangan(serial, firstDay: firstDay)
            persons.append(try await house.door.enrol(enrolment, by: .visitor, repeatKey: nil).person)
        }
        return (house, persons)
    }

    private func join(_ person: ID<PersonRecord>, _ other: ID<PersonRecord>, _ house: TestHouse) async throws {
        let id = house.door.ids.next(DeskCaseRecord.self)
        try await house.database.write { transaction in
            try DeskCaseStore(transaction).open(
                id, .knownIdentifier, person: person, other: other, reason: "nik", at: house.now)
        }
        try await house.door.resolveCase(id, as: .samePerson, note: "KTP", by: desk, repeatKey: nil)
    }

    private func set(_ person: ID<PersonRecord>, _ house: TestHouse) async throws -> Set<ID<PersonRecord>> {
        try await house.database.read { Set(try PersonStore($0).samePersons(as: person)) }
    }

    private func canonical(_ person: ID<PersonRecord>, _ house: TestHouse) async throws -> ID<PersonRecord> {
        try await house.database.read { try PersonStore($0).canonical(of: person) }
    }

    @Test func aChainOfJoinsMakesOnePersonInEitherOrder() async throws {
        for latestFirst in [true, false] {
            let (house, all) = try await house(3)
            let (first, second, third) = (all[0], all[1], all[2])
            if latestFirst {
                try await join(third, second, house)
                try await join(second, first, house)
            } else {
                try await join(second, first, house)
                try await join(third, second, house)
            }
            for person in all {
                #expect(try await set(person, house) == Set(all))
                #expect(try await canonical(person, house) == first)
            }
        }
    }

    @Test func aRecordJoinedBeforeBringsItsOldSetAlong() async throws {
        let (house, all) = try await house(3)
        try await join(all[0], all[1], house)
        try await join(all[0], all[2], house)
        for person in all { #expect(try await set(person, house) == Set(all)) }
    }

    @Test func joiningWhatIsOneAlreadyChangesNothing() async throws {
        let (house, all) = try await house(2)
        try await join(all[1], all[0], house)
        try await join(all[0], all[1], house)
        #expect(try await canonical(all[1], house) == all[0])
        #expect(try await canonical(all[0], house) == all[0])
    }

    @Test func bothRecordsHaveTheDecisionInTheirAudit() async throws {
        let (house, all) = try await house(2)
        try await join(all[1], all[0], house)
        for person in all {
            let worker = Actor(account: nil, role: .worker, person: person, name: "worker")
            let looks = try await house.door.viewLooks(at: person, by: worker)
            #expect(looks.contains { $0.operation == Operation.resolveCase.name && $0.person == person })
        }
    }

    @Test func aListOfCasesIsALookAtBothRecords() async throws {
        let (house, all) = try await house(2)
        let id = house.door.ids.next(DeskCaseRecord.self)
        try await house.database.write { transaction in
            try DeskCaseStore(transaction).open(
                id, .knownIdentifier, person: all[1], other: all[0], reason: "nik", at: house.now)
        }
        _ = try await house.door.listCases(by: desk)
        for person in all {
            let worker = Actor(account: nil, role: .worker, person: person, name: "worker")
            let looks = try await house.door.viewLooks(at: person, by: worker)
            #expect(looks.contains { $0.operation == Operation.listCases.name })
        }
    }
}
