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
            try context.reachSavings(person)
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
        let standing = try SavingsStanding(context.transaction, of: person, on: day, rules: context.rules)
        let right = try SavingsRight(context.transaction, of: person, door: context.door)
        let payable = try SavingsLaw(context.rules).payable(
            reason, of: standing.whole, on: day, memberSince: right.memberSince, takenBefore: right.partsTaken)
        return WithdrawalQuote(
            reason: reason, day: day, balance: standing.balance, running: standing.running, payable: payable,
            tax: try SavingsTaxLaw(context.rules).tax(on: payable.amount, day: day))
    }
}
