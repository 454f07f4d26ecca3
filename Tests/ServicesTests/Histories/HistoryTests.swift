// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Random histories of clients on a bad line, each compared with what may be found at any moment.
///
/// `RANTAU_HISTORIES` (60) and `RANTAU_HISTORIES_SEED` (drawn anew each time) name another run; a seed alone gives the
/// same histories again.
@Suite("Histories on a bad line")
struct HistoryTests {
    private static let steps = 60

    private func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment["RANTAU_HISTORIES" + name].flatMap { UInt64($0) }
    }

    @Test func everythingAskedForHappensOnceAndNothingElse() async throws {
        let first = setting("_SEED") ?? UInt64.random(in: 1...999_999_999)
        let count = setting("") ?? 60
        var (operations, faults) = (0, 0)
        for seed in first..<(first + count) {
            var run = try await HistoryRun(seed: seed)
            let wrong = try await run.run(steps: Self.steps)
            guard wrong.isEmpty else {
                Issue.record("seed \(seed): \(wrong)")
                return
            }
            operations += run.operations
            faults += run.faults
        }
        #expect(faults > 0, "nothing went wrong")
        print("histories: seed \(first), \(count) histories, \(operations) operations, \(faults) faults, nothing wrong")
    }
}
