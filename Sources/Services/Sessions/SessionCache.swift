// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Synchronization

/// Sessions seen lately, so that not every request asks the database. A session closed elsewhere is believed for at
/// most `freshSeconds`.
public final class SessionCache: Sendable {
    private static let freshSeconds: Int64 = 30
    private static let capacity = 20_000

    private struct Kept {
        let session: Session
        let readAt: Instant
    }

    private let door: Door
    private let kept = Mutex<[String: Kept]>([:])

    public init(door: Door) { self.door = door }

    /// The session of a token that was seen lately; nil when the database must be asked.
    public func cached(token: String) -> Session? {
        let now = door.clock.now()
        guard let known = kept.withLock({ $0[token] }), known.readAt.adding(seconds: Self.freshSeconds) > now,
            known.session.expiresAt > now
        else { return nil }
        return known.session
    }

    /// The session of a token, if it is open.
    public func session(token: String) async throws -> Session? {
        if let known = cached(token: token) { return known }
        let now = door.clock.now()
        let session = try await door.findSession(token: token)
        kept.withLock { cache in
            if cache.count >= Self.capacity { cache.removeAll(keepingCapacity: true) }
            cache[token] = session.map { Kept(session: $0, readAt: now) }
        }
        return session
    }

    /// Forgets a session that was closed here.
    public func forget(token: String) { kept.withLock { $0[token] = nil } }
}
