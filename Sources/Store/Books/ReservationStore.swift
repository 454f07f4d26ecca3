// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Ledger

/// Money set aside for payments whose outcome is open.
public struct ReservationStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Records a new reservation and posts its entry.
    public func reserve(_ reservation: Reservation, entry: ID<EntryRecord>, on day: CalendarDay, at now: Instant) throws
    {
        try transaction.execute(
            """
            INSERT INTO reservation (reference, account, amount, state, reserved_at, expires_at)
            VALUES (\(reservation.reference), \(reservation.owed.number), \(reservation.amount),
                \(reservation.state.rawValue), \(now), \(reservation.expiresAt))
            """)
        try LedgerStore(transaction).post(reservation.reserving(on: day), id: entry, at: now)
    }

    /// Records how a reservation ended and posts the entry that says so.
    ///
    /// - Throws: `conflict` `reservation-ended` when it ended meanwhile.
    public func end(
        _ ended: (reservation: Reservation, entry: Entry), entry: ID<EntryRecord>, at now: Instant
    ) throws {
        let state = ended.reservation.state
        let count = try transaction.changes(
            """
            UPDATE reservation SET state = \(state.rawValue), ended_at = \(now)
            WHERE reference = \(ended.reservation.reference) AND state = \(Reservation.State.reserved.rawValue)
            """)
        guard count == 1 else { throw Failure(.conflict, "reservation-ended", details: ["state": state.rawValue]) }
        try LedgerStore(transaction).post(ended.entry, id: entry, at: now)
    }

    /// Nil for payments ordered before money was set aside.
    public func find(_ reference: Int64) throws -> Reservation? {
        try transaction.row(
            "SELECT reference, account, amount, state, expires_at FROM reservation WHERE reference = \(reference)"
        ).map(Self.reservation)
    }

    /// Open reservations past their time, oldest first.
    public func overdue(at now: Instant, limit: Int = 1_000) throws -> [Reservation] {
        try transaction.rows(
            """
            SELECT reference, account, amount, state, expires_at FROM reservation
            WHERE state = 'reserved' AND expires_at <= \(now) ORDER BY expires_at LIMIT \(limit)
            """
        ).map(Self.reservation)
    }

    /// Whether the order of a payout was tried and never given to the bank.
    public func isTriedAndUnsent(payout reference: Int64) throws -> Bool {
        try transaction.exists(
            """
            SELECT 1 FROM payout p WHERE p.id = \(reference) AND p.state = 'ordered'
                AND NOT EXISTS (SELECT 1 FROM transfer_result r
                    WHERE r.payout = p.id AND r.outcome IN ('sent', 'not-received'))
                AND EXISTS (SELECT 1 FROM outbox o
                    WHERE o.kind = 'payout' AND o.reference = p.id AND o.done_at IS NULL AND o.tries > 0)
            """)
    }

    private static func reservation(_ row: Row) throws -> Reservation {
        guard let account = LedgerAccount(number: try row.integer(1)) else {
            preconditionFailure("money is only set aside from accounts of the chart")
        }
        return Reservation(
            reference: try row.integer(0), owed: account, amount: try row.rupiah(2), state: try row.value(3),
            expiresAt: try row.instant(4))
    }
}
