// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// A line was released: what is owed is set aside until the bank says what became of it.
    public static func payoutReserved(
        _ amount: Rupiah, from debt: LedgerAccount, line: ID<PayoutLineRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .payoutReserved, businessDay: day, reference: line.number,
            postings: [Posting(debt, amount), Posting(.payoutsReserved, -amount)])
    }

    /// The bank confirmed a line: the reservation is used up, the bank account is lower.
    public static func payoutSettled(
        _ amount: Rupiah, line: ID<PayoutLineRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .payoutSettled, businessDay: day, reference: line.number,
            postings: [Posting(.payoutsReserved, amount), Posting(.bank, -amount)])
    }

    /// The bank refused a line for certain: the reservation is void and the debt stands again.
    public static func payoutVoided(
        _ amount: Rupiah, to debt: LedgerAccount, line: ID<PayoutLineRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .payoutVoided, businessDay: day, reference: line.number,
            postings: [Posting(.payoutsReserved, amount), Posting(debt, -amount)])
    }

    /// The money came back after it had arrived: the bank account is higher and the debt stands again.
    public static func payoutReturned(
        _ amount: Rupiah, to debt: LedgerAccount, line: ID<PayoutLineRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .payoutReturned, businessDay: day, reference: line.number,
            postings: [Posting(.bank, amount), Posting(debt, -amount)])
    }
}
