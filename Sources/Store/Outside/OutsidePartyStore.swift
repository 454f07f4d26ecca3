// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// When each outside party last answered, and how long it is left alone after faults.
public struct OutsidePartyStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Party: String, Sendable, Hashable, CaseIterable {
        /// SISKOP2MI.
        case placementSystem = "placement-system"
        /// Dukcapil.
        case population
    }

    public struct State: Sendable, Hashable {
        public let triedAt: Instant
        /// Nil where it never answered.
        public let answeredAt: Instant?
        /// What went wrong at the last try; nil where it answered.
        public let fault: String?
        /// Faults in a row.
        public let faults: Int
        /// It is asked nothing by itself before then.
        public let restsUntil: Instant
    }

    public func find(_ party: Party) throws -> State? {
        try transaction.row(
            """
            SELECT tried_at, answered_at, fault, faults, rests_until FROM outside_party
            WHERE name = \(party.rawValue)
            """
        ).map { row in
            State(
                triedAt: try row.instant(0), answeredAt: try row.optionalInstant(1), fault: try row.optionalText(2),
                faults: try row.int(3), restsUntil: try row.instant(4))
        }
    }

    public func answered(_ party: Party, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO outside_party (name, tried_at, answered_at, fault, faults, rests_until)
            VALUES (\(party.rawValue), \(now), \(now), NULL, 0, \(now))
            ON CONFLICT (name) DO UPDATE SET tried_at = excluded.tried_at, answered_at = excluded.answered_at,
                fault = NULL, faults = 0, rests_until = excluded.rests_until
            """)
    }

    public func failed(_ party: Party, _ fault: String, at now: Instant, restsUntil: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO outside_party (name, tried_at, answered_at, fault, faults, rests_until)
            VALUES (\(party.rawValue), \(now), NULL, \(fault), 1, \(restsUntil))
            ON CONFLICT (name) DO UPDATE SET tried_at = excluded.tried_at, fault = excluded.fault,
                faults = outside_party.faults + 1, rests_until = excluded.rests_until
            """)
    }

    /// It may be asked again at once.
    public func wake(_ party: Party, at now: Instant) throws {
        try transaction.execute(
            "UPDATE outside_party SET rests_until = \(now), faults = 0 WHERE name = \(party.rawValue)")
    }
}
