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

    /// Keys of this process, ordered by time. Other processes on this machine have another node for certain, those on
    /// other machines very likely; an equal key would be refused by the database, never overwrite anything.
    static let keys = KeySource { ownKeys.next(at: clock.now()) }

    private static let ownKeys = OwnKeys()

    /// This key has been given, by whomever: those made here from now on are greater.
    static func sawKey(_ key: Int64) { ownKeys.see(key) }
}

/// The keys of this process, for all of its threads.
private final class OwnKeys: Sendable {
    private let keys = Mutex(TimeOrderedKeys(node: KeyNode.claim()))

    func next(at now: Instant) -> Int64 { keys.withLock { $0.next(at: now) } }

    func see(_ key: Int64) { keys.withLock { $0.see(key) } }
}
