// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Money
import Protection
import Store
import Text

extension WriteContext {
    /// Records that money is due and waits for a payout list. The same source is recorded once.
    ///
    /// - Parameter source: What it comes from, `claim:KEY`, `refund:KEY`.
    @discardableResult func owe(
        _ amount: Rupiah, _ kind: PayableStore.Kind, source: String, number: String, claim: ID<ClaimRecord>?,
        about person: ID<PersonRecord>, payee: ID<PersonRecord>, to account: ID<BankAccountRecord>,
        dueOn day: CalendarDay
    ) throws -> ID<OwedRecord> {
        let store = PayableStore(transaction)
        if let known = try store.find(source: source) { return known.id }
        let id: ID<OwedRecord> = newID()
        try store.insert(
            PayableStore.Payable(
                id: id, kind: kind, source: source, number: number, claim: claim, person: person, payee: payee,
                bankAccount: account, amount: amount, dueOn: day),
            at: now, by: actor.name)
        return id
    }

    /// Sends a granted claim on its way: at once, or by list where it is large or paid in instalments.
    ///
    /// - Parameter request: Nil where the amount is not what the law computes.
    /// - Returns: How the money goes.
    func routeClaim(
        _ claim: ClaimStore.Claim, _ amount: Rupiah, request: BenefitRequest?, to account: ID<BankAccountRecord>
    ) throws -> ClaimNews.MoneyWay {
        if let request, request.event == .scholarship {
            let years = try BenefitLaw(rules).scholarshipYears(request)
            let instalments = years.enumerated().map { (amount: $1, dueOn: today.adding(months: 12 * $0)) }
            try PaymentScheduleStore(transaction).insert(newID(), claim: claim.id, instalments, at: now)
            return .byYears
        }
        guard try PayoutPolicy.inForce(on: today).route(of: amount) == .byList else {
            try orderPayout(amount, claim: claim, attempt: 1, to: account)
            return .sent
        }
        try owe(
            amount, .claim, source: "claim:\(claim.id)", number: claim.number, claim: claim.id, about: claim.person,
            payee: claim.claimant, to: account, dueOn: today)
        return .byList
    }
}
