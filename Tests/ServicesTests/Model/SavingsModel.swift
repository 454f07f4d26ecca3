// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The reference for savings: what each account earns, day by day, exactly.
struct SavingsModel {
    /// Into so many parts a rupiah is divided: a millionth of it, by the days of any year.
    private static let rupiah: Int128 = 1_000_000 * 365 * 366

    struct Account {
        /// What closings have counted, with returns.
        var counted: Int64 = 0
        /// Earned and not a whole rupiah yet.
        var rest: Int128 = 0
        /// All returns so far.
        var credited: Int64 = 0
        /// The return of the newest closing.
        var returned: Int64 = 0
        /// What no closing has counted.
        var waiting: [(day: CalendarDay, amount: Int64)] = []
        var isCounted = false
        /// Balances at the end of each day of the year together, and what they earned provisionally.
        var yearDays: Int128 = 0
        var yearParts: Int128 = 0
    }

    private(set) var accounts: [String: Account] = [:]
    /// The last day of the month closed last.
    private(set) var closed: CalendarDay?
    /// Years whose December is closed and that are not settled: where each account stood, with what came late.
    private(set) var years: [Int: [String: Account]] = [:]
    /// Years settled: their days earn the final rate from then on.
    private var settled: Set<Int> = []

    mutating func move(_ account: String, _ amount: Int64, on day: CalendarDay) {
        accounts[account, default: Account()].waiting.append((day, amount))
    }

    mutating func closeMonth(_ first: CalendarDay, _ last: CalendarDay) {
        let yearFirst = first.adding(months: 1 - first.month)
        let whole = parts(first, last)
        for (name, before) in accounts {
            let due = before.waiting.filter { $0.day <= last }
            guard before.isCounted || !due.isEmpty else { continue }
            var account = before
            account.isCounted = true
            account.waiting.removeAll { $0.day <= last }
            if first.month == 1 { (account.yearDays, account.yearParts) = (0, 0) }
            var earned = Int128(account.counted) * whole
            account.yearDays += Int128(account.counted) * Int128(first.days(to: last) + 1)
            account.yearParts += earned
            for (day, amount) in due {
                earned += Int128(amount) * parts(day, last)
                account.yearParts += Int128(amount) * parts(max(day, yearFirst), last)
                account.yearDays += Int128(amount) * Int128(max(day, yearFirst).days(to: last) + 1)
                account.counted += amount
                if day < yearFirst { tellLate(name, amount, from: day, through: yearFirst.adding(days: -1)) }
            }
            account.credit(earned, Self.rupiah)
            accounts[name] = account
        }
        closed = last
        if last.month == 12 { years[last.year] = accounts.filter(\.value.isCounted) }
    }

    /// A movement of a year that is over and not settled counts for it, with what it was given.
    private mutating func tellLate(_ name: String, _ amount: Int64, from day: CalendarDay, through last: CalendarDay) {
        guard day.year == last.year, years[last.year] != nil else { return }
        let given = Int128(amount) * parts(day, last)
        var account = years[last.year]?[name] ?? Account()
        account.yearDays += Int128(amount) * Int128(day.days(to: last) + 1)
        account.yearParts += given
        years[last.year]?[name] = account
    }

    /// The final rate of a year, less what its months gave.
    mutating func settle(_ year: Int) {
        let then = years.removeValue(forKey: year) ?? [:]
        settled.insert(year)
        for name in Array(accounts.keys) {
            guard let december = then[name] else {
                accounts[name]?.returned = 0
                continue
            }
            let share = Int128(ModelRates.final(year) * 100 * Self.share(of: year))
            accounts[name]?.credit(december.yearDays * share - december.yearParts, Self.rupiah)
        }
    }

    /// What a rupiah earns from the end of one day to the end of another, day by day.
    private func parts(_ first: CalendarDay, _ last: CalendarDay) -> Int128 {
        (first.number...last.number).reduce(0) { sum, number in
            let day = CalendarDay(number: number)
            let rate = settled.contains(day.year) ? ModelRates.final(day.year) : ModelRates.provisional(on: day)
            return sum + Int128(rate * 100 * Self.share(of: day.year))
        }
    }

    private static func share(of year: Int) -> Int { CalendarDay.length(ofMonth: 2, year: year) == 29 ? 365 : 366 }
}

extension SavingsModel.Account {
    /// Adds whole rupiah; what is less stays.
    fileprivate mutating func credit(_ earned: Int128, _ rupiah: Int128) {
        let total = earned + rest
        let below = total < 0 && total % rupiah != 0
        returned = Int64(total / rupiah) - (below ? 1 : 0)
        rest = total - Int128(returned) * rupiah
        counted += returned
        credited += returned
    }
}
