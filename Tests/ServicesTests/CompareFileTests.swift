// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Services
import Store
import TestKit
import Testing

@Suite("Another register compared with ours")
struct CompareFileTests {
    private func row(_ enrolment: Enrolment, phone: String? = nil) throws -> ComparedPerson {
        ComparedPerson(
            name: enrolment.name, birthDay: enrolment.birthDay, nik: enrolment.nik, passport: nil,
            told: [.phone: try phone.map { try PhoneNumber.parse($0).text } ?? enrolment.phone.text])
    }

    private func house(_ people: Int) async throws -> (MinistryHouse, [Enrolment]) {
        let house = try await MinistryHouse.make()
        let enrolments = try (1...people).map { try house.enrolment($0) }
        for enrolment in enrolments { _ = try await house.door.enrol(enrolment, by: .visitor, repeatKey: nil) }
        return (house, enrolments)
    }

    private func compare(
        _ house: MinistryHouse, _ people: [ComparedPerson], most: Int? = nil
    ) async throws -> FileComparison {
        try await house.door.compare(people, toldAt: house.house.now, mostDoubts: most, by: MinistryHouse.portal)
    }

    @Test func eachPersonHasAnOutcomeAndDifferencesAreProposedOnce() async throws {
        let (house, known) = try await house(3)
        let people = [
            try row(known[0]), try row(known[1], phone: "081299990000"), try row(try house.enrolment(9)),
            try row(try house.enrolment(3, name: "Made Sudiana")),
        ]
        let first = try await compare(house, people)
        #expect(first.outcomes == [.same, .differs, .unknown, .doubtful] && first.differences == 1)
        let again = try await compare(house, people)
        #expect(again.outcomes == [.same, .same, .unknown, .doubtful] && again.differences == 0)
        let open = try await house.door.listDifferences(by: MinistryHouse.desk)
        #expect(open.map(\.statement.field) == [.phone] && open.map(\.statement.source) == ["ministry-portal"])
    }

    @Test func aFileThatDiffersTooMuchRecordsNothing() async throws {
        let (house, known) = try await house(3)
        let people = try known.map { try row($0, phone: "081299990000") }
        let refusal = await #expect(throws: Failure.self) { try await compare(house, people, most: 50) }
        #expect(refusal?.code == "comparison-doubtful")
        #expect(try await house.door.listDifferences(by: MinistryHouse.desk).isEmpty)
        #expect(try await compare(house, people, most: 100).differences == 3)
    }

    @Test func eachPersonLookedUpHasItInTheAudit() async throws {
        let (house, known) = try await house(1)
        _ = try await compare(house, [try row(known[0])])
        let person = try #require(try await house.door.findMembers("Wahyu", by: MinistryHouse.desk).first).person
        let worker = Actor(account: nil, role: .worker, person: person, name: "w")
        let looks = try await house.door.viewLooks(at: person, by: worker)
        #expect(looks.contains { $0.operation == Operation.compareFile.name })
    }

    @Test func otherRolesCompareNothing() async throws {
        let (house, known) = try await house(1)
        let people = [try row(known[0])]
        await #expect(throws: Failure.self) {
            try await house.door.compare(people, toldAt: house.house.now, mostDoubts: nil, by: MinistryHouse.desk)
        }
    }
}
