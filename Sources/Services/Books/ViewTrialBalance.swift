// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Store

/// What stands on every account, as of a business day and by what was known at an instant.
public struct TrialBalance: Sendable {
    public let moment: BookMoment
    public let trial: BalanceStore.Trial

    /// What does not add up to zero, by currency; empty while the books hold.
    public var differences: [Currency: Int64] {
        var sums: [Currency: Int64] = [.idr: trial.savings.amount]
        for (account, balance) in trial.accounts { sums[account.currency, default: 0] += balance }
        return sums.filter { $0.value != 0 }
    }
}

extension Door {
    /// Reads what stands on every account.
    public func viewTrialBalance(at moment: BookMoment = .latest, by actor: Actor) async throws -> TrialBalance {
        try await read(.viewBooks, by: actor) { context in
            TrialBalance(moment: moment, trial: try BalanceStore(context.transaction).trial(at: moment))
        }
    }

    /// Reads what moved on one account; a look at a member's savings is logged.
    ///
    /// - Throws: `absent` `no-such-account`.
    public func viewStatement(
        of code: String, _ days: DayRange, knownAt: Instant? = nil, limit: Int, by actor: Actor
    ) async throws -> StatementStore.Statement {
        try await read(.viewBooks, by: actor) { context in
            let account = try LedgerAccountStore(context.transaction).get(code: code)
            if let person = account.person { context.looked(at: person) }
            return try StatementStore(context.transaction).statement(
                of: account, days, knownAt: knownAt, limit: limit)
        }
    }
}
