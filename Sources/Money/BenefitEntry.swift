// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// A claim was approved: an expense of the programme that pays it, owed to the payee from now on.
    public static func benefitGranted(
        _ amount: Rupiah, of programme: LedgerAccount.Programme, claim: ID<ClaimRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .benefitGranted, businessDay: day, reference: claim.number,
            postings: [Posting(.programmeBenefits(programme), amount), Posting(.benefitsPayable, -amount)])
    }

    /// The bank confirmed a payout whose amount was not set aside before: the debt is settled, the bank account is
    /// lower. Where it was set aside, `Reservation.post` says so.
    public static func benefitPaid(_ amount: Rupiah, payout: ID<PayoutRecord>, on day: CalendarDay) -> Entry {
        Entry(
            .benefitPaid, businessDay: day, reference: payout.number,
            postings: [Posting(.benefitsPayable, amount), Posting(.bank, -amount)])
    }
}
