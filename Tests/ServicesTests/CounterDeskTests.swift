// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("The hall of a counter and days away from it")
struct CounterDeskTests {
    private let officer = Actor(account: nil, role: .counterOfficer, name: "loket")

    @Test func numbersAreCalledInTheirOrderAndBeginAnewEachDay() async throws {
        let house = try await SuspenseHouse.make()
        for service in [CounterService.enrolment, .payment] {
            _ = try await house.door.drawTicket(place: "LTSA", for: service, by: officer, repeatKey: nil)
        }
        let other = try await house.door.drawTicket(place: "BP3MI", for: .claim, by: officer, repeatKey: nil)
        #expect(other.number == 1)
        let first = try await house.door.callTicket(place: "LTSA", to: "2", by: officer, repeatKey: nil)
        #expect(first.number == 1 && first.desk == "2")
        let view = try await house.door.viewQueue(place: "LTSA", by: .visitor)
        #expect(view.waiting.map(\.number) == [2] && view.called.map(\.number) == [1])
        let done = try await house.door.endTicket(first.id, served: true, by: officer, repeatKey: nil)
        #expect(done.outcome == "served")
        await #expect(throws: Failure(.conflict, "ticket-not-called")) {
            _ = try await house.door.endTicket(first.id, served: false, by: officer, repeatKey: nil)
        }
        _ = try await house.door.callTicket(place: "LTSA", to: "1", by: officer, repeatKey: nil)
        await #expect(throws: Failure(.conflict, "queue-empty")) {
            _ = try await house.door.callTicket(place: "LTSA", to: "1", by: officer, repeatKey: nil)
        }
        house.house.set(SuspenseHouse.day("2026-11-21"))
        let next = try await house.door.drawTicket(place: "LTSA", for: .claim, by: officer, repeatKey: nil)
        #expect(next.number == 1)
    }

    @Test func aQueueIsOneHoweverItsPlaceIsWritten() async throws {
        let house = try await SuspenseHouse.make()
        let places = ["Loket 3", "loket 3", " LOKET  3 "]
        let drawn = [
            try await house.door.drawTicket(place: places[0], for: .claim, by: officer, repeatKey: nil),
            try await house.door.drawTicket(place: places[1], for: .claim, by: officer, repeatKey: nil),
            try await house.door.drawTicket(place: places[2], for: .claim, by: officer, repeatKey: nil),
        ]
        #expect(drawn.map(\.number) == [1, 2, 3])
        let called = try await house.door.callTicket(place: places[2], to: "1", by: officer, repeatKey: nil)
        #expect(called.id == drawn.first?.id)
        let view = try await house.door.viewQueue(place: places[1], by: .visitor)
        #expect(view.waiting.map(\.number) == [2, 3] && view.called.map(\.number) == [1])
    }

    @Test func anOutreachDayIsMeasuredByWhoBecameCovered() async throws {
        let house = try await SuspenseHouse.make()
        let event = try await house.door.planOutreach(
            OutreachPlan(
                title: "Balai desa", place: "Sukamaju", country: .indonesia, province: .jawaTengah,
                isDesmigratif: true, heldOn: SuspenseHouse.day("2026-11-20"), target: 5), by: officer, repeatKey: nil)
        let member = try await house.worker(1)
        let known = try await house.door.attendOutreach(event.id, number: member.kpj, by: officer)
        #expect(known.isNew && known.isMember)
        let again = try await house.door.attendOutreach(event.id, number: "3301011708900002", by: officer)
        #expect(!again.isNew && again.isMember)
        let stranger = try await house.door.attendOutreach(event.id, number: "3301011708900003", by: officer)
        #expect(stranger.isNew && !stranger.isMember)
        var view = try await house.door.viewOutreach(event.id, by: officer)
        #expect(view.attendances.count == 2 && view.enrolled == 0 && view.covered == 0)
        let enrolled = try await house.worker(2)
        let invoice = try #require(enrolled.invoices.first)
        _ = try await house.notice(invoice.virtualAccount.customer, invoice.amount, request: "PR-1")
        view = try await house.door.viewOutreach(event.id, by: officer)
        #expect(view.enrolled == 1 && view.covered == 1)
        await #expect(throws: Failure(.invalid, "outreach-number", field: "number")) {
            _ = try await house.door.attendOutreach(event.id, number: "halo", by: officer)
        }
        await #expect(throws: Failure(.invalid, "outreach-desmigratif-abroad", field: "desmigratif")) {
            _ = try await house.door.planOutreach(
                OutreachPlan(
                    title: "Balai", place: "Kuala Lumpur", country: try Country.parse("MY"), province: nil,
                    isDesmigratif: true, heldOn: SuspenseHouse.day("2026-11-20"), target: 5), by: officer,
                repeatKey: nil)
        }
    }
}
