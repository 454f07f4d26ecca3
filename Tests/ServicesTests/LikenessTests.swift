// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Database
import Kernel
import People
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("Doubles found before they are made")
struct LikenessTests {
    private static let counter = Actor(account: nil, role: .counterOfficer, name: "counter")

    /// A house with a thousand made-up people, and one more whose numbers may be mistyped.
    private func house() async throws -> (MinistryHouse, Enrolled) {
        let house = try await MinistryHouse.make()
        _ = try await house.door.fillDemonstration(people: 1_100, seed: 3)
        let known = try await house.door.enrol(try described(), by: .visitor, repeatKey: nil)
        try await house.door.keepRegister()
        return (house, known)
    }

    private func described(
        name: String = "Soekarsih Wulanjari", nik: String = "3301015203870042", passport: String = "C7000001",
        phone: String = "081298760001", mother: String = "Poniyem Astinah", born: String = "1987-03-12"
    ) throws -> Enrolment {
        let departed: CalendarDay = try #require(CalendarDay("2026-11-10"))
        let usual = try Enrolments.perseorangan(
            1, months: 12, firstDay: try #require(CalendarDay("2026-12-01")),
            departedOn: departed)
        return Enrolment(
            name: try PersonName.parse(name), nik: try NIK.parse(nik), sex: .female,
            birthDay: try #require(CalendarDay(born)), address: usual.address, phone: try PhoneNumber.parse(phone),
            email: nil, passport: try Passport.parse(passport),
            family: [
                .init(name: try PersonName.parse(mother), relation: .mother, birthDay: nil, nominated: false)
            ], work: usual.work, savings: nil)
    }

    /// The same woman with a mistyped NIK, a renewed passport and another telephone.
    private func double() throws -> Enrolment {
        try described(
            name: "Sukarsih Wulanjari", nik: "3301015203870043", passport: "X8123456", phone: "081211112222")
    }

