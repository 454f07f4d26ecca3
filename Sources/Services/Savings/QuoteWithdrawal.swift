// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Protection
import Regulation
import Store

/// What a withdrawal of old-age savings would pay on a day.
public struct WithdrawalQuote: Sendable {
    public let reason: SavingsReason
    public let day: CalendarDay
    public let balance: Rupiah
    /// Earned since the last closing, to the end of the day before.
    public let running: Rupiah
    /// What the law lets be paid, before tax.
    public let payable: SavingsAnswer
    /// Nil where the law takes none.
    public let tax: SavingsTax?

    /// What reaches the payee.
    public var net: Rupiah { payable.amount - (tax?.amount ?? .zero) }

    /// How well the values are established that it rests on.
    public var verification: Verification {
        max(payable.derivation.verification, tax?.derivation.verification ?? .confirmed)
    }
}

extension Door {
    /// What the law would pay of a person's savings on a day, with the return to the day (PP 46/2015 art. 22, 26). Says
    /// nothing of whether the reason has come about.
    ///
    /// - Parameter day: Nil for today; up to a year ahead.
    /// - Throws: `invalid` `savings-day-out-of-range` for a day in the past or more than a year ahead; `refused`
    ///   `savings-not-payable` with the article; `no-rule-in-force` where a rate or tax is not known.
    public func quoteWithdrawal(
        of person: ID<PersonRecord>, for reason: SavingsReason, on day: CalendarDay? = nil, by actor: Actor
    ) async throws -> WithdrawalQuote {
        try await read(.viewSavings, by: actor) { context in
            try context.reach(person)
            let latest = context.today.adding(months: 12)
            if let day, day < context.today || day > latest {
                throw Failure(
                    .invalid, "savings-day-out-of-range", field: "on",
                    details: [
                        "found": day.description, "first": context.today.description, "last": latest.description,
                    ])
            }
            return try WithdrawalReader(context).quote(person, reason, on: day ?? context.today)
        }
    }
}

/// Computes what a withdrawal would pay, without saying whether there may be one.
struct WithdrawalReader {
    private let context: ReadContext

    init(_ context: ReadContext) { self.context = context }

    func quote(
        _ person: ID<PersonRecord>, _ reason: SavingsReason, on day: CalendarDay
    ) throws -> WithdrawalQuote {
        let rates = try ReturnRates(context.rules)
        var balance = Rupiah.zero
        var running = Rupiah.zero
        for member in try PersonStore(context.transaction).samePersons(as: person) {
            let (stands, earned) = try account(member, rates, on: day)
            balance += stands
            running += earned
        }
        let payable = try SavingsLaw(context.rules).payable(reason, of: balance + running, on: day)
        return WithdrawalQuote(
            reason: reason, day: day, balance: balance, running: running, payable: payable,
            tax: try SavingsTaxLaw(context.rules).tax(on: payable.amount, day: day))
    }

    /// The balance of an account, and what it has earned since its last closing.
    private func account(
        _ person: ID<PersonRecord>, _ rates: ReturnRates, on day: CalendarDay
    ) throws -> (balance: Rupiah, running: Rupiah) {
        let store = SavingsBlockStore(context.transaction)
        let newest = try store.newest(of: person.number)
        let counted = newest.map { (day: $0.run.countedThrough, entry: $0.run.throughEntry) }
        let movements = try store.movements(of: person.number, uncountedBy: counted)
        let line = newest?.line ?? SavingsLine(account: person.number)
        let due = movements.filter { $0.day <= day }.reduce(line.balance) { $0 + $1.amount }
        let running = try rates.running(
            line, countedThrough: newest?.run.countedThrough, movements, through: day.adding(days: -1))
        return (Rupiah(due), running)
    }
}
