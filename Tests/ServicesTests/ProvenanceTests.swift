// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Services
import Store
import TestKit
import Testing

@Suite("Who said what")
struct ProvenanceTests {
    /// A member, and a report that names another telephone.
    private func differing() async throws -> (house: MinistryHouse, person: ID<PersonRecord>, open: [DifferenceView]) {
        let house = try await MinistryHouse.make()
        let person = try await house.door.enrol(
            try house.enrolment(), by: .visitor, repeatKey: nil
        ).person
        let view = try await house.tell(house.report("PW-1", try house.enrolment(phone: "081299990000")))
        #expect(view.report.person == person)
        return (house, person, try await house.door.listDifferences(by: MinistryHouse.desk))
    }

    private func phone(_ house: MinistryHouse, _ person: ID<PersonRecord>) async throws -> String {
        let view = try await house.door.viewProvenance(
            person, by: Actor(account: nil, role: .worker, person: person, name: "w"))
        return try #require(view.fields.first { $0.field == .phone }).counts
    }

    private func decide(_ house: MinistryHouse, _ view: DifferenceView, taken: Bool) async throws {
        try await house.door.decideDifference(
            view.statement.id, taken: taken, reason: "asked by telephone", by: MinistryHouse.desk, repeatKey: nil)
    }

    @Test func aDifferenceChangesNothingUntilItIsTaken() async throws {
        let (house, person, open) = try await differing()
        #expect(open.map(\.statement.field) == [.phone])
        #expect(try await phone(house, person) == "+628121000001")
        try await decide(house, try #require(open.first), taken: true)
        #expect(try await phone(house, person) == "+6281299990000")
        #expect(try await house.door.listDifferences(by: MinistryHouse.desk).isEmpty)
        await #expect(throws: Failure.self) { try await decide(house, try #require(open.first), taken: false) }
    }

    @Test func aDeskReadsNumbersMasked() async throws {
        let (house, person, open) = try await differing()
        #expect(open.first?.told.contains("*") == true && open.first?.counts.contains("*") == true)
        let view = try await house.door.viewProvenance(person, by: MinistryHouse.desk)
        #expect(view.fields.first { $0.field == .phone }?.counts.contains("*") == true)
    }

    @Test func whatWasLeftIsNotProposedAgain() async throws {
        let (house, _, open) = try await differing()
        try await decide(house, try #require(open.first), taken: false)
        let again = try await house.tell(
            house.report("PW-2", try house.enrolment(phone: "081299990000"), minutesAgo: 0))
        #expect(again.openDifferences == 0)
        #expect(try await house.door.listDifferences(by: MinistryHouse.desk).isEmpty)
    }

    @Test func whatWasToldBeforeSomethingNewerComesTooLate() async throws {
        let (house, person, _) = try await differing()
        let late = try await house.tell(
            house.report("PW-0", try house.enrolment(phone: "081277770000"), minutesAgo: 600))
        #expect(late.openDifferences == 0)
        let view = try await house.door.viewProvenance(person, by: MinistryHouse.desk)
        let lines = try #require(view.fields.first { $0.field == .phone }).lines
        #expect(lines.map(\.standing) == [.late, .differs, .counts])
        #expect(lines.map(\.source) == ["ministry-portal", "ministry-portal", "public"])
    }

    @Test func whatNobodyHadSaidCountsAtOnce() async throws {
        let (house, person, _) = try await differing()
        let view = try await house.door.viewProvenance(person, by: MinistryHouse.desk)
        let address = try #require(view.fields.first { $0.field == .addressAbroad })
        #expect(address.counts == "Taoyuan, Zhongshan Road 8" && address.lines.map(\.standing) == [.counts])
        let moved = try await house.tell(
            house.report("PW-2", try house.enrolment(phone: "081299990000"), address: "Taipei 5", minutesAgo: 0))
        #expect(moved.openDifferences == 1)
    }

    @Test func aTakenNameIsFoundAndTheFormerStaysOnRecord() async throws {
        let house = try await MinistryHouse.make()
        let person = try await house.door.enrol(try house.enrolment(), by: .visitor, repeatKey: nil).person
        _ = try await house.tell(house.report("PW-1", try house.enrolment(name: "Wahyu Santosa")))
        let open = try await house.door.listDifferences(by: MinistryHouse.desk)
        try await decide(house, try #require(open.first), taken: true)
        #expect(try await house.name(person) == "Wahyu Santosa")
        let found = try await house.door.findMembers("wahyu santosa", by: MinistryHouse.desk)
        #expect(found.map(\.person) == [person])
        let view = try await house.door.viewProvenance(person, by: MinistryHouse.desk)
        #expect(view.fields.first { $0.field == .name }?.lines.map(\.text) == ["Wahyu Santosa", "Wahyu Sentosa"])
    }

    @Test func aPassportOfAnotherPersonIsNeverTaken() async throws {
        let house = try await MinistryHouse.make()
        _ = try await house.door.enrol(try house.enrolment(1), by: .visitor, repeatKey: nil)
        _ = try await house.door.enrol(try house.enrolment(2), by: .visitor, repeatKey: nil)
        let view = try await house.tell(house.report("PW-1", try house.enrolment(1, passport: "C1000002")))
        #expect(view.report.outcome == .needsHuman)
        #expect(try await house.door.listCases(by: MinistryHouse.desk).map(\.deskCase.reason) == ["nik-and-passport"])
    }
}
