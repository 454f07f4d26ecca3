// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// Something that must be explained before a business day closes: how many cases of it are open.
///
/// Each room that can leave something open adds one line to `all`, counting in its own tables, and the words of its
/// code to `DayQuestionTexts`.
struct DayQuestion: Sendable {
    /// The day that is to close, and the moment it is asked.
    struct Day: Sendable {
        let day: CalendarDay
        let now: Instant
    }

    /// Stable, kebab-case.
    let code: String
    private let count: @Sendable (any Transaction, Day) throws -> Int

    init(_ code: String, _ count: @escaping @Sendable (any Transaction, Day) throws -> Int) {
        self.code = code
        self.count = count
    }

    static let all: [DayQuestion] = [
        DayQuestion("entries-unbalanced") { transaction, _ in try DayQuestionStore(transaction).unbalancedEntries() },
        DayQuestion("trial-balance-differs") { try DayQuestionStore($0).unbalancedCurrencies(through: $1.day) },
        DayQuestion("receipts-without-entry") { transaction, _ in
            try DayQuestionStore(transaction).receiptsWithoutEntry()
        },
        DayQuestion("payouts-without-entry") { transaction, _ in
            try DayQuestionStore(transaction).payoutsWithoutEntry()
        },
        DayQuestion("reservations-overdue") { try DayQuestionStore($0).overdueReservations(at: $1.now) },
        DayQuestion("reservations-differ") { transaction, _ in
            try DayQuestionStore(transaction).reservationDifference()
        },
        DayQuestion("bank-lines-waiting") {
            try ReconciliationCheck($0).openQuestions(through: $1.day).count
        },
        DayQuestion("money-waiting") { try DayQuestionStore($0).waitingMoney(through: $1.day) },
        DayQuestion("abroad-uncounted") { transaction, _ in
            try HostPaymentStore(transaction).uncounted().count
        },
        DayQuestion("drawers-open") { try DayQuestionStore($0).openDrawers(through: $1.day) },
    ]

    /// What keeps a day open now; empty when nothing does.
    static func open(on day: Day, in transaction: any Transaction) throws -> [LedgerDayStore.Open] {
        try all.compactMap { question in
            let count = try question.count(transaction, day)
            return count == 0 ? nil : LedgerDayStore.Open(code: question.code, count: count, askedAt: day.now)
        }
    }
}
