// SPDX-License-Identifier: Apache-2.0
import Glibc
import Kernel
import Synchronization

/// The machine's clock, key source and randomness: the only place that touches them.
enum SystemEnvironment {
    static let clock = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }

    /// What this process has used of all processors so far, in microseconds.
    static var processorMicroseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    }

    static let random = RandomSource { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Milliseconds since 2020 above 21 bits that run on; never the same twice in this process, never backwards.
    static let keys = KeySource { lastKey.next(at: clock.now()) }

    private static let lastKey = LastKey()

    /// Another process gave this key: those made here from now on are greater.
    static func sawKey(_ key: Int64) { lastKey.see(key) }
}

private final class LastKey: Sendable {
    private static let epochSeconds: Int64 = 1_577_836_800
    private let last = Mutex<Int64>(0)

    func next(at now: Instant) -> Int64 {
        let milliseconds = now.microseconds / 1_000 - Self.epochSeconds * 1_000
        return last.withLock { last in
            last = max(last + 1, milliseconds << 21)
            return last
        }
    }

    func see(_ key: Int64) { last.withLock { $0 = max($0, key) } }
}
