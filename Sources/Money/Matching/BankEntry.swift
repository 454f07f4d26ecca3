// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger

extension Entry {
    /// Money that others held for us reached our bank, less what was kept, more or less what a rate gave.
    ///
    /// - Parameters:
    ///   - amount: what the bank booked.
    ///   - held: the accounts that held it, each with its share; they add up to amount, fee less exchange.
    ///   - exchange: what the rate gave more; below zero, less.
    public static func bankSettled(
        _ amount: Rupiah, held: [(account: LedgerAccount, amount: Rupiah)], fee: Rupiah, exchange: Rupiah,
        line: ID<BankLineRecord>, on day: CalendarDay
    ) -> Entry {
        var postings = [Posting(.bank, amount)]
        if fee != .zero { postings.append(Posting(.fees, fee)) }
        if exchange != .zero { postings.append(Posting(.exchangeDifference, -exchange)) }
        postings += held.map { Posting($0.account, -$0.amount) }
        return Entry(.bankSettled, businessDay: day, reference: line.number, postings: postings)
    }

    /// The bank took its fee.
    public static func bankFee(_ amount: Rupiah, line: ID<BankLineRecord>, on day: CalendarDay) -> Entry {
        Entry(
            .bankFee, businessDay: day, reference: line.number,
            postings: [Posting(.fees, amount), Posting(.bank, -amount)])
    }
}

extension LedgerAccount {
    /// The account that can hold money for us until it reaches the bank, by its key in the books; nil for any other.
    /// Cash of a drawer is booked at the bank when it is deposited, so a drawer is none.
    public static func holding(number: Int64) -> LedgerAccount? {
        switch number {
        case LedgerAccount.clearing.number: .clearing
        case 10_000..<20_000: .channel(Int(number - 10_000))
        default: nil
        }
    }
}
