// SPDX-License-Identifier: Apache-2.0
import Testing

/// Programs that do what none may do: the search for an order finds each of them out.
@Suite("Histories find faulty programs out")
struct HistoryMutantTests {
    private static let tries: UInt64 = 20

    private func wrong(_ plan: HistoryPlan) async throws -> [String] {
        var run = try await HistoryRun(plan)
        return try await run.run()
    }

    /// The first plan in which a mutant is noticed.
    private func noticed(_ mutant: HistoryPlan.Mutant) async throws -> HistoryPlan? {
        for seed in 1...Self.tries {
            let plan = HistoryPlan(seed: seed, mutant: mutant)
            if try await !wrong(plan).isEmpty { return plan }
        }
        return nil
    }

    @Test(arguments: HistoryPlan.Mutant.allCases)
    func eachMutantIsNoticedAndEachSoundTwinIsNot(_ mutant: HistoryPlan.Mutant) async throws {
        let plan = try #require(try await noticed(mutant), "\(mutant) passed \(Self.tries) histories")
        #expect(try await wrong(plan).allSatisfy { $0.hasPrefix("no order explains") })
        #expect(try await wrong(HistoryPlan(seed: plan.seed)).isEmpty)
    }

    @Test func aFaultyHistoryIsShortened() async throws {
        let plan = try #require(try await noticed(.doubleEffect))
        let short = try await plan.shortened(tries: 60) { try await !wrong($0).isEmpty }
        #expect(short.steps.count < plan.steps.count / 3)
        #expect(try await !wrong(short).isEmpty)
    }
}
