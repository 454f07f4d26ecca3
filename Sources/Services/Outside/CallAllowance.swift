// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// How many questions may still be asked of a register in this minute, in all and by each officer.
public final class CallAllowance: Sendable {
    private struct Minute {
        var number: Int64 = 0
        var asked: [String: Int] = [:]
        var all = 0
    }

    private let minute = Mutex(Minute())

    /// Takes one question from the allowance.
    ///
    /// - Returns: whether there was one left.
    func take(for asker: String, most: Int, mostEach: Int, at now: Instant) -> Bool {
        minute.withLock { minute in
            let number = now.seconds / 60
            if number != minute.number { minute = Minute(number: number) }
            guard minute.all < most, minute.asked[asker, default: 0] < mostEach else { return false }
            minute.all += 1
            minute.asked[asker, default: 0] += 1
            return true
        }
    }
}
