// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An amount on one account. Positive is debit, negative is credit; never zero.
public struct Posting: Sendable, Hashable {
    public let account: LedgerAccount
    public let amount: Rupiah

    /// Traps on a zero amount: a posting that moves nothing is a defect.
    public init(_ account: LedgerAccount, _ amount: Rupiah) {
        precondition(amount != .zero, "a posting moves money")
        self.account = account
        self.amount = amount
    }
}

/// Money moved between accounts. Balanced by construction and never edited; a mistake is met by a counter-entry.
public struct Entry: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A partner took a contribution for us.
        case contributionReceived = "contribution-received"
        /// A benefit was granted.
        case benefitGranted = "benefit-granted"
        /// A benefit reached the payee's bank.
        case benefitPaid = "benefit-paid"
        /// A payout was given to the bank: set aside from what is payable.
        case payoutReserved = "payout-reserved"
        /// A payout that was set aside did not happen: payable again.
        case payoutReleased = "payout-released"
        /// A partner abroad took another currency for us.
        case foreignReceived = "foreign-received"
        /// A partner abroad gave up another currency that it held for us.
        case foreignSettled = "foreign-settled"
        /// What a payer abroad paid in another currency, counted in rupiah at the locked rate.
        case abroadReceived = "abroad-received"
        /// A partner settled in rupiah what it had taken in another currency.
        case abroadSettled = "abroad-settled"
        /// The bank confirmed a line of a payout list.
        case payoutSettled = "payout-settled"
        /// Money of a payout that had arrived came back.
        case payoutReturned = "payout-returned"
        /// A law changed for the past gives or asks for another amount.
        case lawCorrected = "law-corrected"
        /// Money that a partner took for us reached our bank.
        case bankSettled = "bank-settled"
        /// The bank took its fee from our account.
        case bankFee = "bank-fee"
        /// A closing credited a block of members with the return on their savings.
        case savingsAccrued = "savings-accrued"
        /// Return that a saver has earned since the last closing, credited because the savings are paid out.
        case savingsReturnPaid = "savings-return-paid"
        /// Savings are paid out: owed to the payee, and what is kept back to the state.
        case savingsPaidOut = "savings-paid-out"
        /// Money came in that fits no invoice as it came.
        case moneyUnallocated = "money-unallocated"
        /// Money is to be given back to a payer.
        case refundOwed = "refund-owed"
        /// Money went back to a payer.
        case refundPaid = "refund-paid"
        /// A drawer was counted and differs from its book.
        case cashCounted = "cash-counted"
        /// Cash was brought to the bank.
        case cashDeposited = "cash-deposited"
        /// The mirror image of another entry.
        case reversal
    }

    public let kind: Kind
    /// The day the books count it on, in Jakarta.
    public let businessDay: CalendarDay
    /// What it is about: the receipt, decision or payout; one entry of a kind for each.
    public let reference: Int64
    public let reverses: ID<EntryRecord>?
    public let postings: [Posting]

    /// Traps when the postings do not add up to zero or are fewer than two: such an entry must not exist.
    public init(
        _ kind: Kind, businessDay: CalendarDay, reference: Int64, reverses: ID<EntryRecord>? = nil, postings: [Posting]
    ) {
        precondition(postings.count >= 2, "an entry has at least two postings")
        precondition(postings.map(\.amount).total() == .zero, "an entry balances")
        self.kind = kind
        self.businessDay = businessDay
        self.reference = reference
        self.reverses = reverses
        self.postings = postings
    }

    /// The counter-entry that undoes this one.
    public func reversed(id: ID<EntryRecord>, on day: CalendarDay) -> Entry {
        Entry(
            .reversal, businessDay: day, reference: id.number, reverses: id,
            postings: postings.map { Posting($0.account, -$0.amount) })
    }
}
