// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel

/// Where the papers of a claim went, as officers recorded it.
public struct PaperTrailStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A paper came to a place.
    public struct Move: Sendable {
        public let id: ID<PaperMoveRecord>
        public let paper: PaperKind
        public let place: PaperPlace
        /// When it is expected back from there.
        public let expectedOn: CalendarDay?
        public let recordedAt: Instant
        public let recordedBy: String

        public init(
            id: ID<PaperMoveRecord>, paper: PaperKind, place: PaperPlace, expectedOn: CalendarDay?,
            recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.paper = paper
            self.place = place
            self.expectedOn = expectedOn
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    public func insert(_ move: Move, of claim: ID<ClaimRecord>) throws {
        try transaction.execute(
            """
            INSERT INTO paper_move (id, claim, paper, place, expected_on, recorded_at, recorded_by)
            VALUES (\(move.id), \(claim), \(move.paper.rawValue), \(move.place.rawValue), \(move.expectedOn),
                \(move.recordedAt), \(move.recordedBy))
            """)
    }

    /// Every move, oldest first.
    public func all(of claim: ID<ClaimRecord>) throws -> [Move] {
        try transaction.rows(
            """
            SELECT id, paper, place, expected_on, recorded_at, recorded_by FROM paper_move
            WHERE claim = \(claim) ORDER BY id
            """
        ).map { row in
            try Move(
                id: row.id(0), paper: row.value(1), place: row.value(2), expectedOn: row.optionalDay(3),
                recordedAt: row.instant(4), recordedBy: row.text(5))
        }
    }
}
