// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// The calls of the running minute that this process took for callers out of the minute that all processes share, and
/// may still admit.
public final class CallShares<Caller: Hashable & Sendable>: Sendable {
    /// What memory alone says of a call.
    public enum Found: Sendable { case admitted, usedUp, toBeTaken }

    private struct Minute {
        var number: Int64 = 0
        var left: [Caller: Int] = [:]
        var usedUp: Set<Caller> = []

        mutating func spend(_ caller: Caller, in number: Int64) -> Found {
            if self.number != number { self = Minute(number: number) }
            guard let left = left[caller], left > 0 else { return usedUp.contains(caller) ? .usedUp : .toBeTaken }
            self.left[caller] = left - 1
            return .admitted
        }

        mutating func add(_ calls: Int, for caller: Caller, in number: Int64) {
            guard self.number == number else { return }
            left[caller, default: 0] += calls
            if calls == 0 { usedUp.insert(caller) }
        }
    }

    private let minute = Mutex(Minute())

    public init() {}

    /// Counts a call from memory; nothing is counted where more must be taken first.
    public func spend(_ caller: Caller, in number: Int64) -> Found {
        minute.withLock { $0.spend(caller, in: number) }
    }

    /// Counts a call.
    ///
    /// - Parameter take: takes more out of the shared minute; zero once it is used up.
    /// - Returns: whether the caller had one left, whichever processes it called.
    public func admits(_ caller: Caller, in number: Int64, take: () async throws -> Int) async throws -> Bool {
        switch spend(caller, in: number) {
        case .admitted: return true
        case .usedUp: return false
        case .toBeTaken:
            let more = try await take()
            return minute.withLock { minute in
                minute.add(more, for: caller, in: number)
                return minute.spend(caller, in: number) == .admitted
            }
        }
    }
}
