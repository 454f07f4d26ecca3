// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Returnees handed over to their province, with its answer, and counts of them all.
public struct HandoverStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Handover: Sendable {
        public let id: ID<HandoverRecord>
        public let province: Int
        public let list: ID<ReturneeListRecord>
        public let title: String
        public let people: Int
        public let note: String
        public let recordedAt: Instant
        public let recordedBy: String
        /// How many arrived; nil before the province has answered.
        public let received: Int?
        public let answer: String
        public let acknowledgedAt: Instant?
        public let acknowledgedBy: String?
    }

    /// How many were received, by one thing that is known of them.
    public struct Count: Sendable, Hashable {
        public let category: String
        public let province: Int
        public let isMember: Bool
        public let rights: String
        public let health: String
        public let people: Int
    }

    private static let query: SQL = """
        SELECT h.id, h.province, h.list, (SELECT l.title FROM returnee_list l WHERE l.id = h.list), h.people, h.note,
            h.recorded_at, h.recorded_by, h.received, h.answer, h.acknowledged_at, h.acknowledged_by
        FROM returnee_handover h
        """

    /// Hands over those of a list who go to a province and were not handed over.
    ///
    /// - Returns: how many.
    public func handOver(
        _ id: ID<HandoverRecord>, list: ID<ReturneeListRecord>, province: Int, note: String, at now: Instant,
        by actor: String
    ) throws -> Int {
        let people =
            try transaction.row(
                """
                SELECT count(*) FROM returnee WHERE list = \(list) AND province = \(province) AND handover IS NULL
                """)?.int(0) ?? 0
        guard people > 0 else { return 0 }
        try transaction.execute(
            """
            INSERT INTO returnee_handover (id, province, list, people, note, recorded_at, recorded_by)
            VALUES (\(id), \(province), \(list), \(people), \(note), \(now), \(actor))
            """)
        return try transaction.changes(
            """
            UPDATE returnee SET handover = \(id)
            WHERE list = \(list) AND province = \(province) AND handover IS NULL
            """)
    }

    /// - Throws: `absent` when there is no such hand-over.
    public func get(_ id: ID<HandoverRecord>) throws -> Handover {
        guard let one = try transaction.row("\(part: Self.query) WHERE h.id = \(id)").map(Self.handover) else {
            throw Failure(.absent, "no-such-record")
        }
        return one
    }

    public func all(of list: ID<ReturneeListRecord>) throws -> [Handover] {
        try transaction.rows("\(part: Self.query) WHERE h.list = \(list) ORDER BY h.id").map(Self.handover)
    }

    /// Newest first.
    ///
    /// - Parameter province: nil for all.
    public func newest(of province: Int?, limit: Int) throws -> [Handover] {
        let own: SQL = province.map { "WHERE h.province = \($0)" } ?? ""
        return try transaction.rows("\(part: Self.query) \(part: own) ORDER BY h.id DESC LIMIT \(limit)").map(
            Self.handover)
    }

    /// - Returns: whether the province had not answered before.
    public func acknowledge(
        _ id: ID<HandoverRecord>, received: Int, answer: String, at now: Instant, by actor: String
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE returnee_handover SET received = \(received), answer = \(answer), acknowledged_at = \(now),
                acknowledged_by = \(actor)
            WHERE id = \(id) AND acknowledged_at IS NULL
            """) == 1
    }

    /// Who was received on the days of a range.
    public func counts(_ range: DayRange) throws -> [Count] {
        try transaction.rows(
            """
            SELECT category, province, person IS NOT NULL, rights, health, count(*) FROM returnee
            WHERE arrived_on BETWEEN \(range.first) AND \(range.last)
            GROUP BY category, province, person IS NOT NULL, rights, health
            """
        ).map { row in
            try Count(
                category: row.text(0), province: row.int(1), isMember: row.bool(2), rights: row.text(3),
                health: row.text(4), people: row.int(5))
        }
    }

    private static func handover(_ row: Row) throws -> Handover {
        try Handover(
            id: row.id(0), province: row.int(1), list: row.id(2), title: row.text(3), people: row.int(4),
            note: row.text(5), recordedAt: row.instant(6), recordedBy: row.text(7),
            received: row.optionalInteger(8).map(Int.init), answer: row.optionalText(9) ?? "",
            acknowledgedAt: row.optionalInstant(10), acknowledgedBy: row.optionalText(11))
    }
}
