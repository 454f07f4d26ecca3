// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money
import Regulation
import Store

/// What stands on the savings accounts of one human being on a day, with the return to the day before.
struct SavingsStanding {
    struct Account {
        let person: ID<PersonRecord>
        let balance: Rupiah
        /// Earned since the last closing, to the end of the day before; no closing has credited it.
        let running: Rupiah

        var whole: Rupiah { balance + running }
    }

    /// Those with anything to pay, the asked person's own first.
    let accounts: [Account]

    /// - Throws: `no-rule-in-force` for a day without a rate.
    init(
        _ transaction: any Transaction, of person: ID<PersonRecord>, on day: CalendarDay, rules: RuleBook
    ) throws {
        let rates = try ReturnRates(rules)
        let years = try SavingsRunStore(transaction).all().filter { $0.kind == .year && $0.finishedAt != nil }
            .map(\.period.first.year)
        let settled = Dictionary(
            uniqueKeysWithValues: years.compactMap { year in (try? rates.final(year: year)).map { (year, $0) } })
        let store = SavingsBlockStore(transaction)
        accounts = try PersonStore(transaction).samePersons(as: person).map { member in
            let newest = try store.newest(of: member.number)
            let counted = newest.map { (day: $0.run.countedThrough, entry: $0.run.throughEntry) }
            let movements = try store.movements(of: member.number, uncountedBy: counted)
            let line = newest?.line ?? SavingsLine(account: member.number)
            let due = movements.filter { $0.day <= day }.reduce(line.balance) { $0 + $1.amount }
            let running = try rates.running(
                line, countedThrough: newest?.run.countedThrough, movements, through: day.adding(days: -1),
                settled: settled)
            return Account(person: member, balance: Rupiah(due), running: running)
        }.filter { $0.whole > .zero }
    }

    var balance: Rupiah { accounts.map(\.balance).total() }
    var running: Rupiah { accounts.map(\.running).total() }
    var whole: Rupiah { balance + running }
}
