// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// The same bytes for the same seed, each time.
enum SeededRandom {
    static func source(_ seed: UInt64) -> RandomSource {
        let state = Stream(seed)
        return RandomSource { count in (0..<count).map { _ in state.next() } }
    }

    private final class Stream: Sendable {
        private let state: Mutex<UInt64>

        init(_ seed: UInt64) { state = Mutex(seed) }

        /// One byte of SplitMix64.
        func next() -> UInt8 {
            state.withLock { state in
                state &+= 0x9E37_79B9_7F4A_7C15
                var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                return UInt8(truncatingIfNeeded: mixed ^ (mixed >> 31))
            }
        }
    }
}
