// SPDX-License-Identifier: Apache-2.0
import Kernel
import NIOPosix

/// Password hashing away from the cooperative threads: as many at once as the pool has threads, 19 MiB each; others
/// wait their turn.
public struct PasswordHasher: Sendable {
    private let pool: NIOThreadPool
    private let random: RandomSource
    private let cost: PasswordCost

    /// - Parameter pool: The process's own pool for blocking work, or one that is started and shut down by its maker.
    public init(pool: NIOThreadPool = .singleton, random: RandomSource, cost: PasswordCost = .standard) {
        self.pool = pool
        self.random = random
        self.cost = cost
    }

    /// The hash to store for a new password.
    public func hash(_ password: String) async throws -> String {
        let salt = random.bytes(16)
        let cost = cost
        return try await pool.runIfActive { try PasswordHash.make(password, salt: salt, cost: cost) }
    }

    /// Whether the password belongs to the stored hash.
    public func verify(_ password: String, against hash: String) async throws -> Bool {
        try await pool.runIfActive { try PasswordHash.matches(password, hash: hash) }
    }

    /// Spends the time of one check where there is no account, so that the answer's delay does not tell.
    public func spend(_ password: String) async throws { _ = try await hash(password) }

    /// Whether the stored hash should be made anew from the password just verified.
    public func needsRehash(_ hash: String) -> Bool { PasswordHash.needsRehash(hash, cost: cost) }
}
