// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Database
import Kernel
import People
import Services
import Store
import TestKit
import Testing

@Suite("Rehabilitation and return to work")
struct RehabilitationTests {
    private let manager = Actor(account: nil, role: .manager, name: "manager")

    private func plan(_ kind: RehabilitationPlan.Kind = .returnToWork) throws -> RehabilitationPlan {
        let range = try #require(
            DayRange(first: ClaimsHouse.day("2027-03-10"), last: ClaimsHouse.day("2027-08-31")))
        return RehabilitationPlan(kind, goal: "Kembali ke mesin dengan bidai", range: range)
    }

    private func hospital(_ house: ClaimsHouse) async throws -> ID<HospitalRecord> {
        try await house.door.addHospital(
            "RS Contoh Sehat", province: .jawaTengah, by: manager, repeatKey: nil
        ).id
    }

    @Test func aPlanGoesFromTheDoctorsRecommendationToItsEnd() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.assessed().claim.id
        let hospital = try await hospital(house)
        let made = try await house.door.planRehabilitation(
            try plan(), at: hospital, of: claim, by: house.doctor, repeatKey: nil)
        #expect(made.current?.hospital.name == "RS Contoh Sehat")
        let day = ClaimsHouse.day("2027-03-20")
        let news: [RehabilitationNews] = [
            .step(title: "Latihan genggam", due: day), .done(step: 1, on: day, note: "Genggam kuat"),
            .progress(on: day, percent: 60, note: "Bisa memegang alat"),
            .ended(on: ClaimsHouse.day("2027-06-01"), .formerWork, note: "Bekerja lagi"),
        ]
        for one in news {
            _ = try await house.door.recordRehabilitation(one, of: claim, by: house.assessor, repeatKey: nil)
        }
        let seen = try await house.door.viewRehabilitation(claim, by: house.worker)
        let plan = try #require(seen.plans.first?.recorded.plan)
        #expect(plan.goal == "Kembali ke mesin dengan bidai")
        #expect(plan.steps.map(\.doneOn) == [day])
        #expect(plan.progress.map(\.percent) == [60])
        #expect(plan.end?.outcome == .formerWork)
        #expect(seen.current == nil)
        _ = try await house.door.planRehabilitation(
            try self.plan(.medical), at: hospital, of: claim, by: house.doctor, repeatKey: nil)
        #expect(try await house.door.viewRehabilitation(claim, by: house.worker).plans.count == 2)
    }

    @Test func whatMayNotBeIsRefusedByName() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.assessed().claim.id
        let hospital = try await hospital(house)
        func code(_ body: () async throws -> Void) async -> String? {
            do {
                try await body()
                return nil
            } catch { return (error as? Failure)?.code }
        }
        let day = ClaimsHouse.day("2027-03-20")
        #expect(
            await code {
                _ = try await house.door.recordRehabilitation(
                    .progress(on: day, percent: 1, note: "Awal"), of: claim, by: house.assessor, repeatKey: nil)
            } == "rehabilitation-none")
        #expect(
            await code {
                _ = try await house.door.planRehabilitation(
                    try plan(), at: hospital, of: claim, by: house.assessor, repeatKey: nil)
            } == "not-allowed", "only the advisory doctor recommends")
        _ = try await house.door.planRehabilitation(
            try plan(), at: hospital, of: claim, by: house.doctor, repeatKey: nil)
        #expect(
            await code {
                _ = try await house.door.planRehabilitation(
                    try plan(), at: hospital, of: claim, by: house.doctor, repeatKey: nil)
            } == "rehabilitation-runs")
        let death = try await house.assessedDeath().claim.id
        #expect(
            await code {
                _ = try await house.door.planRehabilitation(
                    try plan(), at: hospital, of: death, by: house.doctor, repeatKey: nil)
            } == "rehabilitation-no-accident")
        #expect(
            await code {
                _ = try await house.door.addHospital(
                    "RS Contoh Sehat", province: .jawaTengah, by: manager, repeatKey: nil)
            } == "hospital-known")
    }

    @Test(arguments: [("step", "step"), ("progress", "percent"), ("ended", "outcome")])
    func aFigureThatIsMissingIsAFaultAndNeverZero(_ kind: String, _ column: String) async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.assessed().claim.id
        _ = try await house.door.planRehabilitation(
            try plan(), at: try await hospital(house), of: claim, by: house.doctor, repeatKey: nil)
        let day = ClaimsHouse.day("2027-03-20")
        for one: RehabilitationNews in [
            .step(title: "Latihan genggam", due: day), .progress(on: day, percent: 60, note: "Bisa memegang alat"),
            .ended(on: day, .formerWork, note: "Bekerja lagi"),
        ] {
            _ = try await house.door.recordRehabilitation(one, of: claim, by: house.assessor, repeatKey: nil)
        }
        let spoil: SQL = "UPDATE rehabilitation_event SET \(part: SQL(column, binding: [])) = NULL WHERE kind = \(kind)"
        try await house.house.database.write { transaction in try transaction.execute(spoil) }
        await #expect(throws: Failure(.conflict, "conflicts-with-record", details: ["event": kind])) {
            try await house.door.viewRehabilitation(claim, by: house.worker)
        }
    }

    @Test func wordsAboutHealthAreSealed() async throws {
        let house = try await ClaimsHouse.make()
        let claim = try await house.assessed().claim.id
        _ = try await house.door.planRehabilitation(
            try plan(), at: try await hospital(house), of: claim, by: house.doctor, repeatKey: nil)
        let goal = try await house.house.database.read { transaction in
            try transaction.row("SELECT goal FROM rehabilitation_plan")?.blob(0) ?? []
        }
        let words = Array("Kembali".utf8)
        let leaks = goal.indices.contains { goal[$0...].starts(with: words) }
        #expect(!leaks && !goal.isEmpty)
    }
}
