// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Benefits paid in instalments, each with the day on which it is due.
public struct PaymentScheduleStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Instalment: Sendable {
        public let schedule: ID<PaymentScheduleRecord>
        public let claim: ID<ClaimRecord>
        /// From 0.
        public let position: Int
        public let amount: Rupiah
        public let dueOn: CalendarDay
        /// What became of it; nil until it was due.
        public let payable: ID<OwedRecord>?
    }

    public func insert(
        _ id: ID<PaymentScheduleRecord>, claim: ID<ClaimRecord>, _ instalments: [(amount: Rupiah, dueOn: CalendarDay)],
        at now: Instant
    ) throws {
        try transaction.execute(
            "INSERT INTO payment_schedule (id, claim, recorded_at) VALUES (\(id), \(claim), \(now))")
        for (position, instalment) in instalments.enumerated() {
            try transaction.execute(
                """
                INSERT INTO payment_instalment (schedule, position, amount, due_on)
                VALUES (\(id), \(position), \(instalment.amount), \(instalment.dueOn))
                """)
        }
    }

    /// Instalments that are due by a day and became no debt yet, oldest first.
    public func due(through day: CalendarDay, limit: Int) throws -> [Instalment] {
        try transaction.rows(
            """
            SELECT i.schedule, s.claim, i.position, i.amount, i.due_on, i.payable
            FROM payment_instalment i JOIN payment_schedule s ON s.id = i.schedule
            WHERE i.due_on <= \(day) AND i.payable IS NULL ORDER BY i.due_on, i.schedule, i.position LIMIT \(limit)
            """
        ).map(Self.instalment)
    }

    /// Every instalment of a claim, in order.
    public func all(of claim: ID<ClaimRecord>) throws -> [Instalment] {
        try transaction.rows(
            """
            SELECT i.schedule, s.claim, i.position, i.amount, i.due_on, i.payable
            FROM payment_instalment i JOIN payment_schedule s ON s.id = i.schedule
            WHERE s.claim = \(claim) ORDER BY i.position
            """
        ).map(Self.instalment)
    }

    /// Says which debt an instalment became.
    public func became(_ payable: ID<OwedRecord>, _ instalment: Instalment) throws {
        try transaction.execute(
            """
            UPDATE payment_instalment SET payable = \(payable)
            WHERE schedule = \(instalment.schedule) AND position = \(instalment.position) AND payable IS NULL
            """)
    }

    private static func instalment(_ row: Row) throws -> Instalment {
        try Instalment(
            schedule: row.id(0), claim: row.id(1), position: row.int(2), amount: row.rupiah(3), dueOn: row.day(4),
            payable: row.optionalID(5))
    }
}
