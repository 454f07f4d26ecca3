// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Balances as of any business day and by what was known at any instant: those kept when a day was closed, and the
/// postings since.
public struct BalanceStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// The last closed day that a question may start from.
    private struct Start {
        /// Below every day where none is closed yet.
        let day: Int64
        /// No entry of a later business day has a key up to this one.
        let floor: Int64
        let savings: Int64
    }

    /// What stands on an account, in whole rupiah or in minor units of its currency.
    public func balance(of account: LedgerAccountStore.Account, at moment: BookMoment = .latest) throws -> Int64 {
        let start =
            try account.number < LedgerAccount.firstMember ? start(of: moment) : Start(day: .min, floor: -1, savings: 0)
        let kept = try transaction.row(
            "SELECT balance FROM ledger_day_balance WHERE account = \(account.number) AND day = \(start.day)")
        let since = try transaction.row(
            """
            SELECT coalesce(sum(p.amount), 0) FROM posting p JOIN entry e ON e.id = p.entry
            WHERE p.account = \(account.number) AND p.entry > \(start.floor) AND e.business_day > \(start.day)
                AND e.business_day <= \(moment.lastDay) AND e.recorded_at <= \(moment.lastInstant)
            """)
        return try (kept?.integer(0) ?? 0) + (since?.integer(0) ?? 0)
    }

    /// What stands on every account of the institution, and on all savings together.
    public struct Trial: Sendable {
        /// Every open account of the institution, by number, with what stands on it.
        public let accounts: [(account: LedgerAccountStore.Account, balance: Int64)]
        /// What is owed to all savers; zero or below.
        public let savings: Rupiah
    }

    public func trial(at moment: BookMoment = .latest) throws -> Trial {
        let start = try start(of: moment)
        var balances: [Int64: Int64] = [:]
        let kept = try transaction.rows("SELECT account, balance FROM ledger_day_balance WHERE day = \(start.day)")
        for row in kept { balances[try row.integer(0)] = try row.integer(1) }
        var savings = start.savings
        let since = try start.floor < 0 && moment == .latest ? all() : sums(start, moment)
        for row in since {
            let (place, sum) = (try row.integer(0), try row.integer(1))
            if place < 0 { savings += sum } else { balances[place, default: 0] += sum }
        }
        let accounts = try LedgerAccountStore(transaction).institutional()
        return Trial(accounts: accounts.map { ($0, balances[$0.number] ?? 0) }, savings: Rupiah(savings))
    }

    private func all() throws -> [Row] {
        try transaction.rows(
            """
            SELECT CASE WHEN account >= \(LedgerAccount.firstMember) THEN -1 ELSE account END AS place, sum(amount)
            FROM posting GROUP BY place
            """)
    }

    private func sums(_ start: Start, _ moment: BookMoment) throws -> [Row] {
        try transaction.rows(
            """
            SELECT CASE WHEN p.account >= \(LedgerAccount.firstMember) THEN -1 ELSE p.account END AS place,
                sum(p.amount)
            FROM posting p JOIN entry e ON e.id = p.entry
            WHERE p.entry > \(start.floor) AND e.business_day > \(start.day)
                AND e.business_day <= \(moment.lastDay) AND e.recorded_at <= \(moment.lastInstant) GROUP BY place
            """)
    }

    private func start(of moment: BookMoment) throws -> Start {
        let row = try transaction.row(
            """
            SELECT day, floor_entry, savings FROM ledger_day
            WHERE day <= \(moment.lastDay) AND closed_at <= \(moment.lastInstant) ORDER BY day DESC LIMIT 1
            """)
        guard let row else { return Start(day: .min, floor: -1, savings: 0) }
        return Start(day: try row.integer(0), floor: try row.integer(1), savings: try row.integer(2))
    }
}
