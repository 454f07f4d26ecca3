// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Decisions put off and taken back")
struct CaseSplitTests {
    private static let desk = Actor(account: nil, role: .counterOfficer, name: "desk")

    private func house(_ count: Int) async throws -> (house: MinistryHouse, persons: [ID<PersonRecord>]) {
        let house = try await MinistryHouse.make()
        var persons: [ID<PersonRecord>] = []
        for serial in 1...count {
            persons.append(
                try await house.door.enrol(try house.enrolment(serial), by: .visitor, repeatKey: nil).person)
        }
        return (house, persons)
    }

    private func join(
        _ house: MinistryHouse, _ person: ID<PersonRecord>, _ other: ID<PersonRecord>
    ) async throws -> ID<DeskCaseRecord> {
        let id = house.door.ids.next(DeskCaseRecord.self)
        try await house.house.database.write { transaction in
            try DeskCaseStore(transaction).open(
                id, .knownIdentifier, person: person, other: other, reason: "nik", at: house.house.now)
        }
        try await house.door.resolveCase(id, as: .samePerson, note: "KTP", by: Self.desk, repeatKey: nil)
        return id
    }

    private func set(_ house: MinistryHouse, _ person: ID<PersonRecord>) async throws -> Set<ID<PersonRecord>> {
        try await house.house.database.read { Set(try PersonStore($0).samePersons(as: person)) }
    }

    private func split(_ house: MinistryHouse, _ id: ID<DeskCaseRecord>) async throws {
        try await house.door.splitRecords(id, note: "two people came", by: Self.desk, repeatKey: nil)
    }

    @Test func aSplitUndoesAMergeAndCoverIsReadApartAgain() async throws {
        let (house, all) = try await house(2)
        let worker = Actor(account: nil, role: .worker, person: all[0], name: "w")
        let invoice = try await house.door.viewMember(all[1], by: Self.desk).invoices
        try await house.pay(try #require(invoice.first))
        #expect(try await !house.door.viewCover(all[0], on: nil, knownAt: nil, by: worker).jkk.covered)
        let deskCase = try await join(house, all[1], all[0])
        #expect(try await house.door.viewCover(all[0], on: nil, knownAt: nil, by: worker).jkk.covered)
        try await split(house, deskCase)
        #expect(try await set(house, all[0]) == [all[0]])
        #expect(try await !house.door.viewCover(all[0], on: nil, knownAt: nil, by: worker).jkk.covered)
        #expect(try await house.door.viewMember(all[1], by: Self.desk).cover.jkk.covered)
        let periods = try await house.house.database.read {
            try $0.row("SELECT count(*) FROM cover_period WHERE person = \(all[0])")?.int(0)
        }
        #expect(periods == 0)
    }

    @Test func otherDecisionsThatHoldASetTogetherGoOnHolding() async throws {
        let (house, all) = try await house(3)
        let first = try await join(house, all[1], all[0])
        _ = try await join(house, all[2], all[0])
        try await split(house, first)
        #expect(try await set(house, all[0]) == [all[0], all[2]])
        #expect(try await set(house, all[1]) == [all[1]])
    }

    @Test func aDecisionIsTakenBackOnceAndOnlyWhereItJoined() async throws {
        let (house, all) = try await house(2)
        let deskCase = try await join(house, all[1], all[0])
        try await split(house, deskCase)
        let again = await #expect(throws: Failure.self) { try await split(house, deskCase) }
        #expect(again?.code == "case-already-split")
        let open = house.door.ids.next(DeskCaseRecord.self)
        try await house.house.database.write { transaction in
            try DeskCaseStore(transaction).open(
                open, .knownIdentifier, person: all[1], other: all[0], reason: "nik", at: house.house.now)
        }
        let early = await #expect(throws: Failure.self) { try await split(house, open) }
        #expect(early?.code == "case-not-joined")
    }

    @Test func aCasePutOffStaysOpenWithItsTrail() async throws {
        let (house, all) = try await house(2)
        let open = house.door.ids.next(DeskCaseRecord.self)
        try await house.house.database.write { transaction in
            try DeskCaseStore(transaction).open(
                open, .knownIdentifier, person: all[1], other: all[0], reason: "nik", at: house.house.now)
        }
        try await house.door.putOffCase(open, note: "waits for the family card", by: Self.desk, repeatKey: nil)
        let detail = try await house.door.viewCase(open, by: Self.desk)
        #expect(detail.deskCase.resolution == nil && detail.putOffs.map(\.note) == ["waits for the family card"])
        #expect(try await house.door.listCases(by: Self.desk).contains { $0.deskCase.id == open })
    }

    @Test func bothRecordsHaveTheSplitInTheirAudit() async throws {
        let (house, all) = try await house(2)
        try await split(house, try await join(house, all[1], all[0]))
        for person in all {
            let worker = Actor(account: nil, role: .worker, person: person, name: "w")
            let looks = try await house.door.viewLooks(at: person, by: worker)
            #expect(looks.contains { $0.operation == Operation.splitCase.name })
        }
    }
}
