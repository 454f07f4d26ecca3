// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension Door {
    /// What rows of a list say of workers who were not registered is kept so long after the list was done.
    private static let listedSeconds: Int64 = 90 * 86_400

    /// Messages of sister institutions are kept so long, for questions what became of them.
    private static let registrySeconds: Int64 = 30 * 86_400

    /// Drops what may be forgotten: idempotency keys recorded before an instant, sessions, partners' tokens and proofs
    /// and answered challenges that ran out, what rows of old lists say. Facts are never dropped.
    public func forgetExpired(idempotencyBefore instant: Instant) async throws {
        let now = clock.now()
        try await database.write { transaction in
            _ = try IdempotencyStore(transaction).forget(before: instant)
            try SessionStore(transaction).forget(expiredAt: now)
            try PartnerStore(transaction).forgetTokens(expiredAt: now)
            try ClientTokenStore(transaction).forget(expiredAt: now)
            try RegistryExchangeStore(transaction).forget(before: now.adding(seconds: -Self.registrySeconds))
            try PasskeyStore(transaction).forgetChallenges(expiredAt: now)
            try WorkerRowStore(transaction).empty(finishedBefore: now.adding(seconds: -Self.listedSeconds))
        }
    }
}
