// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Services
import Store
import TestKit
import Testing

@Suite("What a following contract must say, and how it is taken back")
struct FollowingContractTests {
    private func change(
        _ kind: ContractFact.Kind, from firstDay: String = "2027-04-01", country: String? = nil,
        employer: String? = nil
    ) throws -> ContractChange {
        ContractChange(
            placement: nil, kind: kind, firstDay: ClaimsHouse.day(firstDay), months: 24,
            country: try country.map { code in try Country.parse(code) }, employer: employer)
    }

    private func record(_ change: ContractChange, _ house: ClaimsHouse) async throws -> ContractChanged {
        try await house.door.changeContract(change, of: house.person, by: house.worker, repeatKey: nil)
    }

    private func current(_ house: ClaimsHouse) async throws -> PlacementFacts {
        try #require(try await house.door.viewMember(house.person, by: house.worker).placements.last)
    }

    private typealias Case = (
        kind: ContractFact.Kind, country: String?, employer: String?, failure: Failure
    )

    private static let incomplete: [Case] = [
        (.changeOfEmployer, nil, nil, Failure(.invalid, "field-missing", field: "employer")),
        (.changeOfCountry, nil, "Harbour Foods", Failure(.invalid, "field-missing", field: "country")),
        (.changeOfCountry, "HK", nil, Failure(.invalid, "field-missing", field: "employer")),
        (
            .changeOfCountry, "TW", "Harbour Foods",
            Failure(.invalid, "contract-country-same", field: "country", details: ["found": "TW"])
        ),
        (
            .extension, "HK", nil,
            Failure(.invalid, "contract-country-other", field: "country", details: ["found": "HK"])
        ),
    ]

    @Test func aChangeThatDoesNotSayWhatChangesIsNeitherPricedNorRecorded() async throws {
        let house = try await ClaimsHouse.make()
        for one in Self.incomplete {
            let change = try change(one.kind, country: one.country, employer: one.employer)
            await #expect(throws: one.failure) {
                try await house.door.priceContract(change, of: house.person, by: house.worker)
            }
            await #expect(throws: one.failure) { try await record(change, house) }
        }
        #expect(try await current(house).contracts.count == 1)
    }

    @Test func nothingIsAskedForAfterADeathIsRecorded() async throws {
        let house = try await ClaimsHouse.make()
        let officer = Actor(account: nil, role: .counterOfficer, name: "loket")
        let died = ClaimsHouse.day("2026-12-03")
        let death = JourneyReport(placement: nil, kind: .died, day: died, localDay: nil)
        _ = try await house.door.recordJourney(death, of: house.person, by: officer, repeatKey: nil)
        let refused = Failure(.refused, "person-died", details: ["day": died.description])
        let change = try change(.extension)
        await #expect(throws: refused) {
            try await house.door.priceContract(change, of: house.person, by: officer)
        }
        await #expect(throws: refused) {
            try await house.door.changeContract(change, of: house.person, by: officer, repeatKey: nil)
        }
        await #expect(throws: refused) {
            try await house.door.issueTopUp(for: house.person, by: house.worker, repeatKey: nil)
        }
        let answer = try await house.door.checkClearance(
            of: house.person, by: Actor(account: nil, role: .gateOfficer, name: "gerbang"))
        #expect(answer.clearance.isOfTheDead && answer.payable.isEmpty)
    }

    @Test func theCountryIsTodaysUntilTheNextContractBegins() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await record(try change(.changeOfCountry, country: "HK", employer: "Harbour Foods"), house)
        let facts = try await current(house)
        func place(_ day: String) -> String { facts.country(on: ClaimsHouse.day(day)).code }
        #expect(place("2026-11-20") == "TW" && place("2027-03-31") == "TW" && place("2027-04-01") == "HK")
        #expect(facts.contract(on: ClaimsHouse.day("2027-03-31"))?.employer == "Formosa Steel")
    }

    @Test func aMistakenContractIsTakenBackWithItsInvoice() async throws {
        let house = try await ClaimsHouse.make()
        let before = try await current(house)
        let made = try await record(try change(.changeOfCountry, country: "HK", employer: "Harbour Foods"), house)
        let invoice = try #require(made.invoice)
        let until = try await house.door.withdrawContract(
            made.contract.id, of: house.person, by: house.worker, repeatKey: nil
        ).jkk.until
        #expect(try await current(house) == before)
        let kept = try await house.door.listInvoices(of: house.person, by: house.worker)
        let stands = try #require(kept.first { $0.id == invoice.id })
        #expect(stands.state == .cancelled && stands.contractIsWithdrawn)
        #expect(stands.contract?.country.code == "HK", "what it was for is still said")
        #expect(
            try await house.door.viewCover(house.person, on: nil, knownAt: nil, by: house.worker).jkk.until == until)
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.withdrawContract(
                made.contract.id, of: house.person, by: house.worker, repeatKey: nil)
        }
        await #expect(throws: Failure(.refused, "invoice-no-longer-owed")) {
            try await house.door.reissueInvoice(invoice.id, by: house.worker, repeatKey: nil)
        }
    }

    @Test func whatHasBegunIsPaidOrIsFollowedStays() async throws {
        let house = try await ClaimsHouse.make()
        let refused = Failure(.refused, "contract-not-withdrawable")
        func withdraw(_ contract: ID<ContractFact>) async throws {
            _ = try await house.door.withdrawContract(contract, of: house.person, by: house.worker, repeatKey: nil)
        }
        let first = try #require(try await current(house).contracts.first)
        await #expect(throws: refused) { try await withdraw(first.id) }
        let second = try await record(try change(.extension, from: "2028-12-01"), house)
        let third = try await record(
            try change(.changeOfEmployer, from: "2029-12-01", employer: "Harbour Foods"), house)
        await #expect(throws: refused) { try await withdraw(second.contract.id) }
        try await withdraw(third.contract.id)
        let invoice = try #require(second.invoice)
        _ = try await house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "2", body: [2], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-X", amount: invoice.amount, paidAt: house.house.now))
        await #expect(throws: refused) { try await withdraw(second.contract.id) }
        let stranger = try await house.withSecondRecord()
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.withdrawContract(
                second.contract.id, of: house.person, by: stranger.worker, repeatKey: nil)
        }
    }
}
