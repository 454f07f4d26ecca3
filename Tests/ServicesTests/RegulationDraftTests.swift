// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Protection
import Regulation
import Services
import Store
import TestKit
import Testing

@Suite("Drafts of the law")
struct RegulationDraftTests {
    private static let price = "contributions.p3mi.before"

    private func day(_ text: String) -> CalendarDay { ClaimsHouse.day(text) }

    @Test("needs another officer, a day that is not past, and one decision only")
    func fourEyes() async throws {
        let house = try await TestHouse.make()
        try await RuleDrafts.recordTree(house)
        let door = house.door
        let today = house.now.jakartaDay
        let made = try await door.proposeRuleDraft(
            RuleDrafts.proposal("contributions/p3mi/before.yaml", [("2028-01-01", "40000")]), by: RuleDrafts.first,
            repeatKey: nil)
        func decide(_ verdict: RuleDraftVerdict, by actor: Actor) async -> String? {
            await RuleDrafts.code {
                _ = try await door.decideRuleDraft(made.id, verdict, reason: "Seen.", by: actor, repeatKey: nil)
            }
        }
        #expect(await decide(.approve(from: today), by: RuleDrafts.first) == "draft-same-officer")
        #expect(await decide(.approve(from: today.adding(days: -1)), by: RuleDrafts.second) == "draft-first-day-past")
        let worker = Actor(account: nil, role: .worker, name: "worker")
        #expect(await decide(.refuse, by: worker) == "not-allowed")
        #expect(await decide(.refuse, by: RuleDrafts.second) == nil)
        #expect(await decide(.approve(from: today), by: RuleDrafts.second) == "draft-decided")
        #expect(try await door.listRuleDrafts(by: RuleDrafts.first).map(\.decision?.reason) == ["Seen."])
    }

