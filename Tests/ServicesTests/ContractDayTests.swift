// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import TestKit
import Testing

@Suite("The first day of a following contract")
struct ContractDayTests {
    private func change(firstDay: String, _ house: TestHouse, _ person: ID<PersonRecord>) async throws {
        let change = ContractChange(
            placement: nil, kind: .extension, firstDay: try #require(CalendarDay(firstDay)), months: 12, country: nil,
            employer: nil)
        _ = try await house.door.priceContract(change, of: person, by: .system("test"))
        _ = try await house.door.changeContract(change, of: person, by: .system("test"), repeatKey: nil)
    }

    /// A house on 20 November 2026 with a contract of so many months from 1 December.
    private func house(months: Int) async throws -> (house: TestHouse, person: ID<PersonRecord>) {
        let house = try await TestHouse.make()
        house.set(try #require(CalendarDay("2026-11-20")))
        let enrolment = try Enrolments.perseorangan(months: months, firstDay: try #require(CalendarDay("2026-12-01")))
        return (house, try await house.door.enrol(enrolment, by: .visitor, repeatKey: nil).person)
    }

    @Test func itMayLieTwoYearsAheadButNotLater() async throws {
        let (house, person) = try await house(months: 12)
        let refusal = await #expect(throws: Failure.self) {
            try await change(firstDay: "2028-11-21", house, person)
        }
        #expect(refusal?.code == "contract-first-day-out-of-range" && refusal?.field == "firstDay")
        #expect(refusal?.details["latest"] == "2028-11-20")
        await #expect(throws: Failure.self) { try await change(firstDay: "2999-01-01", house, person) }
        try await change(firstDay: "2028-11-20", house, person)
    }

    @Test func theDayAfterALongContractIsAlwaysPossible() async throws {
        let (house, person) = try await house(months: 36)
        try await change(firstDay: "2029-12-01", house, person)
    }

    @Test func anExtensionAskedForAgainNamesItsOwnInvoiceThoughSavingsCameSince() async throws {
        let (house, person) = try await house(months: 12)
        let change = ContractChange(
            placement: nil, kind: .extension, firstDay: try #require(CalendarDay("2027-12-01")), months: 12,
            country: nil, employer: nil)
        let key = try RepeatKey("perpanjangan-1", body: [1])
        let first = try await house.door.changeContract(change, of: person, by: .system("test"), repeatKey: key)
        let savings = try await house.door.issueTopUp(for: person, by: .system("test"), repeatKey: nil)
        #expect(savings.number != first.invoice?.number)
        let again = try await house.door.changeContract(change, of: person, by: .system("test"), repeatKey: key)
        #expect(again.invoice != nil && again.invoice?.number == first.invoice?.number)
    }
}
