// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("Cases of the contact centre")
struct ContactCaseTests {
    private func open(
        _ house: ContactHouse, _ kind: ContactKind = .complaint, _ category: ContactCategory = .claim
    ) async throws -> ID<ContactCaseRecord> {
        try await house.door.openContact(
            ContactOpening(kind: kind, category: category, text: "Klaim saya lama sekali"), of: house.person,
            by: house.worker, repeatKey: nil
        ).contactCase.id
    }

    private func step(_ house: ContactHouse, _ one: ID<ContactCaseRecord>, _ step: ContactStep, by actor: Actor)
        async throws
    {
        _ = try await house.door.handleContact(one, step, by: actor, repeatKey: nil)
    }

    @Test func aComplaintHasItsLegalTimeAndAQuestionHasNone() async throws {
        let house = try await ContactHouse.make()
        let complaint = try await house.door.viewContact(try await open(house), by: house.siti)
        #expect(complaint.contactCase.deadline != nil && complaint.standing == .inTime)
        #expect(complaint.contactCase.country == Country("TW"))
        let question = try await house.door.viewContact(try await open(house, .question), by: house.siti)
        #expect(question.contactCase.deadline == nil && question.standing == nil)
    }

    @Test func aComplaintBreachesItsTimeAndStandsFirstInTheList() async throws {
        let house = try await ContactHouse.make()
        _ = try await open(house, .question)
        let complaint = try await open(house)
        let deadline = try #require(
            try await house.door.viewContact(complaint, by: house.siti).contactCase.deadline)
        house.house.set(deadline)
        #expect(try await house.door.listContacts(by: house.siti).first?.standing == .atRisk)
        house.house.set(deadline.adding(days: 1))
        let items = try await house.door.listContacts(by: house.siti)
        #expect(items.map(\.contactCase.kind) == [.complaint, .question] && items[0].standing == .breached)
    }

    @Test func twoOfficersNeverHandleOneCase() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house)
        await #expect(throws: Failure(.conflict, "contact-case-not-taken")) {
            try await step(house, one, .answer("Baik"), by: house.siti)
        }
        try await step(house, one, .take, by: house.siti)
        let taken = Failure(.conflict, "contact-case-of-another", details: ["officer": "siti"])
        await #expect(throws: taken) { try await step(house, one, .take, by: house.budi) }
        await #expect(throws: taken) { try await step(house, one, .close("Selesai"), by: house.budi) }
        try await step(house, one, .release, by: house.siti)
        try await step(house, one, .take, by: house.budi)
    }

    @Test func anAnswerWaitsForThePersonAndANewLineOpensTheCaseAgain() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house)
        try await step(house, one, .take, by: house.siti)
        try await step(house, one, .answer("Sedang kami periksa"), by: house.siti)
        #expect(try await house.door.viewContact(one, by: house.worker).contactCase.state == .answered)
        try await house.door.writeContact("Masih belum", in: one, by: house.worker, repeatKey: nil)
        let view = try await house.door.viewContact(one, by: house.worker)
        #expect(view.contactCase.state == .open)
        #expect(view.lines.map(\.text) == ["Klaim saya lama sekali", "Sedang kami periksa", "Masih belum"])
        #expect(view.lines.map(\.author) == [.person, .officer, .person])
    }

    @Test func aClosedCaseIsRatedOnceAndTakesNothingMore() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house)
        await #expect(throws: Failure(.refused, "contact-case-still-open")) {
            try await house.door.rateContact(one, rating: 5, by: house.worker, repeatKey: nil)
        }
        try await step(house, one, .take, by: house.siti)
        try await step(house, one, .close("Sudah dibayar"), by: house.siti)
        try await house.door.rateContact(one, rating: 4, by: house.worker, repeatKey: nil)
        await #expect(throws: Failure(.conflict, "contact-case-already-rated")) {
            try await house.door.rateContact(one, rating: 1, by: house.worker, repeatKey: nil)
        }
        await #expect(throws: Failure(.refused, "contact-case-closed")) {
            try await house.door.writeContact("Lagi", in: one, by: house.worker, repeatKey: nil)
        }
        let figures = try await house.door.contactFigures(by: house.siti)
        #expect(figures.cases.map(\.ratingSum) == [4] && figures.cases[0].closed == 1 && figures.cases[0].late == 0)
    }

    @Test func mediationHasThirtyWorkingDaysFromTheSignedAgreement() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house)
        try await step(house, one, .take, by: house.siti)
        await #expect(throws: Failure.self) {
            try await step(house, one, .mediate(house.house.now.jakartaDay.adding(days: 1)), by: house.siti)
        }
        try await step(house, one, .mediate(house.house.now.jakartaDay), by: house.siti)
        let view = try await house.door.viewContact(one, by: house.siti)
        let deadline = try #require(view.contactCase.deadline)
        #expect(view.contactCase.state == .mediation && house.house.now.jakartaDay.days(to: deadline) >= 40)
    }

    @Test func violenceAndTraffickingAreSeenByFew() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house, .incident, .violence)
        #expect(try await house.door.listContacts(by: house.siti).isEmpty)
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.viewContact(one, by: house.siti)
        }
        await #expect(throws: Failure(.absent, "no-such-record")) { try await step(house, one, .take, by: house.siti) }
        #expect(try await house.door.contacts(of: house.person, by: house.siti).isEmpty)
        #expect(try await house.door.listSensitiveContacts(by: house.mission).map(\.contactCase.id) == [one])
        try await step(house, one, .take, by: house.mission)
        #expect(try await house.door.viewContact(one, by: house.worker).contactCase.category == .violence)
    }

    @Test func aCaseThatTurnsOutToBeSensitiveStaysWithWhoHandlesIt() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house, .question, .placement)
        try await step(house, one, .take, by: house.siti)
        try await step(house, one, .sort(.incident, .trafficking), by: house.siti)
        #expect(try await house.door.viewContact(one, by: house.siti).isOwn)
        await #expect(throws: Failure.self) { try await house.door.viewContact(one, by: house.budi) }
        try await step(house, one, .release, by: house.siti)
        await #expect(throws: Failure.self) { try await house.door.viewContact(one, by: house.siti) }
    }

    @Test func somebodyElsesCaseLooksLikeNone() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house)
        let other = try await house.door.enrol(
            try Enrolments.perseorangan(2, firstDay: house.house.now.jakartaDay), by: .visitor, repeatKey: nil
        ).person
        let stranger = Actor(account: nil, role: .worker, person: other, name: "stranger")
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.viewContact(one, by: stranger)
        }
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.writeContact("Halo", in: one, by: stranger, repeatKey: nil)
        }
    }

    @Test func aVoiceNoteIsKeptSealedAndHeardAgain() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house)
        let bytes: [UInt8] = [0x1A, 0x45, 0xDF, 0xA3] + Array(repeating: 7, count: 100)
        let sound = try await house.door.speakInContact(bytes, in: one, by: house.worker, repeatKey: nil)
        #expect(sound.kind == .webm && sound.size == 104)
        #expect(try await house.door.openSound(sound.id, by: house.siti).bytes == bytes)
        await #expect(throws: Failure(.invalid, "sound-kind-unknown", field: "file")) {
            try await house.door.speakInContact([1, 2, 3], in: one, by: house.worker, repeatKey: nil)
        }
    }

    @Test func anAnswerIsToldAboutButNotOfViolence() async throws {
        let house = try await ContactHouse.make()
        for (category, told) in [(ContactCategory.violence, 0), (.claim, 1)] {
            let officer = category.isSensitive ? house.mission : house.siti
            let one = try await open(house, .question, category)
            try await step(house, one, .take, by: officer)
            try await step(house, one, .answer("Baik"), by: officer)
            let person = house.person
            let messages = try await house.house.database.read { transaction in
                try InboxStore(transaction).all(of: [person], limit: 100).filter { $0.link.hasSuffix(one.description) }
            }
            #expect(messages.count == told)
        }
    }

    @Test func whatWasSaidIsPartOfWhatIsHeldAboutAPerson() async throws {
        let house = try await ContactHouse.make()
        let one = try await open(house)
        try await step(house, one, .take, by: house.siti)
        try await step(house, one, .answer("Sedang kami periksa"), by: house.siti)
        let held = try await house.door.viewOwnData(by: house.worker)
        let lines = try #require(held.sections.first { $0.code == "contactCases" }).records
        #expect(
            lines.compactMap { line in line.first { $0.name == "text" }?.value } == [
                "Klaim saya lama sekali", "Sedang kami periksa",
            ])
    }

    @Test func aCallBackIsBookedInTheCallersTimeAndTakenByOne() async throws {
        let house = try await ContactHouse.make()
        let tomorrow = house.house.now.jakartaDay.adding(days: 1)
        let wish = CallBackWish(
            day: tomorrow, time: "19:30", country: try Country.parse("TW"), offsetMinutes: nil,
            phone: "+886 912-345-678", category: .claim)
        let booked = try await house.door.bookCallBack(wish, of: house.person, by: house.worker, repeatKey: nil)
        #expect(booked.callBack.dueAt.text(at: ClockOffset(seconds: 28_800)) == "\(tomorrow)T19:30:00+08:00")
        #expect(try await house.door.listCallBacks(by: house.siti).map(\.phone) == [nil])
        let taken = try await house.door.workCallBack(booked.callBack.id, .take, by: house.siti, repeatKey: nil)
        #expect(taken.phone == "+886912345678")
        let other = Failure(.conflict, "call-back-of-another", details: ["officer": "siti"])
        await #expect(throws: other) {
            try await house.door.workCallBack(booked.callBack.id, .take, by: house.budi, repeatKey: nil)
        }
        for _ in 1...3 {
            _ = try await house.door.workCallBack(booked.callBack.id, .take, by: house.siti, repeatKey: nil)
            _ = try await house.door.workCallBack(booked.callBack.id, .notReached, by: house.siti, repeatKey: nil)
        }
        #expect(try await house.door.listCallBacks(by: house.siti).isEmpty)
    }

    @Test func aCountryWithSeveralTimesNeedsTheDevicesClock() async throws {
        let house = try await ContactHouse.make()
        func wish(_ minutes: Int?) throws -> CallBackWish {
            CallBackWish(
                day: house.house.now.jakartaDay.adding(days: 1), time: "10:00", country: try Country.parse("US"),
                offsetMinutes: minutes, phone: "+12025550100", category: .other)
        }
        await #expect(throws: Failure.self) {
            try await house.door.bookCallBack(try wish(nil), of: house.person, by: house.worker, repeatKey: nil)
        }
        let booked = try await house.door.bookCallBack(
            try wish(-300), of: house.person, by: house.worker, repeatKey: nil)
        #expect(booked.callBack.offset == ClockOffset(seconds: -18_000))
    }
}
