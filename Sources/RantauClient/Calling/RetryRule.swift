// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How often and after what waits a call is tried again.
public struct RetryRule: Sendable, Hashable {
    /// Tries in all, the first among them.
    public let tries: Int
    /// Milliseconds before the second try; each further wait is twice as long, up to the longest.
    public let firstWait: Int64
    public let longestWait: Int64

    public init(tries: Int, firstWait: Int64, longestWait: Int64) {
        precondition(tries > 0 && firstWait >= 0 && longestWait >= firstWait, "a call is tried at least once")
        self.tries = tries
        self.firstWait = firstWait
        self.longestWait = longestWait
    }

    /// Four tries within about four seconds.
    public static let usual = RetryRule(tries: 4, firstWait: 500, longestWait: 8_000)
    /// No second try.
    public static let once = RetryRule(tries: 1, firstWait: 0, longestWait: 0)

    /// Milliseconds to wait after a number of failed tries; a server's own wish counts where it is longer. A part of
    /// the wait is left to chance, so that many clients do not come back together.
    func wait(after failed: Int, asked: Int64?, random: RandomSource) -> Int64 {
        var wait = firstWait
        for _ in 1..<max(failed, 1) { wait = min(longestWait, wait * 2) }
        let chance = Int64(random.bytes(1).first ?? 0)
        return max(wait / 2 + wait / 2 * chance / 255, (asked ?? 0) * 1_000)
    }
}

/// What the client takes from the machine it runs on.
public struct ClientEnvironment: Sendable {
    public let clock: Clock
    public let random: RandomSource
    /// Waits so many milliseconds; throws when the task is cancelled.
    public let wait: @Sendable (Int64) async throws -> Void

    public init(
        clock: Clock, random: RandomSource,
        wait: @escaping @Sendable (Int64) async throws -> Void = { try await Task.sleep(for: .milliseconds($0)) }
    ) {
        self.clock = clock
        self.random = random
        self.wait = wait
    }
}
