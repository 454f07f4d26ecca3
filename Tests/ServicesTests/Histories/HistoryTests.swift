// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Random histories of clients that call at the same time on bad lines: at every moment only what can be is found, and
/// every answer about cover and balances is explained by an order of the calls, one after another.
///
/// `RANTAU_HISTORIES` (60), `RANTAU_HISTORIES_SEED` (drawn anew each time) and `RANTAU_HISTORIES_STEPS` (all; by
/// commas) name another run; a seed alone gives the same histories again.
@Suite("Histories of many clients on bad lines")
struct HistoryTests {
    /// What clients hear in so many histories, and nothing else.
    private static let kinds: Set<String> = [
        "enrolled", "accepted", "paid-bill", "issued", "departed", "cover", "saved", "balance",
        "invoice-still-open", "departure-not-cleared",
    ]
    private static let enough = 40

    private func setting(_ name: String) -> String? { ProcessInfo.processInfo.environment["RANTAU_HISTORIES" + name] }

    private func wrong(_ plan: HistoryPlan) async throws -> [String] {
        var run = try await HistoryRun(plan)
        return try await run.run()
    }

    private func plan(_ seed: UInt64) -> HistoryPlan {
        guard let steps = setting("_STEPS") else { return HistoryPlan(seed: seed) }
        return HistoryPlan(seed: seed, steps: steps.split(separator: ",").compactMap { Int($0) })
    }

    @Test func everyAnswerHasAnOrderAndEverythingAskedForHappensOnce() async throws {
        let first = setting("_SEED").flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999_999)
        let count = setting("").flatMap { UInt64($0) } ?? 60
        var (calls, faults) = (0, 0)
        var kinds: Set<String> = []
        for seed in first..<(first + count) {
            var run = try await HistoryRun(plan(seed))
            let found = try await run.run()
            guard found.isEmpty else {
                let short = try await plan(seed).shortened(tries: 200) { try await !wrong($0).isEmpty }
                let steps = short.steps.map(String.init).joined(separator: ",")
                let why = try await wrong(short)
                Issue.record(
                    """
                    RANTAU_HISTORIES=1 RANTAU_HISTORIES_SEED=\(seed) RANTAU_HISTORIES_STEPS=\(steps)
                    \((why.isEmpty ? found : why).joined(separator: "\n"))
                    """)
                return
            }
            calls += run.record.calls.count
            kinds.formUnion(run.record.calls.compactMap { $0.heard?.answer.kind })
            faults += run.faults
        }
        #expect(faults > 0, "nothing went wrong")
        #expect(count < Self.enough || kinds == Self.kinds)
        print("histories: seed \(first), \(count) histories, \(calls) calls, \(faults) faults, all in some order")
    }

    @Test func aSeedGivesTheSameHistoryAgain() async throws {
        func told() async throws -> [String] {
            var run = try await HistoryRun(HistoryPlan(seed: 7))
            _ = try await run.run()
            return run.record.calls.map { "\($0.client) \($0.invoked) \($0.heard?.moment ?? 0) \($0.wish)" }
        }
        let first = try await told()
        #expect(first.count > 20)
        #expect(try await told() == first)
    }
}
