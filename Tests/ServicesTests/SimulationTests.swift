// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Regulation
import Services
import TestKit
import Testing

@Suite("A draft is tried on people before it counts")
struct SimulationTests {
    private static let today = CalendarDay(number: 20_700)
    private static let on = CalendarDay(number: 20_800)

    @Test("a higher grant on death during work is gained by those at work, and by nobody else")
    func higherGrant() async throws {
        let report = try await report(draft: ["benefits/jkm/during.yaml": Self.values(95_000_000)])
        let during = try #require(report.phases[.during])
        #expect(during.gaining == during.people)
        #expect(during.people > 100)
        #expect(report.all.gaining == during.people)
        #expect(report.all.losing == 0)
        #expect(report.all.mixed == 0)
        let death = try #require(PopulationLaw.events.firstIndex(of: .death))
        #expect(report.all.benefits[death].difference == Int64(during.people) * 10_000_000)
        #expect(report.all.contributions.difference == 0)
        #expect(report.changed == ["benefits.jkm.during"])
        #expect(report.changedClaims.isEmpty, "the draft counts only after the claims' days")
    }

    @Test("a dearer contract of 24 months is lost by those who have one, and the year's contributions rise by it")
    func dearerContract() async throws {
        let report = try await report(draft: ["contributions/p3mi/months_24.yaml": Self.values(432_500)])
        #expect(report.all.losing > 0)
        #expect(report.all.gaining == 0)
        // A contract near 24 months may find a cheaper bracket, so that it loses less than the whole difference.
        let most = Int64(report.all.losing) * 100_000
        #expect(report.all.contributions.difference <= most)
        #expect(report.all.contributions.difference > most * 9 / 10)
        #expect(report.all.contributions.lower == 0)
        #expect(report.contributions.count > 0)
        #expect(report.contributions.difference > .zero)
        #expect(report.benefits.difference == .zero)
    }

    @Test("countries, provinces, phases and sexes each add up to everybody")
    func sums() async throws {
        let report = try await report(
            draft: [
                "benefits/jkm/during.yaml": Self.values(95_000_000),
                "contributions/p3mi/months_24.yaml": Self.values(432_500),
            ])
        #expect(report.all.mixed > 0)
        func check(_ tallies: some Collection<SimulationTally>) {
            for count in [\SimulationTally.people, \.gaining, \.losing, \.mixed, \.unchanged] {
                #expect(tallies.map { $0[keyPath: count] }.reduce(0, +) == report.all[keyPath: count])
            }
            let sum = tallies.map(\.protection.difference).reduce(0, +)
            #expect(sum == report.all.protection.difference)
        }
        check(report.countries.values)
        check(report.provinces.values)
        check(report.phases.values)
        check(report.sexes.values)
        #expect(report.provinces.count > 10)
    }

    @Test("how many tasks share the work changes nothing")
    func jobs() async throws {
        let draft = ["benefits/jkm/during.yaml": Self.values(95_000_000)]
        let one = try await report(draft: draft, jobs: 1)
        let three = try await report(draft: draft, jobs: 3)
        #expect(one.all == three.all)
        #expect(one.countries == three.countries)
        #expect(one.contributions == three.contributions)
    }

    @Test("a draft of the past names the open claims that come out differently, and the law itself names none")
    func pastDraft() async throws {
        let past = Self.values(1, from: "2023-02-22")
        let draft = [
            "benefits/jkk/gagal_berangkat/amount.yaml": past, "benefits/jkk/return_transport/maximum.yaml": past,
            "benefits/jkk/treatment_abroad/maximum.yaml": past, "benefits/jkm/during.yaml": past,
        ]
        let report = try await report(draft: draft)
        #expect(report.openClaims > 0)
        #expect(!report.changedClaims.isEmpty)
        #expect(report.changedClaims.allSatisfy { $0.now != $0.then })
        let nothing = try await self.report(draft: [:])
        #expect(nothing.all.unchanged == nothing.all.people)
        #expect(nothing.changed.isEmpty)
        #expect(nothing.changedClaims.isEmpty)
    }

    @Test("the people on record are read with their placements and claims")
    func recorded() async throws {
        let house = try await TestHouse.make()
        _ = try await house.door.fillDemonstration(people: 300, seed: 11)
        let population = try await SimulatedPopulation.recorded(house.database, keys: house.door.keys)
        #expect(population.count >= 300)
        #expect(!population.claims.isEmpty)
        let on = house.now.jakartaDay
        let rules = try RegulationFixture.ruleBook()
        let report = try await RuleSimulation(
            law: rules, draft: rules, population: population, on: on, jobs: 2
        ).run()
        let covered = try await house.database.read { transaction in
            try transaction.row(
                """
                SELECT count(DISTINCT person) FROM cover_period
                WHERE programme = 'jkm' AND first_day <= \(on) AND last_day >= \(on)
                """)?.int(0)
        }
        let known = try #require(covered)
        #expect(abs(report.all.people - known) * 20 <= known, "\(report.all.people) covered, \(known) on record")
    }

    private func report(draft: [String: String], jobs: Int = 2) async throws -> SimulationReport {
        let rules = try RegulationFixture.ruleBook()
        let files = draft.map { RuleFile(path: $0.key, text: $0.value) }
        let changed = try rules.overlaid(by: files, contentHash: "draft")
        let population = try await SimulatedPopulation.made(people: 3_000, seed: 5, today: Self.today, jobs: jobs)
        return try await RuleSimulation(
            law: rules, draft: changed, population: population, on: Self.on, jobs: jobs
        ).run()
    }

    private static func values(_ amount: Int, from day: String = "2026-12-01") -> String {
        """
        values:
          \(day):
            value: \(amount)
            metadata:
              regulation: Draft 1/2026
              article: "1"
              source: A draft for a test.
              status: confirmed
        """
    }
}
