// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store
import Synchronization

/// Access tokens of partners: random, kept as hashes, remembered in memory while they last.
public final class PartnerTokens: Sendable {
    /// A token lasts fifteen minutes, as SNAP has it.
    public static let lifetimeSeconds: Int64 = 900
    private static let capacity = 10_000

    private struct Kept {
        let partner: String
        let expiresAt: Instant
    }

    private let door: Door
    private let kept = Mutex<[String: Kept]>([:])

    public init(door: Door) { self.door = door }

    /// Gives a partner, whose signature was checked, a new token.
    public func issue(to partner: String) async throws -> String {
        let token = Token.make(from: door.random)
        let expiry = door.clock.now().adding(seconds: Self.lifetimeSeconds)
        try await door.write(.issuePartnerToken, by: .system("partner:\(partner)")) { context in
            try PartnerStore(context.transaction).insertToken(hash: token.hash, partner: partner, until: expiry)
        }
        remember(token.text, Kept(partner: partner, expiresAt: expiry))
        return token.text
    }

    /// The partner whose token this is; nil when it is unknown or ran out.
    public func partner(of token: String) async throws -> String? {
        let now = door.clock.now()
        if let known = keptPartner(of: token, at: now) { return known }
        let hash = Token(text: token).hash
        let partner = try await door.database.read { transaction in
            try PartnerStore(transaction).partner(tokenHash: hash, at: now)
        }
        if let partner { remember(token, Kept(partner: partner, expiresAt: now.adding(seconds: 60))) }
        return partner
    }

    /// The same from memory alone; nil also where the database must be asked.
    public func keptPartner(of token: String, at now: Instant) -> String? {
        kept.withLock { $0[token] }.flatMap { $0.expiresAt > now ? $0.partner : nil }
    }

    private func remember(_ token: String, _ entry: Kept) {
        kept.withLock { cache in
            if cache.count >= Self.capacity { cache.removeAll(keepingCapacity: true) }
            cache[token] = entry
        }
    }
}
