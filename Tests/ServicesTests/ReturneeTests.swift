// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Placement
import Protection
import Services
import Store
import TestKit
import Testing

@Suite("People on their way home")
struct ReturneeTests {
    private let officer = Actor(account: nil, role: .gateOfficer, name: "perbatasan")

    private func entry(
        _ name: String = "Sri Rahayu", paper: String? = nil, category: ReturneeCase.Category = .deported,
        province: Province = .jawaTengah
    ) throws -> ReturneeEntry {
        ReturneeEntry(
            name: try PersonName.parse(name), paper: paper, category: category, country: try Country.parse("MY"),
            place: "PLBN Entikong", health: .urgent, province: province, rights: .unmet,
            arrivedOn: SuspenseHouse.day("2026-11-20"), note: "demam")
    }

    private func list(_ house: SuspenseHouse) async throws -> ReturneeListView {
        try await house.door.openReturneeList(
            ReturneeArrival(
                title: "KM Bukit Raya", means: .ship, country: try Country.parse("MY"), place: "Tanjung Pinang",
                arrivedOn: SuspenseHouse.day("2026-11-20")), by: officer, repeatKey: nil)
    }

    /// A worker abroad since October, covered.
    private func abroad(_ house: SuspenseHouse) async throws -> Enrolled {
        let first = SuspenseHouse.day("2026-10-01")
        house.house.set(SuspenseHouse.day("2026-09-20"))
        let worker = try await house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: first, country: "MY"), by: .visitor, repeatKey: nil)
        let invoice = try #require(worker.invoices.first)
        _ = try await house.notice(invoice.virtualAccount.customer, invoice.amount, request: "PR-1")
        house.house.set(SuspenseHouse.day("2026-10-02"))
        _ = try await house.door.recordJourney(
            JourneyReport(placement: nil, kind: .departed, day: SuspenseHouse.day("2026-10-02"), localDay: nil),
            of: worker.person, by: officer, repeatKey: nil)
        house.house.set(SuspenseHouse.day("2026-11-20"))
        return worker
    }

    @Test func aDeporteesReturnBeginsTheTimeAfterWork() async throws {
        let house = try await SuspenseHouse.make()
        let worker = try await abroad(house)
        let list = try await list(house)
        let view = try await house.door.receiveReturnee(
            try entry(paper: "C1000001"), list: list.list.id, by: officer, repeatKey: nil)
        #expect(view.returnee.person == worker.person && view.returnee.journey == "recorded")
        #expect(view.name == "Sri Rahayu" && view.paper == "C1000001" && view.note == "demam")
        let cover = try await house.door.viewCover(
            worker.person, on: SuspenseHouse.day("2026-11-21"), knownAt: nil, by: .system("test"))
        #expect(cover.timeline.answer(.jkm, on: SuspenseHouse.day("2026-11-21")).phase == .after)
        #expect(view.phase != nil)
    }

    @Test func claimsStartOnTheSpotForMembersAlone() async throws {
        let house = try await SuspenseHouse.make()
        _ = try await abroad(house)
        let member = try await house.door.receiveReturnee(
            try entry(paper: "C1000001", category: .trouble), list: nil, by: officer, repeatKey: nil)
        let incident = try await house.door.startReturneeClaim(
            member.returnee.id, .lossOnWayHome, account: "Tas diambil orang di kapal.", by: officer, repeatKey: nil)
        let again = try await house.door.viewReturnee(member.returnee.id, by: officer)
        #expect(again.incidents == [incident])
        let stranger = try await house.door.receiveReturnee(
            try entry("Dewi", paper: "X0000001"), list: nil, by: officer, repeatKey: nil)
        #expect(stranger.returnee.person == nil && stranger.returnee.journey == "none")
        await #expect(throws: Failure(.refused, "returnee-not-member")) {
            _ = try await house.door.startReturneeClaim(
                stranger.returnee.id, .trouble, account: "Tidak dibayar.", by: officer, repeatKey: nil)
        }
        await #expect(throws: Failure.self) {
            _ = try await house.door.startReturneeClaim(
                member.returnee.id, .death, account: "…", by: officer, repeatKey: nil)
        }
    }

    @Test func theSamePaperIsReceivedOnce() async throws {
        let house = try await SuspenseHouse.make()
        _ = try await house.door.receiveReturnee(try entry(paper: "B 123-4567"), list: nil, by: officer, repeatKey: nil)
        await #expect(throws: Failure(.conflict, "field-known-returnee", field: "paper")) {
            _ = try await house.door.receiveReturnee(
                try entry("Lain", paper: "b1234567"), list: nil, by: officer, repeatKey: nil)
        }
    }

    @Test func aFileMakesCardsAndTellsItsBadRowsAndCountsOnce() async throws {
        let house = try await SuspenseHouse.make()
        let csv = """
            Manifes KM Bukit Raya
            Nama;Paspor;Kategori;Kesehatan;Provinsi
            Sri Rahayu;B1234567;deportasi;sehat;Jawa Tengah
            Dewi Lestari;B1234568;TPPO;darurat;35
            Tanpa Provinsi;B1234569;sakit;sehat;Atlantis
            """
        let arrival = ReturneeArrival(
            title: "KM Bukit Raya", means: .ship, country: try Country.parse("MY"), place: "Tanjung Pinang",
            arrivedOn: SuspenseHouse.day("2026-11-20"))
        let made = try await house.door.uploadReturnees(arrival, file: Array(csv.utf8), by: officer)
        #expect(made.list.people.map(\.name) == ["Sri Rahayu", "Dewi Lestari"])
        #expect(made.list.people.map(\.returnee.category) == ["deported", "trafficked"])
        #expect(made.faults.map(\.row) == [5] && made.faults.first?.failure.field == "province")
        let again = try await house.door.uploadReturnees(arrival, file: Array(csv.utf8), by: officer)
        #expect(again.list.list.id == made.list.list.id && again.list.people.count == 2)
    }

    @Test func aProvinceAcknowledgesItsOwnAndThoseAreHome() async throws {
        let house = try await SuspenseHouse.make()
        let worker = try await abroad(house)
        let list = try await list(house)
        _ = try await house.door.receiveReturnee(
            try entry(paper: "C1000001"), list: list.list.id, by: officer, repeatKey: nil)
        _ = try await house.door.receiveReturnee(
            try entry("Dewi", province: .jawaTimur), list: list.list.id, by: officer, repeatKey: nil)
        let handover = try await house.door.handOverReturnees(
            of: list.list.id, to: .jawaTengah, note: "", by: officer, repeatKey: nil)
        #expect(handover.people == 1)
        await #expect(throws: Failure(.conflict, "handover-empty", field: "province")) {
            _ = try await house.door.handOverReturnees(
                of: list.list.id, to: .jawaTengah, note: "", by: officer, repeatKey: nil)
        }
        let east = Actor(account: nil, role: .labourOfficer, province: 35, name: "disnaker-35")
        await #expect(throws: Failure(.absent, "no-such-record")) {
            _ = try await house.door.acknowledgeHandover(
                handover.id, received: 1, answer: "", by: east, repeatKey: nil)
        }
        let central = Actor(account: nil, role: .labourOfficer, province: 33, name: "disnaker-33")
        #expect(try await house.door.listHandovers(by: central).count == 1)
        #expect(try await house.door.listHandovers(by: east).isEmpty)
        await #expect(throws: Failure(.invalid, "handover-answer-needed", field: "answer")) {
            _ = try await house.door.acknowledgeHandover(
                handover.id, received: 0, answer: "", by: central, repeatKey: nil)
        }
        let done = try await house.door.acknowledgeHandover(
            handover.id, received: 1, answer: "", by: central, repeatKey: nil)
        #expect(done.received == 1 && done.acknowledgedBy == "disnaker-33")
        let kinds = try await house.house.database.read { transaction in
            try transaction.rows("SELECT kind FROM journey_event ORDER BY id").map { try $0.text(0) }
        }
        #expect(kinds == ["departed", "deported", "arrived-home", "reached-home-area"])
        #expect(worker.kpj.count == 11)
        let range = try #require(
            DayRange(first: SuspenseHouse.day("2026-11-01"), last: SuspenseHouse.day("2026-11-30")))
        let counts = try await house.door.countReturnees(
            range, by: Actor(account: nil, role: .manager, name: "manager"))
        #expect(counts.map(\.people).reduce(0, +) == 2 && counts.filter(\.isMember).map(\.people) == [1])
    }
}
