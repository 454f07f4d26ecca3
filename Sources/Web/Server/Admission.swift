// SPDX-License-Identifier: Apache-2.0
import Kernel
import Metrics
import Synchronization

/// Lets in only so many requests at once. Who comes beyond that is told to come back at once, instead of waiting longer
/// and longer together with everybody.
final class Admission: Sendable {
    private let most: Int
    private let inside = Mutex(0)
    private let refused: Counter

    /// - Parameters:
    ///   - most: How many requests may be under way at once.
    ///   - name: The label of those sent away in `/metrics`.
    init(most: Int, name: String) {
        self.most = most
        refused = Counter(label: "rantau_requests_turned_away_total", dimensions: [("room", name)])
    }

    /// - Throws: `unavailable` `server-busy` where there is no room; what `body` throws.
    func hold<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
        try enter()
        defer { leave() }
        return try await body()
    }

    /// Comes in; whoever did must `leave()` once.
    ///
    /// - Throws: `unavailable` `server-busy` where there is no room.
    func enter() throws(Failure) {
        let comesIn = inside.withLock { inside in
            guard inside < most else { return false }
            inside += 1
            return true
        }
        guard comesIn else {
            refused.increment()
            throw Failure(.unavailable, "server-busy")
        }
    }

    func leave() { inside.withLock { $0 -= 1 } }
}
