// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Synchronization

/// What the programs take from the machine they run on; everything below gets it handed in.
enum Machine {
    static let clock = Clock {
        Instant(microseconds: Int64((Date.now.timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }

    static let random = RandomSource { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Microseconds since 1970 and ten bits of chance, made to rise even when the clock does not.
    static func keys() -> KeySource {
        let last = LastKey()
        return KeySource { last.next(after: clock.now().microseconds << 10 | Int64.random(in: 0..<1_024)) }
    }

    private final class LastKey: Sendable {
        private let value = Mutex<Int64>(0)

        func next(after proposed: Int64) -> Int64 {
            value.withLock { last in
                last = max(last + 1, proposed)
                return last
            }
        }
    }
}
