// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// A drawer was counted: what lies in it more (a gain) or less (a loss) than its book says.
    ///
    /// - Parameter difference: counted less expected, never zero.
    public static func cashCounted(
        _ difference: Rupiah, drawer: Int, day id: ID<DrawerDayRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .cashCounted, businessDay: day, reference: id.number,
            postings: [Posting(.drawer(drawer), difference), Posting(.cashDifference, -difference)])
    }

    /// Cash was brought to the bank.
    public static func cashDeposited(
        _ amount: Rupiah, drawer: Int, _ deposit: ID<CashDepositRecord>, on day: CalendarDay
    ) -> Entry {
        Entry(
            .cashDeposited, businessDay: day, reference: deposit.number,
            postings: [Posting(.bank, amount), Posting(.drawer(drawer), -amount)])
    }
}
