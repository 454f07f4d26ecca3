// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// The roll-up of money by day: what came in and what was paid, per country of work and province of origin.
public struct MoneyDayStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What kind of money a cell counts.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Contributions to JKK and JKM, by the day they were settled.
        case contribution
        /// Old-age savings, by the day they were settled.
        case savings
        /// Benefits that reached the payee's bank, by the day the books count them on.
        case benefit
    }

    /// A place in the roll-up.
    public struct Cell: Sendable, Hashable {
        public let kind: Kind
        public let day: CalendarDay
        /// ISO code of the country of work.
        public let country: String
        /// Province of origin.
        public let province: Int

        public init(_ kind: Kind, day: CalendarDay, country: String, province: Int) {
            self.kind = kind
            self.day = day
            self.country = country
            self.province = province
        }
    }

    /// Rupiah and the number of payments they came in.
    public struct Total: Sendable, Hashable {
        public private(set) var amount: Rupiah
        public private(set) var count: Int

        public init(amount: Rupiah = .zero, count: Int = 0) {
            self.amount = amount
            self.count = count
        }

        public mutating func add(_ payment: Rupiah) {
            amount += payment
            count += 1
        }
    }

    /// Counts one payment. Call it in the transaction that settles the invoice or confirms the payout.
    public func add(_ payment: Rupiah, to cell: Cell) { add(Total(amount: payment, count: 1), to: cell) }

    /// Takes back a payment that was counted and came back.
    public func takeBack(_ payment: Rupiah, from cell: Cell) { add(Total(amount: -payment, count: -1), to: cell) }

    /// Adds totals to the roll-up.
    public func apply(_ totals: [Cell: Total]) {
        for (cell, total) in totals { add(total, to: cell) }
    }

    private func add(_ total: Total, to cell: Cell) {
        let kind = cell.kind.rawValue.sqlValue
        let amounts = [total.amount.amount, Int64(total.count)]
        transaction.add(
            amounts, to: Self.days, at: [kind, cell.day.sqlValue, cell.country.sqlValue, cell.province.sqlValue])
        transaction.add(amounts, to: Self.months, at: [kind, cell.day.firstOfMonth.sqlValue])
    }

    private static let days = SumTable(
        "money_day", key: ["kind", "day", "country", "province"], sums: ["amount", "count"])
    private static let months = SumTable("money_month", key: ["kind", "month"], sums: ["amount", "count"])
}
