// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// Decides by a seed when a failure strikes. The shares can be changed while the program runs.
final class Misfortune: Sendable {
    private struct State {
        /// SplitMix64.
        var seed: UInt64
        var downUntil = Instant(seconds: 0)

        mutating func next() -> UInt64 {
            seed &+= 0x9E37_79B9_7F4A_7C15
            var mixed = seed
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private let failures: OutageSwitches<FailurePlan>
    private let clock: Clock
    private let state: Mutex<State>

    init(_ failures: OutageSwitches<FailurePlan>, seed: UInt64, clock: Clock) {
        self.failures = failures
        self.clock = clock
        state = Mutex(State(seed: seed))
    }

    func strikes(_ failure: RandomFailure) -> Bool {
        guard let share = failures.current.shares[failure], share > 0 else { return false }
        return state.withLock { Double($0.next() >> 11) / Double(1 << 53) < share }
    }

    /// A whole number from 1 to `most`.
    func number(upTo most: Int) -> Int {
        state.withLock { Int($0.next() % UInt64(max(1, most))) + 1 }
    }

    /// Waits a moment where `delay` strikes.
    func delay() async throws {
        guard strikes(.delay) else { return }
        try await Task.sleep(for: .milliseconds(number(upTo: failures.current.longestDelayMilliseconds)))
    }

    var isDown: Bool {
        if failures.current.down { return true }
        let now = clock.now()
        return state.withLock { $0.downUntil > now }
    }

    /// Goes down for a while where `down` strikes.
    func goDownPerhaps() {
        guard !isDown, strikes(.down) else { return }
        let end = clock.now().adding(seconds: Int64(number(upTo: failures.current.longestDownSeconds)))
        state.withLock { $0.downUntil = end }
    }
}
