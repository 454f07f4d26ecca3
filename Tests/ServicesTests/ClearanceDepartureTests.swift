// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Protection
import Services
import TestKit
import Testing

@Suite("Departures recorded at the gate")
struct ClearanceDepartureTests {
    private let gate = Actor(account: nil, role: .gateOfficer, name: "gate")

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// Registered on 18 November 2026, paid on the 20th, which is today.
    private func paid() async throws -> (house: TestHouse, person: ID<PersonRecord>) {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-18"))
        let worker = try await house.door.enrol(
            try Enrolments.perseorangan(firstDay: try day("2026-12-01")), by: .visitor, repeatKey: nil)
        house.set(try day("2026-11-20"))
        let invoice = try #require(worker.invoices.first)
        _ = try await house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "1", body: [1], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-1", amount: invoice.amount, paidAt: house.now))
        return (house, worker.person)
    }

    private func refusal(_ text: String, _ house: TestHouse, _ person: ID<PersonRecord>) async throws -> Failure? {
        do {
            try await house.door.recordDeparture(of: person, on: try day(text), by: gate)
            return nil
        } catch let failure as Failure {
            return failure
        }
    }

    @Test func clearanceIsDecidedOnTheDayOfTheDeparture() async throws {
        let (house, person) = try await paid()
        #expect(try await refusal("2026-11-19", house, person)?.code == "departure-not-cleared")
        #expect(try await refusal("2026-11-20", house, person) == nil)
        let answer = try await house.door.checkClearance(of: person, by: gate)
        #expect(answer.failed == "not-already-departed")
    }

    @Test(arguments: ["2026-11-18", "2026-11-22", "2025-01-01", "9999-12-31"])
    func aDayFurtherAwayThanOneIsRefused(_ text: String) async throws {
        let (house, person) = try await paid()
        #expect(try await refusal(text, house, person)?.code == "departure-day-out-of-range")
        #expect(try await house.door.checkClearance(of: person, by: gate).clearance.mayDepart)
    }

    @Test func nobodyDepartsTwice() async throws {
        let (house, person) = try await paid()
        #expect(try await refusal("2026-11-21", house, person) == nil)
        #expect(try await refusal("2026-11-21", house, person)?.code == "departure-not-cleared")
    }

    @Test func whoMayNotCheckAtTheGateRecordsNoDepartureThere() async throws {
        let (house, person) = try await paid()
        let worker = Actor(account: nil, role: .worker, person: person, name: "worker")
        await #expect(throws: Failure.self) {
            try await house.door.recordDeparture(of: person, on: try day("2026-11-20"), by: worker)
        }
        #expect(try await house.door.checkClearance(of: person, by: gate).clearance.mayDepart)
    }
}
