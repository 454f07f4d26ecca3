// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Random operations on the real house and on a small reference model: the books are equal after every step.
///
/// `RANTAU_MODEL_STEPS` (400), `RANTAU_MODEL_SEED` (drawn anew each time) and `RANTAU_MODEL_YEARS` (0; how much later
/// it begins) name another run.
@Suite("The books and their model")
struct BooksModelTests {
    /// After how many steps all balances are derived anew: often at first, for the whole journal is read.
    private static func isProof(_ step: Int) -> Bool { step % (step <= 1_000 ? 100 : 20_000) == 0 }

    private func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment["RANTAU_MODEL_" + name].flatMap { UInt64($0) }
    }

    @Test func theBooksEqualTheModelAfterEveryStep() async throws {
        let seed = setting("SEED") ?? UInt64.random(in: 1...999_999)
        let steps = Int(setting("STEPS") ?? 400)
        var run = try await ModelRun(seed: seed, years: Int(setting("YEARS") ?? 0))
        var counts: [ModelOperation: Int] = [:]
        for step in 1...steps {
            let operation = try await run.step()
            counts[operation, default: 0] += 1
            guard try await run.booksFollowed() else {
                Issue.record("seed \(seed), step \(step), \(operation): expected \(run.model.expected)")
                return
            }
            if Self.isProof(step) { try await run.verifyAll() }
        }
        try await run.verifyAll()
        #expect(try await run.door.verifySavings().faults.isEmpty)
        while try await run.door.sealLog() > 0 {}
        #expect(try await run.door.verifyLog().faults.isEmpty)
        print(
            "model: seed \(seed), \(steps) steps, \(run.model.entries) entries, \(run.people) people, equal throughout")
    }
}
