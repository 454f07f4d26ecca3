// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Money set aside for one payment that was ordered and whose outcome is open. It ends once: posted when the money
/// moved, voided when it did not, expired when the order was never carried out in time.
public struct Reservation: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Set aside; the payment's outcome is open.
        case reserved
        /// The money reached the payee.
        case posted
        /// The bank said that no money moved.
        case voided
        /// The order was not given to the bank in time.
        case expired
    }

    /// How long a payment may take before the books ask about it.
    public static let holdingSeconds: Int64 = 7 * 86_400

    /// The payout, withdrawal or refund.
    public let reference: Int64
    /// The liability that the payment meets.
    public let owed: LedgerAccount
    public let amount: Rupiah
    public let state: State
    public let expiresAt: Instant

    /// A reservation as recorded.
    public init(reference: Int64, owed: LedgerAccount, amount: Rupiah, state: State, expiresAt: Instant) {
        self.reference = reference
        self.owed = owed
        self.amount = amount
        self.state = state
        self.expiresAt = expiresAt
    }

    /// Sets an amount aside. Traps unless it is above zero.
    public static func reserve(
        _ amount: Rupiah, owed: LedgerAccount, reference: Int64, at now: Instant, for seconds: Int64 = holdingSeconds
    ) -> Reservation {
        precondition(amount > .zero, "money set aside is above zero")
        return Reservation(
            reference: reference, owed: owed, amount: amount, state: .reserved, expiresAt: now.adding(seconds: seconds))
    }

    /// The entry that sets the money aside.
    public func reserving(on day: CalendarDay) -> Entry {
        Entry(
            .payoutReserved, businessDay: day, reference: reference,
            postings: [Posting(owed, amount), Posting(.payoutsReserved, -amount)])
    }

    /// The money reached the payee from one of our accounts.
    ///
    /// - Parameter kind: What the payment is called in the books.
    /// - Throws: `conflict` `reservation-ended`.
    public func post(
        from account: LedgerAccount = .bank, as kind: Entry.Kind = .benefitPaid, on day: CalendarDay
    ) throws(Failure) -> (reservation: Reservation, entry: Entry) {
        let ended = try ended(.posted)
        return (
            ended,
            Entry(
                kind, businessDay: day, reference: reference,
                postings: [Posting(.payoutsReserved, amount), Posting(account, -amount)])
        )
    }

    /// No money moved: it is owed as before.
    ///
    /// - Throws: `conflict` `reservation-ended`.
    public func void(on day: CalendarDay) throws(Failure) -> (reservation: Reservation, entry: Entry) {
        (try ended(.voided), release(on: day))
    }

    /// Nobody carried the payment out in time: it is owed as before. Never for an order that may have reached the bank.
    ///
    /// - Throws: `conflict` `reservation-ended`, `reservation-not-expired`.
    public func expire(at now: Instant) throws(Failure) -> (reservation: Reservation, entry: Entry) {
        let ended = try ended(.expired)
        guard now >= expiresAt else {
            throw Failure(.conflict, "reservation-not-expired", details: ["until": expiresAt.description])
        }
        return (ended, release(on: now.jakartaDay))
    }

    private func ended(_ state: State) throws(Failure) -> Reservation {
        guard self.state == .reserved else {
            throw Failure(.conflict, "reservation-ended", details: ["state": self.state.rawValue])
        }
        return Reservation(reference: reference, owed: owed, amount: amount, state: state, expiresAt: expiresAt)
    }

    private func release(on day: CalendarDay) -> Entry {
        Entry(
            .payoutReleased, businessDay: day, reference: reference,
            postings: [Posting(.payoutsReserved, amount), Posting(owed, -amount)])
    }
}
