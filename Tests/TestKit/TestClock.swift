// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// A clock that stands where a test set it.
final class TestClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ instant: Instant) { moment = Mutex(instant) }

    var now: Instant { moment.withLock { $0 } }
    func set(_ instant: Instant) { moment.withLock { $0 = instant } }
}
