// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// The money of a payout, or of a line of a list, came back after it had arrived: the bank account is higher and
    /// the debt stands again.
    public static func payoutReturned(
        _ amount: Rupiah, to debt: LedgerAccount, reference: Int64, on day: CalendarDay
    ) -> Entry {
        Entry(
            .payoutReturned, businessDay: day, reference: reference,
            postings: [Posting(.bank, amount), Posting(debt, -amount)])
    }
}
