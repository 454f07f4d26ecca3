// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// A partner took an invoice's amount: owed to us by the partner, earned for JKK and JKM.
    public static func contributionReceived(
        _ amount: Rupiah, receipt: ID<ReceiptRecord>, on day: CalendarDay, through channel: LedgerAccount = .clearing
    ) -> Entry {
        Entry(
            .contributionReceived, businessDay: day, reference: receipt.number,
            postings: [Posting(channel, amount), Posting(.contributions, -amount)])
    }

    /// A partner took an old-age savings deposit: owed to us by the partner, owed by us to the member.
    public static func savingsReceived(
        _ amount: Rupiah, member: ID<PersonRecord>, receipt: ID<ReceiptRecord>, on day: CalendarDay,
        through channel: LedgerAccount = .clearing
    ) -> Entry {
        Entry(
            .contributionReceived, businessDay: day, reference: receipt.number,
            postings: [Posting(channel, amount), Posting(.savings(member), -amount)])
    }
}
