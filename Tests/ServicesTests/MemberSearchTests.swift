// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("Member search")
struct MemberSearchTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func house() async throws -> TestHouse {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        return house
    }

    private func enrol(_ serial: Int, _ house: TestHouse) async throws -> ID<PersonRecord> {
        try await house.door.enrol(
            try Enrolments.perseorangan(serial, firstDay: try day("2026-12-01")), by: .visitor, repeatKey: nil
        ).person
    }

    @Test func everyRoleThatMaySearchFindsAWorkerOfItsOwn() async throws {
        let house = try await house()
        let person = try await enrol(1, house)
        for role in Operation.findMember.roles where role != .p3miOfficer && role != .partner {
            let actor = Actor(account: nil, role: role, province: 33, name: role.rawValue)
            let found = try await house.door.findMembers("Wahyu", by: actor)
            #expect(found.map(\.person) == [person], "\(role)")
        }
    }

    @Test func aCompanyFindsItsOwnWorkerBehindManyOfOneName() async throws {
        let house = try await house()
        let company: ID<Organisation> = ID(number: 501)
        let validity = try #require(DayRange(first: try day("2020-01-01"), last: try day("2030-12-31")))
        let licence = Licence(number: "SIP3MI-1", validity: validity)
        try await house.database.write { transaction in
            try OrganisationStore(transaction).insert(
                try Organisation(id: company, kind: .p3mi, name: "PT Bahtera", licence: licence), province: nil,
                country: nil, at: house.now)
        }
        for serial in 1...55 { _ = try await enrol(serial, house) }
        let own = try await house.door.enrol(
            try Enrolments.placed(60, by: company, firstDay: try day("2026-12-01")), by: .visitor, repeatKey: nil
        ).person
        let officer = Actor(account: nil, role: .p3miOfficer, organisation: ID(number: 501), name: "p3mi")
        #expect(try await house.door.findMembers("Wahyu", by: officer).map(\.person) == [own])
        let stranger = Actor(account: nil, role: .p3miOfficer, organisation: ID(number: 502), name: "other")
        #expect(try await house.door.findMembers("Wahyu", by: stranger).isEmpty)
    }

    @Test func aProvinceFindsItsOwnOnly() async throws {
        let house = try await house()
        for serial in 1...55 { _ = try await enrol(serial, house) }
        let last = try await enrol(56, house)
        let moved = try await house.database.write {
            try $0.execute("UPDATE person_name_line SET province = 35 WHERE person = \(last)")
            return try $0.changes("UPDATE person SET province = 35 WHERE id = \(last)")
        }
        #expect(moved == 1)
        let officer = Actor(account: nil, role: .labourOfficer, province: 35, name: "labour")
        #expect(try await house.door.findMembers("Wahyu", by: officer).map(\.person) == [last])
    }

    private let desk = Actor(account: nil, role: .counterOfficer, name: "desk")

    private func found(_ query: String, _ house: TestHouse) async throws -> Set<ID<PersonRecord>> {
        Set(try await house.door.findMembers(query, by: desk).map(\.person))
    }

    /// Registers somebody and gives the name that counts from now on.
    private func named(_ name: String, _ serial: Int, _ house: TestHouse) async throws -> ID<PersonRecord> {
        let person = try await enrol(serial, house)
        try await house.database.write { try PersonStore($0).correct(person, name: name) }
        return person
    }

    @Test func anyPartsOfANameInAnyOrderFindIt() async throws {
        let house = try await house()
        let dewi = try await named("Dewi Ratna Santoso", 1, house)
        let other = try await named("Dewi Lestari", 2, house)
        for query in ["Dewi Santoso", "santoso dewi", "rat sant", "SANTOSO", "dewi ratna santoso", "sant  dew rat"] {
            #expect(try await found(query, house) == [dewi], "\(query)")
        }
        #expect(try await found("dewi", house) == [dewi, other])
        #expect(try await found("dewi susanti", house).isEmpty)
        await #expect(throws: Failure.self) { try await found("%", house) }
        #expect(try await found("wahyu", house).isEmpty, "a name that was corrected counts no longer")
    }

    @Test func aTelephoneAndAnAddressFindEverybodyWhoGaveThem() async throws {
        let house = try await house()
        let enrolment = try Enrolments.perseorangan(1, firstDay: try day("2026-12-01"))
        let person = try await house.door.enrol(enrolment, by: .visitor, repeatKey: nil).person
        let number = enrolment.phone.text
        #expect(try await found(number, house) == [person])
        #expect(try await found("0" + number.dropFirst(3), house) == [person])
        if let email = enrolment.email { #expect(try await found(email.text, house) == [person]) }
    }

    @Test func aPersonNumberOfLettersAloneFindsThePersonAndANameThatReadsLikeOneItsBearer() async throws {
        let house = try await house()
        let number = "WAHY-SANT-ABCH"
        #expect(try PersonNumber.parse(number).text == number)
        let bearer = try await named("Wahysant Abch", 1, house)
        #expect(try await found("wahysant abch", house) == [bearer])
        let person = try await enrol(2, house)
        try await house.database.write {
            try $0.execute("UPDATE person SET number = \(number) WHERE id = \(person)")
        }
        for query in [number, "wahysantabch"] {
            #expect(try await found(query, house) == [person], "\(query)")
        }
    }

    @Test func whoWasRecordedBeforeNamesWereKeptByWordsIsFoundAtOnceAndAddedBySlices() async throws {
        let house = try await house()
        var persons: Set<ID<PersonRecord>> = []
        for serial in 1...7 { persons.insert(try await enrol(serial, house)) }
        let name = try #require(try await house.door.findMembers("Wahyu", by: desk).first?.name)
        let last = try #require(name.split(separator: " ").last)
        try await house.database.write { try $0.execute("DELETE FROM person_name_line") }
        #expect(try await found("Wahyu", house) == persons, "by the beginning of the name, as before")
        while try await house.database.write({ try NameLineStore($0).fillOn(limit: 3) }) {}
        #expect(try await house.database.read { try NameLineStore($0).isComplete() })
        #expect(try await found(String(last), house) == persons)
        try await house.door.fillNameLines()
        #expect(try await found(String(last), house) == persons)
    }

    @Test func everyLineFoundIsALookInTheAudit() async throws {
        let house = try await house()
        let persons = [try await enrol(1, house), try await enrol(2, house)]
        let finance = Actor(account: nil, role: .finance, name: "finance")
        _ = try await house.door.findMembers("Wahyu", by: finance)
        for person in persons {
            let worker = Actor(account: nil, role: .worker, person: person, name: "worker")
            let looks = try await house.door.viewLooks(at: person, by: worker)
            #expect(looks.contains { $0.operation == Operation.findMember.name && $0.actor == "finance" })
        }
    }
}
