// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Synchronization

/// Sessions seen lately, so that not every request asks the database. A session closed elsewhere is believed for at
/// most `freshSeconds`; while the database is away and nobody can say, for at most `awaySeconds`, so that the gate goes
/// on answering from memory.
public final class SessionCache: Sendable {
    private static let freshSeconds: Int64 = 30
    /// Longer than a fail-over, shorter than a shift.
    private static let awaySeconds: Int64 = 600
    /// After so long the database is asked again whether it is there.
    private static let askAgainSeconds: Int64 = 1
    private static let capacity = 20_000

    private struct Kept {
        let session: Session
        let readAt: Instant
    }

    private struct Memory {
        var kept: [String: Kept] = [:]
        /// Grows whenever a sign-in's sessions end, so that an answer read before is not kept after.
        var endings = 0
        /// Until then the database counts as away; nil while it answers.
        var awayUntil: Instant?
    }

    private let door: Door
    private let memory = Mutex(Memory())

    public init(door: Door) { self.door = door }

    /// The session of a token that was seen lately; nil when the database must be asked.
    public func cached(token: String) -> Session? {
        let now = door.clock.now()
        let (found, awayUntil) = memory.withLock { ($0.kept[token], $0.awayUntil) }
        let believed = awayUntil.map { $0 > now } ?? false ? Self.awaySeconds : Self.freshSeconds
        guard let known = found, known.readAt.adding(seconds: believed) > now, known.session.expiresAt > now else {
            return nil
        }
        return known.session
    }

    /// The session of a token, if it is open; as it was seen lately while the database is away.
    public func session(token: String) async throws -> Session? {
        if let known = cached(token: token) { return known }
        let now = door.clock.now()
        let endings = memory.withLock { $0.endings }
        let session: Session?
        do {
            session = try await door.findSession(token: token)
        } catch {
            guard StorageFault.failure(error)?.kind == .unavailable else { throw error }
            memory.withLock { $0.awayUntil = door.clock.now().adding(seconds: Self.askAgainSeconds) }
            guard let known = cached(token: token) else { throw error }
            return known
        }
        memory.withLock { memory in
            memory.awayUntil = nil
            guard memory.endings == endings else { return }
            if memory.kept.count >= Self.capacity { memory.kept.removeAll(keepingCapacity: true) }
            memory.kept[token] = session.map { Kept(session: $0, readAt: now) }
        }
        return session
    }

    /// Forgets a session that was closed here.
    public func forget(token: String) { memory.withLock { $0.kept[token] = nil } }

    /// Forgets every token of a partner's program that was changed here.
    public func forget(client: ID<ClientRecord>) {
        memory.withLock { memory in
            memory.endings += 1
            memory.kept = memory.kept.filter { $0.value.session.actor.client != client }
        }
    }

    /// Forgets every session of a sign-in that was closed or reset here.
    public func forget(_ signIn: ID<UserAccount>) {
        memory.withLock { memory in
            memory.endings += 1
            memory.kept = memory.kept.filter { $0.value.session.actor.account != signIn }
        }
    }
}
