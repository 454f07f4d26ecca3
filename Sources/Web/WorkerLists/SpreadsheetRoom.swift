// SPDX-License-Identifier: Apache-2.0
import Kernel
import Synchronization

/// Room for spreadsheets that are being taken in: each may cost its length many times over in memory, so only a few are
/// let in at once.
public final class SpreadsheetRoom: Sendable {
    private let most: Int
    private let taken = Mutex(0)

    public init(most: Int) { self.most = most }

    /// - Throws: `throttled` `uploads-busy` where all places are taken, and whatever `work` throws.
    func run<Answer: Sendable>(_ work: () async throws -> Answer) async throws -> Answer {
        let isLetIn = taken.withLock { taken in
            guard taken < most else { return false }
            taken += 1
            return true
        }
        guard isLetIn else { throw Failure(.throttled, "uploads-busy") }
        defer { taken.withLock { $0 -= 1 } }
        return try await work()
    }
}