    @Test func aDoubleAtTheCounterOpensACaseWithReasonsAndTheOfficerIsToldAtOnce() async throws {
        let (house, known) = try await house()
        let made = try await house.door.enrol(try double(), by: Self.counter, repeatKey: nil)
        #expect(made.knownAs?.person == known.person && made.knownAs?.reason == "likeness")
        let open = try #require(
            try await house.door.listCases(by: Self.counter).first { $0.deskCase.person == made.person })
        #expect(open.deskCase.kind == .probableMatch)
        let detail = try await house.door.viewCase(open.deskCase.id, by: Self.counter)
        let likeness = try #require(detail.likeness)
        #expect(likeness.probability > 0.9 && likeness.reasons.count > 4)
    }

    @Test func thePublicFormAnswersAlikeAndACompanyLearnsNothingOfOthers() async throws {
        let (house, known) = try await house()
        let made = try await house.door.enrol(try double(), by: .visitor, repeatKey: nil)
        #expect(made.knownAs == nil && made.person != known.person && made.invoices.count == known.invoices.count)
        #expect(
            try await house.door.listCases(by: Self.counter).contains {
                $0.deskCase.person == made.person && $0.deskCase.kind == .probableMatch
            })
    }

    @Test func aReportOfSomebodyProbablyKnownMakesNoSecondPerson() async throws {
        let (house, known) = try await house()
        let before = try await house.people()
        let view = try await house.tell(house.report("PW-1", try double()))
        #expect(view.report.outcome == .needsHuman && view.report.person == known.person && view.member == nil)
        #expect(try await house.people() == before)
        try await house.door.decideReport(
            try #require(view.report.deskCase), as: .otherPerson,
            report: .selfReport(house.report("PW-1", try double())), note: "two people came", by: Self.counter,
            repeatKey: nil)
        #expect(try await house.people() == before + 1)
        #expect(try await house.door.listCases(by: Self.counter).allSatisfy { $0.deskCase.other != known.person })
    }

    @Test func somebodyElseIsNotTakenForADouble() async throws {
        let (house, _) = try await house()
        let other = try described(
            name: "Wiji Handarini", nik: "3301015506900007", passport: "X8123457", phone: "081233334444",
            mother: "Marsinah", born: "1990-06-15")
        let made = try await house.door.enrol(other, by: Self.counter, repeatKey: nil)
        #expect(made.knownAs == nil)
    }

    @Test func aSealedRecordIsNeverFound() async throws {
        let (house, known) = try await house()
        let day = try #require(CalendarDay("2026-11-12"))
        try await house.house.database.write { transaction in
            let placement = try transaction.row("SELECT id FROM placement WHERE person = \(known.person)")?.integer(0)
            try transaction.execute(
                """
                INSERT INTO incident (id, person, placement, kind, day, local_day, country, place, account, told_by,
                    recorded_at, recorded_by)
                VALUES (1, \(known.person), \(placement), 'violence', \(day), \(day), 'TW', '-', \([UInt8]()),
                    'worker', 1, 'test')
                """)
        }
        let made = try await house.door.enrol(try double(), by: Self.counter, repeatKey: nil)
        #expect(made.knownAs == nil)
        #expect(try await house.door.listCases(by: Self.counter).allSatisfy { $0.deskCase.other != known.person })
    }

    private func trafficked(_ person: ID<PersonRecord>, _ house: MinistryHouse) async throws {
        _ = try await house.door.openContact(
            ContactOpening(kind: .incident, category: .trafficking, text: "Paspor saya ditahan"), of: person,
            by: Actor(account: nil, role: .worker, person: person, name: "w"), repeatKey: nil)
    }

    @Test func noMatchNamesAVictimOfTraffickingButToTheFew() async throws {
        let (house, known) = try await house()
        let row = ComparedPerson(
            name: try PersonName.parse("Soekarsih Wulanjari"), birthDay: try #require(CalendarDay("1987-03-12")),
            nik: try NIK.parse("3301015203870042"), passport: nil, told: [:])
        func compared() async throws -> [ComparedOutcome] {
            try await house.door.compare([row], toldAt: house.house.now, mostDoubts: nil, by: MinistryHouse.portal)
                .outcomes
        }
        #expect(try await compared() == [.same])
        try await trafficked(known.person, house)
        #expect(try await compared() == [.unknown])
        let before = try await house.people()
        let view = try await house.tell(house.report("PW-1", try double()))
        #expect(view.report.outcome == .enrolled && view.report.person != known.person)
        #expect(try await house.people() == before + 1)

        let clash = try described(
            name: "Wiji Handarini", passport: "X8123457", phone: "081233334444", mother: "Marsinah")
        let made = try await house.door.enrol(clash, by: Self.counter, repeatKey: nil)
        #expect(made.knownAs == nil)
        #expect(try await house.door.listCases(by: Self.counter).allSatisfy { $0.deskCase.person != made.person })
        let few = try await house.door.listCases(by: MinistryHouse.desk)
        let open = try #require(few.first { $0.deskCase.person == made.person }).deskCase
        #expect(open.other == known.person)
        await #expect(throws: Failure(.absent, "no-such-record")) {
            _ = try await house.door.viewCase(open.id, by: Self.counter)
        }
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.resolveCase(
                open.id, as: .samePerson, note: "KTP", by: Self.counter, repeatKey: nil)
        }
        #expect(try await house.door.viewCase(open.id, by: MinistryHouse.desk).likeness == nil)
        try await house.door.resolveCase(
            open.id, as: .otherPerson, note: "KTP", by: MinistryHouse.desk, repeatKey: nil)
        #expect(
            try await house.door.listDecidedCases(by: Self.counter).allSatisfy { $0.deskCase.id != open.id })
    }

    @Test func whoRegisteredOrWasCorrectedAfterTheMemoryWasBuiltIsFoundInEveryProcess() async throws {
        let (house, known) = try await house()
        let another = try house.house.another(on: house.house.anotherEngine())
        try await another.keepRegister()
        let first = try await house.door.enrol(
            try described(
                name: "Wiji Handarini", nik: "3301015506900007", passport: "X8123457", phone: "081233334444",
                mother: "Marsinah Tunggal", born: "1990-06-15"), by: .visitor, repeatKey: nil)
        let again = try await house.door.enrol(
            try described(
                name: "Widji Handarini", nik: "3301015506900008", passport: "X8123999", phone: "081233335555",
                mother: "Marsinah Tunggal", born: "1990-06-15"), by: Self.counter, repeatKey: nil)
        #expect(again.knownAs?.person == first.person)

        let asked = try await house.door.askAboutData(
            .correction, .name, wanted: "Tumirah Endang Lestari",
            by: Actor(account: nil, role: .worker, person: known.person, name: "w"), repeatKey: nil)
        _ = try await house.door.answerDataRequest(
            asked.request.id, .done, text: "", by: Self.counter, repeatKey: nil)
        let usual = try described(
            name: "Tumirah Endang Lestari", nik: "3301015203870043", passport: "X8123456", phone: "081211112222")
        let double = Enrolment(
            name: usual.name, nik: usual.nik, sex: usual.sex, birthDay: usual.birthDay, address: usual.address,
            phone: usual.phone, email: nil, passport: usual.passport, family: [], work: usual.work, savings: nil)
        let made = try await another.enrol(double, by: Self.counter, repeatKey: nil)
        #expect(made.knownAs?.person == known.person)
    }
}