    @Test("with a fault, or that changes nothing, is refused with the reason")
    func faulty() async throws {
        let house = try await TestHouse.make()
        try await RuleDrafts.recordTree(house)
        let faulty = RuleDrafts.proposal("contributions/p3mi/before.yaml", [("2028-01-01", "40.000")])
        let failure = await #expect(throws: Failure.self) {
            try await house.door.proposeRuleDraft(faulty, by: RuleDrafts.first, repeatKey: nil)
        }
        #expect(failure?.code == "draft-faulty")
        #expect(failure?.details["found"]?.hasPrefix("contributions/p3mi/before.yaml:3:") == true)
        let same = RuleDraftProposal(title: "Same", reason: "None.", files: [])
        #expect(
            await RuleDrafts.code {
                _ = try await house.door.proposeRuleDraft(same, by: RuleDrafts.first, repeatKey: nil)
            }
                == "draft-changes-nothing")
    }

    @Test("counts from its day, and the tree before it stays readable by its hash")
    func scheduled() async throws {
        let house = try await TestHouse.make()
        try await RuleDrafts.recordTree(house)
        let door = house.door
        let old = door.rules.contentHash
        let start = house.now.jakartaDay.adding(days: 10)
        let made = try await door.proposeRuleDraft(
            RuleDrafts.proposal("contributions/p3mi/before.yaml", [(start.description, "40000")]), by: RuleDrafts.first,
            repeatKey: nil)
        _ = try await door.decideRuleDraft(
            made.id, .approve(from: start), reason: "Agreed.", by: RuleDrafts.second, repeatKey: nil)
        try await door.takeUpRuleDrafts(by: .system("test"))
        #expect(door.rules.contentHash == old)
        house.set(start)
        try await door.takeUpRuleDrafts(by: .system("test"))
        #expect(door.rules.contentHash == made.hash)
        #expect(try door.rules.rupiah(Self.price, on: start).value == Rupiah(40_000))
        let request = QuoteRequest(route: .p3mi, months: 24, on: start)
        #expect(try door.tariff.quote(request).total == Rupiah(372_500))
        let before = try await door.ruleBook(tree: String(old.prefix(8)))
        #expect(before.contentHash == old)
        #expect(try door.under(before).tariff.quote(request).total == Rupiah(370_000))
        #expect(try await door.listRuleDrafts(by: RuleDrafts.first).first?.activated == made.hash)
        #expect(await RuleDrafts.code { _ = try await door.ruleBook(tree: "00000000") } == "no-such-tree")
    }

    @Test("that counts for the past lists the decided claim and posts the difference beside it, once")
    func retroactive() async throws {
        let claims = try await ClaimsHouse.make()
        try await RuleDrafts.recordTree(claims.house)
        let claim = try await claims.approved()
        let door = claims.door
        let old = door.rules.contentHash
        let made = try await door.proposeRuleDraft(
            RuleDrafts.proposal("benefits/jkk/partial_disability/base.yaml", [("2023-02-22", "150000000")]),
            by: RuleDrafts.first,
            repeatKey: nil)
        let preview = try await door.viewRuleDraft(made.id, by: RuleDrafts.first)
        let expected = RuleCorrectionStore.Correction(
            kind: .claim, subject: claim.claim.id.number, person: claims.person, was: 12_780_000, becomes: 13_500_000)
        #expect(preview.corrections == [expected])
        #expect(preview.changes.map(\.from) == [day("2023-02-22")])
        #expect(try await claims.balance("'law-corrections'") == 0)

        _ = try await door.decideRuleDraft(
            made.id, .approve(from: claims.house.now.jakartaDay), reason: "Agreed.", by: RuleDrafts.second,
            repeatKey: nil)
        try await door.takeUpRuleDrafts(by: .system("test"))
        #expect(try await claims.balance("'law-corrections'") == -720_000)
        #expect(try await claims.balance("'benefits', 'benefits:jkk', 'benefits:jkm'") == 13_500_000)
        #expect(try await claims.balance("'payouts-reserved'") == -12_780_000)
        #expect(try await door.verifyLedger().faults == [])
        #expect(try await door.viewRuleDraft(made.id, by: RuleDrafts.first).corrections == [expected])

        let after = try await door.viewClaim(claim.claim.id, by: claims.assessor)
        #expect(after.decision?.grounds.rules == old)
        #expect(after.decision?.amount == Rupiah(12_780_000))
        #expect(after.derivation == claim.derivation)

        let again = try await door.proposeRuleDraft(
            RuleDrafts.proposal("benefits/jkk/partial_disability/base.yaml", [("2023-02-22", "142000000")]),
            by: RuleDrafts.second,
            repeatKey: nil)
        _ = try await door.decideRuleDraft(
            again.id, .approve(from: claims.house.now.jakartaDay), reason: "Taken back.", by: RuleDrafts.first,
            repeatKey: nil)
        #expect(try await claims.balance("'law-corrections'") == 0)
        #expect(try await claims.balance("'benefits', 'benefits:jkk', 'benefits:jkm'") == 12_780_000)
    }

    @Test("that lengthens cover refreshes exactly the people it concerns, under its own tree")
    func cover() async throws {
        let claims = try await ClaimsHouse.make()
        try await RuleDrafts.recordTree(claims.house)
        let door = claims.door
        let today = claims.house.now.jakartaDay
        let old = try await door.viewCover(claims.person, on: today, knownAt: nil, by: claims.worker)
        let made = try await door.proposeRuleDraft(
            RuleDrafts.proposal("phases/during/return_months.yaml", [("2023-02-22", "2")]), by: RuleDrafts.first,
            repeatKey: nil)
        _ = try await door.decideRuleDraft(
            made.id, .approve(from: today), reason: "Agreed.", by: RuleDrafts.second, repeatKey: nil)
        let new = try await door.viewCover(claims.person, on: today, knownAt: nil, by: claims.worker)
        let oldLast = try #require(old.timeline.periods.map(\.range.last).max())
        let newLast = try #require(new.timeline.periods.map(\.range.last).max())
        #expect(newLast > oldLast)
        #expect(new.rules == made.hash && old.rules != made.hash)
        let stored = try await claims.house.database.read { transaction in
            try CoverStore(transaction).periods(of: claims.person)
        }
        #expect(stored.map(\.range.last).max() == newLast)
        #expect(stored.allSatisfy { $0.rules == made.hash })
        let view = try await door.viewRuleDraft(made.id, by: RuleDrafts.first)
        #expect(view.corrections.map(\.kind) == [.cover])
        #expect(view.corrections.first?.person == claims.person)
        #expect(try await claims.balance("'law-corrections'") == 0)
    }
}
