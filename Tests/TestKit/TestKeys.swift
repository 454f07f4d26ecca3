// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Keys that run on from a number above every fixed one.
final class TestKeys: Sendable {
    private let last = Mutex<Int64>(1 << 40)

    func next() -> Int64 {
        last.withLock { number in
            number += 1
            return number
        }
    }
}
