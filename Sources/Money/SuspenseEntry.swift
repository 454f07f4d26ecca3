// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// Money came in that fits no invoice as it came: ours to hold, owed to somebody.
    ///
    /// - Parameter account: where the money is.
    public static func moneyUnallocated(
        _ amount: Rupiah, in account: LedgerAccount, _ id: ID<UnallocatedRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .moneyUnallocated, businessDay: day, reference: id.number,
            postings: [Posting(account, amount), Posting(.suspense, -amount)])
    }

    /// Waiting money is to be given back: owed to the payer from now on.
    public static func refundOwed(_ amount: Rupiah, _ refund: ID<RefundRecord>, on day: CalendarDay) -> Entry {
        Entry(
            .refundOwed, businessDay: day, reference: refund.number,
            postings: [Posting(.suspense, amount), Posting(.refundsPayable, -amount)])
    }

    /// Money went back to the payer.
    ///
    /// - Parameter account: where the money went out from.
    public static func refundPaid(
        _ amount: Rupiah, from account: LedgerAccount, _ refund: ID<RefundRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .refundPaid, businessDay: day, reference: refund.number,
            postings: [Posting(.refundsPayable, amount), Posting(account, -amount)])
    }

    /// The same entry with the money coming from another account than the partners': from waiting money, from a drawer.
    public func taken(from account: LedgerAccount) -> Entry {
        Entry(
            kind, businessDay: businessDay, reference: reference, reverses: reverses,
            postings: postings.map { $0.amount > .zero ? Posting(account, $0.amount) : $0 })
    }
}
