// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// A closing credited a block of members with their returns, which the block tells apart: an expense, owed to them.
    /// Nil where the block's returns add up to nothing.
    public static func savingsAccrued(_ total: Rupiah, block: Int64, on day: CalendarDay) -> Entry? {
        guard total != .zero else { return nil }
        return Entry(
            .savingsAccrued, businessDay: day, reference: block,
            postings: [Posting(.savingsReturns, total), Posting(.savingsCredited, -total)])
    }

    /// The return that ran until the day before a payout: the next closing does not credit it again. Nil where nothing
    /// ran.
    public static func savingsReturnPaid(
        _ running: Rupiah, member: ID<PersonRecord>, reference: Int64, on day: CalendarDay
    ) -> Entry? {
        guard running != .zero else { return nil }
        return Entry(
            .savingsReturnPaid, businessDay: day, reference: reference,
            postings: [Posting(.savingsReturns, running), Posting(.savings(member), -running)])
    }

    /// Savings that are paid out on a day, whole with the return that ran: from then on owed to the payee, and the tax
    /// to the state. Traps when the tax is more than what is paid out.
    public static func savingsPaidOut(
        _ amount: Rupiah, tax: Rupiah, member: ID<PersonRecord>, reference: Int64, on day: CalendarDay
    ) -> Entry {
        precondition(tax >= .zero && tax < amount, "a tax is a part of what is paid out")
        var postings = [Posting(.savings(member), amount), Posting(.benefitsPayable, tax - amount)]
        if tax != .zero { postings.append(Posting(.taxesWithheld, -tax)) }
        return Entry(.savingsPaidOut, businessDay: day, reference: reference, postings: postings)
    }
}
