// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Protection
import Regulation
import Services
import Store
import TestKit
import Testing

@Suite("Objecting to a refusal")
struct AppealTests {
    static func refused(_ house: ClaimsHouse) async throws -> ClaimView {
        let claim = try await house.file(.partialDisability, try await house.report(.workAccident))
        let citation = Citation(regulation: "Permenaker 4/2023", article: "27(3)")
        _ = try await house.door.assessClaim(
            claim.claim.id, .propose(.refuse(citation, reason: "Bukan kecelakaan kerja.")), by: house.assessor,
            repeatKey: nil)
        return try await house.door.approveClaim(
            claim.claim.id, .approve(override: nil), by: house.approver, repeatKey: nil)
    }

    @Test func aRefusedClaimGoesToOfficersWhoHadNoPart() async throws {
        let house = try await ClaimsHouse.make()
        let refused = try await Self.refused(house)
        let id = refused.claim.id
        #expect(!refused.papers.isComplete && !refused.missesPapers, "who is refused need not look for papers")
        let appealed = try await house.door.appealClaim(
            id, reason: "Saksi baru bersedia bicara.", by: house.worker, repeatKey: nil)
        #expect(!appealed.missesPapers && appealed.desk != .claimant, "the objection is with the officers")
        #expect(appealed.state == .filed && appealed.decision == nil)
        #expect(appealed.steps.map(\.step).openAppeal?.reason == "Saksi baru bersedia bicara.")
        #expect(appealed.steps.map(\.step).lastDecision != nil, "the refusal can still be read")
        let citation = Citation(regulation: "Permenaker 4/2023", article: "27(3)")
        let again = Assessment.propose(.refuse(citation, reason: "Tetap bukan kecelakaan."))
        for officer in [house.assessor, house.approver] {
            let refusal = await #expect(throws: Failure.self) {
                try await house.door.assessClaim(
                    id, again, by: Actor(account: officer.account, role: .assessor, name: officer.name),
                    repeatKey: nil)
            }
            #expect(refusal?.code == "claim-officer-before-appeal")
        }
        let fresh = try await ClaimsHouse.officer(.assessor, 981, house.house, login: "asesor-dua")
        _ = try await house.door.assessClaim(id, again, by: fresh, repeatKey: nil)
        let barred = await #expect(throws: Failure.self) {
            try await house.door.approveClaim(id, .approve(override: nil), by: house.approver, repeatKey: nil)
        }
        #expect(barred?.code == "claim-officer-before-appeal")
        let second = try await ClaimsHouse.officer(.approver, 982, house.house, login: "penyetuju-dua")
        let done = try await house.door.approveClaim(id, .approve(override: nil), by: second, repeatKey: nil)
        #expect(done.state.name == .refused)
        let twice = try await house.door.appealClaim(id, reason: "", by: house.worker, repeatKey: nil)
        #expect(twice.steps.map(\.step).officersBeforeAppeal.count == 4, "those of both refusals")
    }

    @Test func theClaimantIsToldByWhenAndOnlyARefusalIsObjectedTo() async throws {
        let house = try await ClaimsHouse.make()
        let refused = try await Self.refused(house)
        let key = try RepeatKey("keberatan-1", body: [1])
        for _ in 1...2 {
            _ = try await house.door.appealClaim(
                refused.claim.id, reason: "", by: house.worker, repeatKey: key)
        }
        let inbox = try await house.door.viewInbox(by: house.worker).messages
        #expect(inbox.count { $0.text(.english).contains("objection") } == 1)
        #expect(inbox.first?.text(.indonesian).contains("paling lambat") == true, "UU 24/2011 art. 48(2)")
        let now = await #expect(throws: Failure.self) {
            try await house.door.appealClaim(refused.claim.id, reason: "", by: house.worker, repeatKey: nil)
        }
        #expect(now?.code == "claim-step-not-now")
        let stranger = Actor(account: nil, role: .worker, person: ID(number: 4), name: "orang lain")
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.appealClaim(refused.claim.id, reason: "", by: stranger, repeatKey: nil)
        }
    }
}
