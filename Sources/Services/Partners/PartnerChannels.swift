// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Store
import Synchronization

/// The account in the books of each partner. A partner keeps its number for good, so each is read once.
public final class PartnerChannels: Sendable {
    private let known = Mutex<[String: Int]>([:])

    init() {}

    /// Where money that a partner took in stands until it is settled.
    ///
    /// - Throws: `absent` `no-such-partner`.
    public func account(of partner: String, in transaction: any Transaction) throws -> LedgerAccount {
        if let number = known.withLock({ $0[partner] }) { return .channel(number) }
        guard let found = try PartnerStore(transaction).find(partner) else {
            throw Failure(.absent, "no-such-partner", details: ["partner": partner])
        }
        let number = found.channel
        transaction.afterCommit { self.known.withLock { $0[partner] = number } }
        return .channel(number)
    }
}
