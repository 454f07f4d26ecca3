// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Services
import Store
import TestKit
import Testing

@Suite("What stands beside a claim, and around a person")
struct ClaimCareTests {
    @Test func anAccountAndAFileOfSomebodyElseAreShownToTheAssessorAndRefuseNothing() async throws {
        let house = try await ClaimsHouse.make()
        let other = try await house.withSecondRecord()
        let first = try await house.file(
            .treatmentAbroad, try await house.report(.workAccident), cost: Rupiah(1_000))
        let second = try await other.file(
            .treatmentAbroad, try await other.report(.workAccident), cost: Rupiah(1_000))
        let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]
        for (claim, teller) in [(first, house), (second, other)] {
            _ = try await house.door.attachDocument(
                Attachment(kind: .otherProof, fileName: "foto.jpg", bytes: photo), to: claim.claim.incident,
                by: teller.worker, repeatKey: nil)
        }
        let signals = try await house.door.viewFraudSignals(second.claim.id, by: house.assessor)
        #expect(signals == [.sharedAccount(people: 1), .fileSeenElsewhere(.otherProof, incidents: 1)])
        _ = try await house.door.assessClaim(
            second.claim.id, .askDocuments([.passport], reason: "Paspor belum terbaca."), by: house.assessor,
            repeatKey: nil)
        let look = try await house.door.viewLooks(at: other.person, by: other.worker)
        #expect(look.contains { $0.operation == Operation.viewFraudSignals.name })
    }

    @Test func recordsOfOnePersonDoNotShareAnAccountWithEachOther() async throws {
        let house = try await ClaimsHouse.make()
        let other = try await house.withSecondRecord()
        _ = try await other.file(.treatmentAbroad, try await other.report(.workAccident), cost: Rupiah(1_000))
        let claim = try await house.file(
            .treatmentAbroad, try await house.report(.workAccident, on: "2027-03-04"), cost: Rupiah(1_000))
        #expect(
            try await house.door.viewFraudSignals(claim.claim.id, by: house.assessor) == [
                .sharedAccount(people: 1)
            ])
        try await house.join(other)
        #expect(try await house.door.viewFraudSignals(claim.claim.id, by: house.assessor).isEmpty)
    }

    @Test func claimantsAndDesksNeverSeeSignals() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.file(
            .treatmentAbroad, try await house.report(.workAccident), cost: Rupiah(1_000))
        for actor in [house.worker, house.doctor, house.finance, house.counter] {
            await #expect(throws: Failure.self) {
                try await house.door.viewFraudSignals(claim.claim.id, by: actor)
            }
        }
        #expect(try await house.door.viewClaimCare(claim, by: house.doctor).signals == nil)
        #expect(try await house.door.viewClaimCare(claim, by: house.assessor).signals == [])
    }

    @Test func everythingAboutAPersonIsOnOnePageAndTheLookIsLoggedOnce() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.approved()
        let auditor = Actor(account: nil, role: .auditor, name: "auditor")
        let overview = try await house.door.viewMemberOverview(house.person, by: auditor)
        #expect(overview.payments?.count == 1)
        #expect(overview.transfers?.map(\.claim) == [claim.claim.id])
        #expect(overview.claims?.map(\.claim.id) == [claim.claim.id])
        #expect(overview.messages?.isEmpty == false)
        #expect(overview.member.placements.count == 1)
        let looks = try await house.door.viewLooks(at: house.person, by: house.worker)
        #expect(looks.filter { $0.actor == "auditor" }.map(\.operation) == [Operation.viewMember.name])
        let labour = Actor(account: nil, role: .labourOfficer, province: 33, name: "labour")
        let narrow = try await house.door.viewMemberOverview(house.person, by: labour)
        #expect(narrow.payments == nil && narrow.claims == nil && narrow.messages == nil && narrow.looks == nil)
        let elsewhere = Actor(account: nil, role: .labourOfficer, province: 35, name: "labour")
        await #expect(throws: Failure.self) {
            try await house.door.viewMemberOverview(house.person, by: elsewhere)
        }
    }
}
