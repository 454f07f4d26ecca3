// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Money that changes currency: two entries that belong together, one in the other currency and one in rupiah, with
/// the rate between them and a line for the fee. Both meet on `.conversion`, which is zero in every currency once all
/// that came from abroad is settled.
public struct Exchange: Sendable, Hashable {
    public let foreign: ForeignEntry
    public let rupiah: Entry
    public let rate: ExchangeRate
    /// What the fee line says: what the payer was asked for the partner's service, or what the partner kept.
    public let fee: Rupiah

    private init(foreign: ForeignEntry, rupiah: Entry, rate: ExchangeRate, fee: Rupiah) {
        self.foreign = foreign
        self.rupiah = rupiah
        self.rate = rate
        self.fee = fee
    }

    /// What an exchange is about and what its entry in rupiah is called.
    public struct Purpose: Sendable, Hashable {
        let kind: Entry.Kind
        let reference: Int64
        let day: CalendarDay

        /// - Parameters:
        ///   - kind: The kind of the entry in rupiah.
        ///   - reference: What both entries are about, such as the receipt.
        public init(_ kind: Entry.Kind, reference: Int64, on day: CalendarDay) {
            self.kind = kind
            self.reference = reference
            self.day = day
        }
    }

    /// A partner abroad took money for us: it holds the currency, and the payer is credited rupiah at the locked rate.
    ///
    /// The partner's account is debited in its currency. In rupiah, what the money is worth is debited to
    /// `.conversion`; `credits` (positive amounts) and the fee that the payer was asked are credited. What is left
    /// because the currency has no smaller coin goes to `.exchangeDifference`.
    ///
    /// - Throws: `refused` `exchange-does-not-meet` when the money is worth less than asked, or more by a coin or over.
    public static func received(
        _ money: ForeignMoney, at rate: ExchangeRate, through partner: LedgerAccount,
        credits: [(account: LedgerAccount, amount: Rupiah)], fee: Rupiah, for purpose: Purpose
    ) throws(Failure) -> Exchange {
        let worth = rate.rupiah(for: money, rounding: .down)
        let asked = credits.map(\.amount).total() + fee
        guard worth >= asked, worth < asked + rate.coin else {
            throw Failure(
                .refused, "exchange-does-not-meet", field: "amount",
                details: [
                    "found": "\(money.currency.rawValue) \(money.text)", "worth": String(worth.amount),
                    "asked": String(asked.amount),
                ])
        }
        var postings = [Posting(.conversion, worth)] + credits.map { Posting($0.account, -$0.amount) }
        if fee != .zero { postings.append(Posting(.fees, -fee)) }
        if worth != asked { postings.append(Posting(.exchangeDifference, asked - worth)) }
        return Exchange(
            foreign: ForeignEntry(
                .foreignReceived, in: money.currency, businessDay: purpose.day, reference: purpose.reference,
                postings: [
                    ForeignPosting(partner, minor: money.minor), ForeignPosting(.conversion, minor: -money.minor),
                ]),
            rupiah: Entry(purpose.kind, businessDay: purpose.day, reference: purpose.reference, postings: postings),
            rate: rate, fee: fee)
    }

    /// A partner abroad changed what it held and settled in rupiah, less its fee.
    ///
    /// What was locked with the payers leaves `.conversion`; what the rate of the day gave more or less goes to
    /// `.exchangeDifference`. The rate stored is the one that was given: arrived and fee for the money.
    ///
    /// - Parameter locked: What the same money was worth when it was received.
    public static func settled(
        _ money: ForeignMoney, locked: Rupiah, arrived: Rupiah, fee: Rupiah, from partner: LedgerAccount,
        into account: LedgerAccount, for purpose: Purpose
    ) throws(Failure) -> Exchange {
        let given = arrived + fee
        let rate = try ExchangeRate(money.currency, rupiah: given.amount, perMinors: money.minor, field: "amount")
        var postings = [Posting(account, arrived), Posting(.conversion, -locked)]
        if fee != .zero { postings.append(Posting(.fees, fee)) }
        if given != locked { postings.append(Posting(.exchangeDifference, locked - given)) }
        return Exchange(
            foreign: ForeignEntry(
                .foreignSettled, in: money.currency, businessDay: purpose.day, reference: purpose.reference,
                postings: [
                    ForeignPosting(.conversion, minor: money.minor), ForeignPosting(partner, minor: -money.minor),
                ]),
            rupiah: Entry(purpose.kind, businessDay: purpose.day, reference: purpose.reference, postings: postings),
            rate: rate, fee: fee)
    }

    /// The counter-entries that undo both, at the same rate.
    public func reversed(foreign id: ID<EntryRecord>, rupiah other: ID<EntryRecord>, on day: CalendarDay) -> Exchange {
        Exchange(
            foreign: ForeignEntry(
                .reversal, in: foreign.currency, businessDay: day, reference: id.number, reverses: id,
                postings: foreign.postings.map { ForeignPosting($0.account, minor: -$0.minor) }),
            rupiah: rupiah.reversed(id: other, on: day), rate: rate, fee: -fee)
    }
}
