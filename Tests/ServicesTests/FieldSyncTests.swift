// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("Work without a network")
struct FieldSyncTests {
    private static let fee: Int64 = 332_500

    @Test func registrationsAndCashComeInOnceHoweverOftenTheyAreSent() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let items = [
            field.item("item-0001", .enrolment, "enrol:1"),
            field.item("item-0002", .cash, "cash:\(Self.fee)", after: "item-0001"),
            field.item("item-0003", .enrolment, "enrol:2"),
        ]
        let first = try await field.sync(items, device)
        #expect(first.map(\.state) == [.accepted, .accepted, .accepted])
        #expect(first[0].reference?.count == 11 && first[1].reference == "KW-2026-0000001")
        let again = try await field.sync(items, device)
        #expect(again.map(\.state) == first.map(\.state) && again.map(\.reference) == first.map(\.reference))
        #expect(try await field.count("person") == 2)
        #expect(try await field.count("receipt") == 1)
        #expect(try await field.money.balance(.drawer(1)) == Rupiah(Self.fee))
        try await field.money.expectBooksHold()
    }

    @Test func whatWasDoneCountsOnTheDayOnWhichItWasDone() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let done = field.house.now
        field.house.set(SuspenseHouse.day("2026-11-23"))
        // The device's clock is an hour ahead.
        let ahead = 3_600_000
        let told = done.adding(seconds: 3_600)
        let outcomes = try await field.sync(
            [
                field.item("item-0001", .enrolment, "enrol:1", madeAt: told, skew: ahead),
                field.item("item-0002", .cash, "cash:\(Self.fee)", after: "item-0001", madeAt: told, skew: nil),
            ], device, deviceNow: field.house.now.adding(seconds: 3_600))
        #expect(outcomes.map(\.state) == [.accepted, .accepted])
        let person = try #require(outcomes[0].person)
        let invoice = try #require(try await field.door.listInvoices(of: person, by: device.officer).first)
        #expect(invoice.issuedAt == done && invoice.settledOn == SuspenseHouse.day("2026-11-20"))
        let entry = try await field.house.database.read { transaction in
            try transaction.row("SELECT max(business_day) FROM entry")?.day(0)
        }
        #expect(entry == SuspenseHouse.day("2026-11-20"))
        try await field.money.expectBooksHold()
    }

    @Test func aDoubleBetweenTwoDevicesIsDecidedAtTheDeskAndItsCashFollows() async throws {
        let field = try await FieldHouse.make()
        let (one, two) = (try await field.device(930), try await field.device(931))
        _ = try await field.sync([field.item("item-0001", .enrolment, "enrol:1")], one)
        let outcomes = try await field.sync(
            [
                field.item("item-0001", .enrolment, "enrol:1"),
                field.item("item-0002", .cash, "cash:\(Self.fee)", after: "item-0001"),
            ], two)
        #expect(outcomes.map(\.state) == [.conflict, .conflict])
        #expect(outcomes.map { $0.failure?.code } == ["field-known-person", "field-cash-waits"])
        #expect(try await field.count("person") == 1)
        let waiting = try await field.waiting(one.officer)
        let enrolment = try #require(waiting.first { $0.item.kind == .enrolment })
        #expect(enrolment.decisions == [.samePerson, .otherPerson, .drop] && enrolment.other != nil)
        _ = try await field.decide(enrolment.item, .samePerson, by: one.officer)
        #expect(try await field.waiting(one.officer).isEmpty)
        #expect(try await field.count("person") == 1)
        #expect(try await field.money.balance(.drawer(1)) == Rupiah(Self.fee))
        let asked = try await field.sync([field.item("item-0002", .cash, "cash:\(Self.fee)", after: "item-0001")], two)
        #expect(asked.first?.state == .accepted)
        await #expect(throws: Failure(.conflict, "field-item-decided")) {
            _ = try await field.decide(enrolment.item, .drop, note: "dua kali", by: one.officer)
        }
        try await field.money.expectBooksHold()
    }

    @Test func somebodyElseWithTheSameNumberIsRegisteredAndTheUsualCaseOpens() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        _ = try await field.sync([field.item("item-0001", .enrolment, "enrol:1")], device)
        _ = try await field.sync([field.item("item-0002", .enrolment, "enrol:1")], device)
        let waiting = try #require(try await field.waiting(device.officer).first)
        _ = try await field.decide(waiting.item, .otherPerson, by: device.officer)
        #expect(try await field.count("person") == 2)
        #expect(try await field.door.listCases(by: device.officer).count == 1)
    }

    /// Seals a record as the border does: its owner came home from trafficking.
    private func seal(_ person: ID<PersonRecord>, _ field: FieldHouse, _ device: FieldHouse.Device) async throws {
        _ = try await field.house.database.write { [now = field.house.now] transaction in
            try transaction.execute(
                """
                INSERT INTO contact_case (id, person, kind, category, channel, country, state, opened_day, sensitive,
                    recorded_at, recorded_by)
                VALUES (77001, \(person), 'incident', 'violence', 'page', 'MY', 'open', \(now.jakartaDay), 1, \(now),
                    'test')
                """)
        }
    }

    private func numberCases(_ field: FieldHouse, _ actor: Actor) async throws -> [DeskCaseView] {
        try await field.door.listCases(by: actor).filter { $0.deskCase.kind == .knownIdentifier }
    }

    @Test func aSealedPersonIsAsUnknownToADeviceAndTheCaseIsSeenByThoseAllowed() async throws {
        let field = try await FieldHouse.make()
        let (one, two) = (try await field.device(930), try await field.device(931))
        let known = try await field.sync([field.item("item-0001", .enrolment, "enrol:1")], one)
        let person = try #require(known[0].person)
        let before = try await field.sync([field.item("item-0002", .enrolment, "enrol:1")], two)
        #expect(before.first?.failure?.code == "field-known-person", "nothing is sealed yet")
        try await seal(person, field, one)
        let unknown = try await field.sync([field.item("item-0003", .enrolment, "enrol:2")], two)
        let matching = try await field.sync(
            [
                field.item("item-0004", .enrolment, "enrol:1"),
                field.item("item-0005", .cash, "cash:\(Self.fee)", after: "item-0004"),
            ], two)
        #expect(matching.map(\.state) == [.accepted, .accepted] && matching[0].failure == nil)
        #expect(matching[0].person != person && matching[0].person != unknown[0].person)
        #expect(matching[0].reference?.count == unknown[0].reference?.count)
        #expect(try await field.waiting(two.officer).isEmpty, "what waited from before names a sealed record")
        let refusal = await #expect(throws: Failure.self) {
            let item = try await field.house.database.read { try FieldItemStore($0).find("item-0002", of: two.id) }
            _ = try await field.decide(try #require(item), .samePerson, by: two.officer)
        }
        #expect(refusal?.kind == .absent)
        #expect(try await numberCases(field, two.officer).isEmpty)
        let mission = Actor(account: nil, role: .missionOfficer, name: "mission")
        let cases = try await numberCases(field, mission)
        #expect(cases.map(\.deskCase.other) == [person] && cases.map(\.deskCase.person) == [matching[0].person])
        let waiting = try await field.waiting(mission)
        #expect(waiting.map(\.item.key) == ["item-0002"] && waiting.first?.other?.id == person)
        try await field.money.expectBooksHold()
    }

    @Test func aPackLeavesSealedPeopleOutAndAReturneesCardDoesNotNameThem() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let known = try await field.sync(
            [field.item("item-0001", .enrolment, "enrol:1"), field.item("item-0002", .enrolment, "enrol:2")], device)
        func packed() async throws -> Int {
            try await field.door.makeFieldPack(device: device.id, token: device.token, by: device.officer) { _ in [] }
                .pack.lines.count
        }
        #expect(try await packed() == 2)
        try await seal(try #require(known[0].person), field, device)
        #expect(try await packed() == 1)
        let home = try await field.sync(
            [field.item("item-0003", .returnee, "return:1"), field.item("item-0004", .returnee, "return:2")], device)
        #expect(home.map(\.state) == [.accepted, .accepted])
        #expect(home.map(\.person) == [nil, known[1].person], "both hold the passport of a member")
        #expect(home.allSatisfy { $0.reference?.hasPrefix("P-") == true })
    }

    @Test func aRefusalIsToldAtTheDeskWithWhatWasFound() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        _ = try await field.sync([field.item("item-0001", .enrolment, "enrol:1:2040-01-01")], device)
        let found = try #require(try await field.waiting(device.officer).first)
        #expect(found.failure?.code == "contract-first-day-out-of-range")
        #expect(found.failure?.details["found"] == "2040-01-01" && found.failure?.details["latest"] == "2028-11-20")
        #expect(found.body == Array("enrol:1:2040-01-01".utf8))
    }

    @Test func aPackTellsCoverProgrammeByProgramme() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        _ = try await field.sync(
            [
                field.item("item-0001", .enrolment, "enrol:1"),
                field.item("item-0002", .cash, "cash:\(Self.fee)", after: "item-0001"),
                field.item("item-0003", .enrolment, "enrol:2"),
            ], device)
        let made = try await field.door.makeFieldPack(device: device.id, token: device.token, by: device.officer) { _ in
            []
        }
        let covers = made.pack.lines.map(\.cover)
        #expect(covers.count == 2 && covers[0].isEmpty, "who has not paid has no cover")
        #expect(Set(covers[1].map(\.programme)) == [.jkm], "who has not departed has no JKK yet")
        let ranges = covers[1].map(\.range)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.last.adding(days: 1) < $1.first })
        #expect(ranges.allSatisfy { $0.last >= SuspenseHouse.day("2026-11-20") })
    }

    @Test func whatTheRulesRefuseIsRefusedWithItsFieldAndMendedByAnotherItem() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let refused = try await field.sync(
            [
                field.item("item-0001", .enrolment, "enrol:1:2040-01-01"),
                field.item("item-0002", .cash, "cash:\(Self.fee)", after: "item-0001"),
            ], device)
        #expect(refused.map(\.state) == [.refused, .conflict])
        #expect(refused[0].failure?.code == "contract-first-day-out-of-range")
        #expect(refused[0].failure?.field == "contractFirstDay")
        let mended = try await field.sync(
            [field.item("item-0003", .enrolment, "enrol:1", amends: "item-0001")], device)
        #expect(mended.first?.state == .accepted)
        #expect(try await field.money.balance(.drawer(1)) == Rupiah(Self.fee))
        let still = try await field.waiting(device.officer)
        #expect(still.map(\.item.key) == ["item-0001"] && still.first?.decisions == [.drop])
        try await field.money.expectBooksHold()
    }

    @Test func cashThatFitsNoInvoiceIsNeitherLostNorRefused() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let worker = try await field.money.worker()
        let invoice = try #require(worker.invoices.first)
        let outcomes = try await field.sync(
            [
                field.item("item-0001", .cash, "cash:\(Self.fee + 7_500):\(invoice.number)"),
                field.item("item-0002", .cash, "cash:50000:T-2026-9999999"),
            ], device)
        #expect(outcomes.map(\.state) == [.accepted, .conflict])
        #expect(try await field.money.state(invoice.id) == .settled)
        #expect(try await field.money.balance(.suspense) == Rupiah(-7_500))
        let waiting = try #require(try await field.waiting(device.officer).first)
        #expect(waiting.decisions == [.invoice, .drop])
        await #expect(throws: Failure(.absent, "no-such-invoice", field: "invoice")) {
            _ = try await field.decide(waiting.item, .invoice, invoice: "T-1", by: device.officer)
        }
        _ = try await field.decide(waiting.item, .invoice, invoice: invoice.number, by: device.officer)
        #expect(try await field.money.balance(.drawer(1)) == Rupiah(Self.fee + 57_500))
        try await field.money.expectBooksHold()
    }

    @Test func aDrawerThatWaitsForASecondOfficerTakesTheCashLater() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let worker = try await field.money.worker()
        let invoice = try #require(worker.invoices.first)
        let day = try await field.door.openDrawer(place: "LTSA", by: device.officer, repeatKey: nil)
        _ = try await field.door.countDrawer(counted: .zero, note: "", by: device.officer, repeatKey: nil)
        let cash = field.item("item-0001", .cash, "cash:\(Self.fee):\(invoice.number)")
        let later = try await field.sync([cash], device)
        #expect(later.first?.state == .later && later.first?.failure?.code == "drawer-not-open")
        let colleague = try await SuspenseHouse.officer(.counterOfficer, "loket-2", 940, field.house)
        _ = try await field.door.closeDrawer(day.day.id, approve: true, by: colleague, repeatKey: nil)
        #expect(try await field.sync([cash], device).first?.state == .accepted)
        try await field.money.expectBooksHold()
    }

    @Test func cashForARegistrationThatHasNotComeYetComesLater() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let cash = field.item("item-0002", .cash, "cash:\(Self.fee)", after: "item-0001")
        #expect(try await field.sync([cash], device).first?.state == .later)
        _ = try await field.sync([field.item("item-0001", .enrolment, "enrol:1")], device)
        #expect(try await field.sync([cash], device).first?.state == .accepted)
    }

    @Test func theSameKeyWithOtherWordsIsRefused() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        _ = try await field.sync([field.item("item-0001", .enrolment, "enrol:1")], device)
        let other = try await field.sync([field.item("item-0001", .enrolment, "enrol:2")], device)
        #expect(other.first?.state == .refused && other.first?.failure?.code == "idempotency-key-reused")
        #expect(try await field.count("person") == 1)
    }

    @Test func aClockThatWasMovedOrLongAgoAsksTheDesk() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let outcomes = try await field.sync(
            [
                field.item(
                    "item-0001", .enrolment, "enrol:1", madeAt: field.house.now.adding(seconds: -3_600),
                    skew: 2 * 86_400_000),
                field.item("item-0002", .enrolment, "enrol:2", madeAt: field.house.now.adding(seconds: -40 * 86_400)),
            ], device)
        #expect(outcomes.map { $0.failure?.code } == ["field-clock-moved", "field-item-old"])
        for waiting in try await field.waiting(device.officer) {
            _ = try await field.decide(waiting.item, .take, by: device.officer)
        }
        #expect(try await field.count("person") == 2)
    }

    @Test func aRevokedDeviceGetsNothingInAndNothingOut() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        _ = try await field.door.revokeFieldDevice(device.id, reason: "hilang di pelabuhan", by: field.office)
        await #expect(throws: Failure(.forbidden, "field-device-revoked")) {
            _ = try await field.sync([field.item("item-0001", .enrolment, "enrol:1")], device)
        }
        await #expect(throws: Failure(.forbidden, "field-device-revoked")) {
            _ = try await field.door.makeFieldPack(device: device.id, token: device.token, by: device.officer) { _ in
                []
            }
        }
        await #expect(throws: Failure(.conflict, "field-device-revoked")) {
            _ = try await field.door.renewFieldDevice(device.id, by: field.office)
        }
    }

    @Test func anotherOfficerOrAnotherTokenSpeaksForNoDevice() async throws {
        let field = try await FieldHouse.make()
        let (one, two) = (try await field.device(930), try await field.device(931))
        let items = [field.item("item-0001", .enrolment, "enrol:1")]
        let strange = FieldHouse.Device(id: one.id, token: one.token, officer: two.officer)
        await #expect(throws: Failure(.forbidden, "field-device-of-another")) {
            _ = try await field.sync(items, strange)
        }
        let forged = FieldHouse.Device(id: one.id, token: two.token, officer: one.officer)
        await #expect(throws: Failure(.forbidden, "field-device-unproven")) { _ = try await field.sync(items, forged) }
    }

    @Test func aCodeCountsOnceForItsOfficerAloneAndForADay() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let fresh = try await field.door.renewFieldDevice(device.id, by: field.office)
        let unknown = Failure(.refused, "field-code-unknown", field: "code")
        let stranger = try await SuspenseHouse.officer(.counterOfficer, "loket-9", 949, field.house)
        await #expect(throws: unknown) {
            _ = try await field.door.activateFieldDevice(code: fresh.code, by: stranger)
        }
        field.house.set(field.house.now.adding(seconds: 86_401))
        await #expect(throws: unknown) {
            _ = try await field.door.activateFieldDevice(code: fresh.code, by: device.officer)
        }
        let newer = try await field.door.renewFieldDevice(device.id, by: field.office)
        let again = try await field.door.activateFieldDevice(code: newer.code, by: device.officer)
        #expect(again.token != device.token)
        await #expect(throws: unknown) {
            _ = try await field.door.activateFieldDevice(code: newer.code, by: device.officer)
        }
    }

    @Test func aPackNamesNobodyAndOpensForItsDeviceAlone() async throws {
        let field = try await FieldHouse.make()
        let device = try await field.device()
        let worker = try await field.money.worker()
        let made = try await field.door.makeFieldPack(device: device.id, token: device.token, by: device.officer) {
            Array("\($0.lines.map(\.initials)) \($0.lines.flatMap(\.digests).count)".utf8)
        }
        #expect(made.pack.lines.map(\.initials) == ["W.S."] && made.pack.lines.first?.birthYear == 1990)
        #expect(made.pack.lines.first?.digests.count == 3 && made.pack.prices.count == 72)
        #expect(made.pack.companies.map(\.name) == ["PT Bahari Karya"])
        #expect(made.pack.until == field.house.now.adding(seconds: 3 * 86_400))
        #expect(!String(decoding: made.sealed, as: UTF8.self).contains("W.S."))
        #expect(worker.kpj.count == 11)
    }
}
