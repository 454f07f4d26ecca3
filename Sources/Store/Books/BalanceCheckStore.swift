// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Whether every balance that is kept beside the journal is what the journal says.
public struct BalanceCheckStore {
    private static let most = 100

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A balance kept for a closed day.
    public struct KeptBalance: Sendable, Hashable {
        public let day: CalendarDay
        /// The account's number; -1 for all savings together.
        public let account: Int64
        /// Nil where none is kept.
        public let kept: Int64?
        public let journal: Int64
    }

    /// What closed days keep for an account otherwise than the journal, day by day.
    public func wrongDays() throws -> [KeptBalance] {
        let moved = try transaction.numbers(
            """
            SELECT CASE WHEN p.account >= \(LedgerAccount.firstMember) THEN -1 ELSE p.account END AS place,
                e.business_day, sum(p.amount)
            FROM posting p JOIN entry e ON e.id = p.entry
            WHERE e.business_day <= (SELECT max(day) FROM ledger_day)
            GROUP BY place, e.business_day ORDER BY place, e.business_day
            """)
        let kept = try transaction.numbers(
            """
            SELECT account, day, balance FROM ledger_day_balance UNION ALL SELECT -1, day, savings FROM ledger_day
            """)
        var balances: [Int64: [Int64: Int64]] = [:]
        for start in stride(from: 0, to: kept.count, by: 3) {
            balances[kept[start], default: [:]][kept[start + 1]] = kept[start + 2]
        }
        var movements: [Int64: [(day: Int64, amount: Int64)]] = [:]
        for start in stride(from: 0, to: moved.count, by: 3) {
            movements[moved[start], default: []].append((moved[start + 1], moved[start + 2]))
        }
        let days = try transaction.numbers("SELECT day FROM ledger_day ORDER BY day")
        var wrong: [KeptBalance] = []
        for account in Set(balances.keys).union(movements.keys).sorted() {
            var (sum, place) = (Int64(0), 0)
            let own = movements[account] ?? []
            for day in days {
                while place < own.count, own[place].day <= day {
                    sum += own[place].amount
                    place += 1
                }
                let found = balances[account]?[day]
                if found ?? 0 != sum {
                    wrong.append(
                        .init(day: CalendarDay(number: Int32(day)), account: account, kept: found, journal: sum))
                }
                if wrong.count == Self.most { return wrong }
            }
        }
        return wrong
    }

    /// Closed days whose number of entries is not the journal's.
    public func daysWithOtherCounts() throws -> [CalendarDay] {
        try transaction.rows(
            """
            SELECT d.day FROM ledger_day d
            WHERE d.entries <> (SELECT count(*) FROM entry e WHERE e.business_day <= d.day
                AND e.business_day > coalesce((SELECT max(day) FROM ledger_day b WHERE b.day < d.day), -1000000))
            LIMIT \(Self.most)
            """
        ).map { try $0.day(0) }
    }

    /// Receipts whose money stands on the account of another channel than the partner's.
    public func receiptsOnOtherChannels() throws -> [ID<ReceiptRecord>] {
        let channels = LedgerAccount.channel(1).number - 1
        return try transaction.rows(
            """
            SELECT r.id FROM receipt r JOIN partner a ON a.id = r.partner
            JOIN entry e ON e.kind = 'contribution-received' AND e.reference = r.id
            JOIN posting p ON p.entry = e.id AND p.amount > 0
            WHERE p.account NOT IN (\(LedgerAccount.suspense.number), \(LedgerAccount.clearing.number),
                coalesce(a.channel, 0) + \(channels)) LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }

    /// Money that waits, or waited, whose entries do not say what was recorded.
    public func unallocatedUnlikeEntries() throws -> [ID<UnallocatedRecord>] {
        try transaction.rows(
            """
            SELECT u.id FROM unallocated u
            LEFT JOIN entry e ON e.kind = 'money-unallocated' AND e.reference = u.id
            LEFT JOIN posting p ON p.entry = e.id AND p.account = u.account
            WHERE coalesce(p.amount, 0) <> u.amount
                OR (u.reversed_at IS NOT NULL) <> EXISTS (SELECT 1 FROM entry x WHERE x.reverses = e.id)
            LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }

    /// Refunds whose entries do not say what was recorded: owed, and then paid by hand or by a line of a list, or
    /// dropped.
    public func refundsUnlikeEntries() throws -> [ID<RefundRecord>] {
        let owed = LedgerAccount.refundsPayable.number
        return try transaction.rows(
            """
            SELECT f.id FROM refund f
            LEFT JOIN entry e ON e.kind = 'refund-owed' AND e.reference = f.id
            LEFT JOIN posting p ON p.entry = e.id AND p.account = \(owed)
            LEFT JOIN entry d ON d.kind = 'refund-paid' AND d.reference = f.id
            LEFT JOIN posting q ON q.entry = d.id AND q.account = \(owed)
            WHERE coalesce(-p.amount, 0) <> f.amount
                OR coalesce(q.amount, 0) <> CASE WHEN f.state = 'paid' AND NOT EXISTS (
                    SELECT 1 FROM payable b JOIN payout_line l ON l.payable = b.id
                    JOIN entry s ON s.kind = 'payout-settled' AND s.reference = l.id
                    WHERE b.kind = 'refund' AND b.person = f.person AND b.amount = f.amount
                ) THEN f.amount ELSE 0 END
                OR (f.state = 'cancelled') <> EXISTS (SELECT 1 FROM entry x WHERE x.reverses = e.id)
            LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }

    /// Payments from abroad that are linked to an entry that is not about them.
    public func abroadUnlikeEntries() throws -> [ID<HostPaymentRecord>] {
        try transaction.rows(
            """
            SELECT h.id FROM host_payment h LEFT JOIN entry e ON e.id = h.entry
            WHERE h.entry IS NOT NULL AND (coalesce(e.kind, '') <> 'abroad-received' OR e.reference <> h.id)
            LIMIT \(Self.most)
            """
        ).map { try $0.id(0) }
    }
}
