// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Random operations on the real house and on a small reference model: the books are equal after every step.
///
/// `RANTAU_MODEL_STEPS` (400), `RANTAU_MODEL_SEED` (drawn anew each time) and `RANTAU_MODEL_YEARS` (0; how much later
/// it begins) name another run. Many steps are taken in several houses, each by a seed of its own.
@Suite("The books and their model")
struct BooksModelTests {
    /// Steps in one house at most; more than a year goes by in them, with its closing.
    private static let stepsInAHouse = 40_000

    /// After how many steps all balances are derived anew: often at first, for the whole journal is read.
    private static func isProof(_ step: Int) -> Bool { step % (step <= 1_000 ? 100 : 10_000) == 0 }

    private func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment["RANTAU_MODEL_" + name].flatMap { UInt64($0) }
    }

    @Test func theBooksEqualTheModelAfterEveryStep() async throws {
        let first = setting("SEED") ?? UInt64.random(in: 1...999_999)
        let steps = Int(setting("STEPS") ?? 400)
        var (done, entries, people, seed) = (0, 0, 0, first)
        while done < steps {
            let some = min(steps - done, Self.stepsInAHouse)
            guard let run = try await run(seed, steps: some) else { return }
            done += some
            entries += run.model.entries
            people += run.people
            seed += 1
        }
        print("model: seed \(first), \(steps) steps, \(entries) entries, \(people) people, equal throughout")
    }

    /// A house and its model, equal after every step; nil where they were not.
    private func run(_ seed: UInt64, steps: Int) async throws -> ModelRun? {
        var run = try await ModelRun(seed: seed, years: Int(setting("YEARS") ?? 0))
        for step in 1...steps {
            let operation = try await run.step()
            guard try await run.booksFollowed() else {
                Issue.record("seed \(seed), step \(step), \(operation): expected \(run.model.expected)")
                return nil
            }
            if Self.isProof(step) { try await run.verifyAll() }
        }
        try await run.verifyAll()
        #expect(try await run.door.verifySavings().faults.isEmpty)
        while try await run.door.sealLog() > 0 {}
        #expect(try await run.door.verifyLog().faults.isEmpty)
        return run
    }
}
