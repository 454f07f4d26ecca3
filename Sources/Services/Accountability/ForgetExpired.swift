// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension Door {
    /// Drops what may be forgotten: idempotency keys recorded before an instant, sessions, partners' tokens and proofs
    /// that ran out. Facts are never dropped.
    public func forgetExpired(idempotencyBefore instant: Instant) async throws {
        let now = clock.now()
        try await database.write { transaction in
            _ = try IdempotencyStore(transaction).forget(before: instant)
            try SessionStore(transaction).forget(expiredAt: now)
            try PartnerStore(transaction).forgetTokens(expiredAt: now)
            try ClientTokenStore(transaction).forget(expiredAt: now)
        }
    }
}
