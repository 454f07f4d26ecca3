// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger
import Money

/// Movements of savings that a closing cannot take in the order of their days: told late, or paid before the month
/// they were paid for was closed.
public struct SavingsLateStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A movement with the entry it came by.
    public struct Late: Sendable {
        public let movement: SavingsMovement
        public let entry: Int64
    }

    /// Movements of days up to the end of a year that were recorded after that year's December had begun to close,
    /// up to what a later closing has counted.
    public func movements(through day: CalendarDay, after first: Int64, upTo last: Int64) throws -> [Late] {
        let numbers = try transaction.numbers(
            """
            SELECT p.account, e.business_day, -p.amount, e.id FROM entry e JOIN posting p ON p.entry = e.id
            WHERE e.id > \(first) AND e.id <= \(last) AND e.business_day <= \(day)
                AND p.account >= \(LedgerAccount.firstMember)
            """)
        return stride(from: 0, to: numbers.count, by: 4).map {
            Late(
                movement: SavingsMovement(
                    account: numbers[$0], day: CalendarDay(number: Int32(numbers[$0 + 1])), amount: numbers[$0 + 2]),
                entry: numbers[$0 + 3])
        }
    }

    /// The earliest business day among the entries that a closing looks at; nil for none.
    public func firstDay(of run: SavingsRunStore.Run) throws -> CalendarDay? {
        try transaction.row(
            "SELECT min(business_day) FROM entry WHERE id >= \(run.fromEntry) AND id <= \(run.throughEntry)"
        )?.optionalDay(0)
    }

    /// Accounts that were paid out with their running return after the days that a closing counts, and before it began.
    public func paidAhead(of run: SavingsRunStore.Run) throws -> Set<Int64> {
        let numbers = try transaction.numbers(
            """
            SELECT p.account FROM entry e JOIN posting p ON p.entry = e.id
            WHERE e.kind = \(Entry.Kind.savingsReturnPaid.rawValue) AND e.id >= \(run.fromEntry)
                AND e.id <= \(run.throughEntry) AND e.business_day > \(run.countedThrough)
                AND p.account >= \(LedgerAccount.firstMember)
            """)
        return Set(numbers)
    }
}
