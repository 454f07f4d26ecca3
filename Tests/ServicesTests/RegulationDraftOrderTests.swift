// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Regulation
import Services
import Store
import TestKit
import Testing

@Suite("Drafts of the law beside each other")
struct RegulationDraftOrderTests {
    private static let sum = "contributions/extra.yaml"
    private static let below = "contributions/extra/first.yaml"

    private func propose(_ path: String, _ house: TestHouse) async throws -> ID<RuleDraftStore.Record> {
        try await house.door.proposeRuleDraft(RuleDrafts.adding(path), by: RuleDrafts.first, repeatKey: nil).id
    }

    private func approve(_ id: ID<RuleDraftStore.Record>, from day: CalendarDay, _ house: TestHouse) async throws {
        _ = try await house.door.decideRuleDraft(
            id, .approve(from: day), reason: "Agreed.", by: RuleDrafts.second, repeatKey: nil)
    }

    @Test("that fit alone but not together are not both approved, whichever counts first")
    func clash() async throws {
        for days in [20, 5] {
            let house = try await TestHouse.make()
            try await RuleDrafts.recordTree(house)
            let today = house.now.jakartaDay
            let one = try await propose(Self.sum, house)
            let other = try await propose(Self.below, house)
            try await approve(one, from: today.adding(days: 10), house)
            let code = await RuleDrafts.code { try await approve(other, from: today.adding(days: days), house) }
            #expect(code == "draft-faulty")
            #expect(try await house.door.viewRuleDraft(other, by: RuleDrafts.first).draft.decision == nil)
        }
    }

    @Test("that do not fit any more are shown with their fault and can only be refused")
    func unfit() async throws {
        let house = try await TestHouse.make()
        try await RuleDrafts.recordTree(house)
        let one = try await propose(Self.sum, house)
        let other = try await propose(Self.below, house)
        #expect(try await house.door.viewRuleDraft(other, by: RuleDrafts.first).fault == nil)
        try await approve(one, from: house.now.jakartaDay, house)
        let view = try await house.door.viewRuleDraft(other, by: RuleDrafts.first)
        #expect(view.fault?.code == "draft-faulty")
        #expect(view.corrections.isEmpty && view.caseCount == 0)
        let draft = try await house.door.decideRuleDraft(
            other, .refuse, reason: "Late.", by: RuleDrafts.second, repeatKey: nil)
        #expect(draft.decision?.firstDay == nil && draft.decision?.reason == "Late.")
    }

    @Test("are taken up although one among them does not fit, and once only")
    func skipped() async throws {
        let house = try await TestHouse.make()
        try await RuleDrafts.recordTree(house)
        let today = house.now.jakartaDay
        let one = try await propose(Self.sum, house)
        let other = try await propose(Self.below, house)
        for id in [one, other] {
            try await house.database.write { transaction in
                try RuleDraftStore(transaction).decide(
                    id, .init(firstDay: today, reason: "Agreed.", recordedAt: house.now, recordedBy: "second"))
            }
        }
        try await house.door.layActiveRuleDrafts(by: .system("test"))
        #expect(house.door.rules.names.contains("contributions.extra") == false)
        try await house.door.takeUpRuleDrafts(by: .system("test"))
        #expect(house.door.rules.names.contains("contributions.extra"))
        let drafts = try await house.door.listRuleDrafts(by: RuleDrafts.first)
        #expect(drafts.filter { $0.activated != nil }.map(\.id) == [one])
        let rows = try await RuleDrafts.auditCount(house)
        try await house.door.takeUpRuleDrafts(by: .system("test"))
        try await house.door.layActiveRuleDrafts(by: .system("test"))
        #expect(try await RuleDrafts.auditCount(house) == rows)
        #expect(house.door.rules.names.contains("contributions.extra"))
    }

    @Test("that no officer proposed cannot be approved")
    func terminal() async throws {
        let claims = try await ClaimsHouse.make()
        try await RuleDrafts.recordTree(claims.house)
        let door = claims.door
        let made = try await door.proposeRuleDraft(
            RuleDrafts.adding(Self.sum), by: .system("terminal"), repeatKey: nil)
        let today = claims.house.now.jakartaDay
        #expect(
            await RuleDrafts.code { try await approve(made.id, from: today, claims.house) } == "draft-without-officer")
        for login in ["nobody", claims.assessor.name] {
            let code = await RuleDrafts.code { _ = try await door.ruleDraftProposer(login: login) }
            #expect(code == "draft-proposer-unknown")
        }
        try await claims.house.database.write { transaction in
            try SignInStore(transaction).insert(
                .init(
                    id: ID(number: 915), login: "chief", name: "chief", role: Role.manager.rawValue, password: "-",
                    totp: nil), at: claims.house.now)
        }
        #expect(try await door.ruleDraftProposer(login: "chief").account == ID(number: 915))
    }

    @Test("are looked at in one row of the audit, however many cases they change")
    func look() async throws {
        let claims = try await ClaimsHouse.make().withSecondRecord()
        try await RuleDrafts.recordTree(claims.house)
        let made = try await claims.door.proposeRuleDraft(
            RuleDrafts.proposal("phases/during/return_months.yaml", [("2023-02-22", "2")]), by: RuleDrafts.first,
            repeatKey: nil)
        let before = try await RuleDrafts.auditCount(claims.house)
        let view = try await claims.door.viewRuleDraft(made.id, by: RuleDrafts.first)
        #expect(view.caseCount == 2)
        #expect(try await RuleDrafts.auditCount(claims.house) == before + 1)
    }
}
