// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("What a relative who follows a worker may do")
struct RelativeRightsTests {
    /// The wife of the worker, with a sign-in of her own.
    private func wife(_ house: ClaimsHouse) async throws -> Actor {
        let record = try await house.withSecondRecord().person
        let family = try await house.door.viewFamily(of: house.person, by: house.worker)
        let member = try #require(family.relatives.first).member.id
        try await house.house.database.write { try RelationStore($0).bind(member, to: record) }
        return Actor(account: nil, role: .relative, person: record, name: "istri")
    }

    @Test func sheLooksAndPaysButExtendsNothing() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try await wife(house)
        #expect(try await !house.door.listInvoices(of: house.person, by: wife).isEmpty)
        let change = ContractChange(
            placement: nil, kind: .extension, firstDay: ClaimsHouse.day("2028-12-01"), months: 12, country: nil,
            employer: nil)
        await #expect(throws: Failure.self) {
            try await house.door.priceContract(change, of: house.person, by: wife)
        }
        await #expect(throws: Failure.self) {
            try await house.door.changeContract(change, of: house.person, by: wife, repeatKey: nil)
        }
    }

    @Test func aLivingWorkersBenefitIsTheWorkersToAskFor() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try await wife(house)
        let accident = try await house.report(.workAccident)
        let refused = Failure(.forbidden, "claim-is-the-workers")
        await #expect(throws: refused) {
            try await house.file(.treatmentAbroad, accident, by: wife, cost: Rupiah(1_000_000), holder: "Sri Lestari")
        }
        await #expect(throws: refused) {
            try await house.door.previewClaim(.treatmentAbroad, of: accident.incident.id, by: wife)
        }
    }

    @Test func afterTheDeathTheHeirAsks() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try await wife(house)
        let claim = try await house.file(.death, try await house.report(.death), by: wife, holder: "Sri Lestari")
        #expect(claim.payee == "Sri Lestari" && claim.claim.claimant == wife.person)
    }

    @Test func onlyTheClaimantObjectsToARefusal() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try await wife(house)
        let refused = try await AppealTests.refused(house)
        await #expect(throws: Failure(.forbidden, "claim-is-the-workers")) {
            try await house.door.appealClaim(refused.claim.id, reason: "", by: wife, repeatKey: nil)
        }
        await #expect(throws: Failure.self) {
            try await house.door.correctClaimAccount(
                refused.claim.id, to: try BankAccount.parse(bankCode: "014", number: "12345", holder: "Sri Lestari"),
                by: wife, repeatKey: nil)
        }
        #expect(try await !house.door.viewClaim(refused.claim.id, by: wife).readerMayObject)
        #expect(try await house.door.viewClaim(refused.claim.id, by: house.worker).readerMayObject)
    }

    @Test func onceTheWorkerHasDiedTheHeirObjectsToWhatWasRefusedBefore() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try await wife(house)
        let refused = try await AppealTests.refused(house)
        _ = try await house.report(.death)
        #expect(try await house.door.viewClaim(refused.claim.id, by: wife).readerMayObject)
        let appealed = try await house.door.appealClaim(
            refused.claim.id, reason: "Suami saya sudah meninggal.", by: wife, repeatKey: nil)
        #expect(appealed.steps.map(\.step).openAppeal != nil)
    }

    @Test func theSealedStoryIsNotForRelativesExceptTheirOwn() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try await wife(house)
        let told = try await house.report(.workAccident).incident.id
        let seen = try await house.door.viewIncident(told, by: wife)
        #expect(seen.account == nil && seen.witness == nil && seen.incident.place == "Taichung")
        for reader in [house.worker, house.assessor, house.counter] {
            #expect(try await house.door.viewIncident(told, by: reader).account == "Terjepit mesin di pabrik.")
        }
        let report = IncidentReport(
            kind: .trouble, localDay: ClaimsHouse.day("2027-03-03"), localTime: nil, day: nil, country: nil,
            place: "Taichung", account: "Suami saya minta pulang.", witness: nil, mission: nil, toldBy: .relative,
            deviceAt: nil)
        let own = try await house.door.reportIncident(report, of: house.person, by: wife, repeatKey: nil)
        #expect(
            try await house.door.viewIncident(own.incident.id, by: wife).account == "Suami saya minta pulang.")
    }
}
