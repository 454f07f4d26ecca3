// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// People as the memory of likeness needs them: what is kept open, and digests of the rest.
public struct RegisterStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Line: Sendable {
        public let person: ID<PersonRecord>
        public let name: String
        public let birthDay: CalendarDay
        public let sex: String
        public let province: Int
        /// As the family is recorded; nil where no mother is.
        public let mother: String?
        /// The telephone's blind index.
        public let phone: [UInt8]?
    }

    /// People recorded after a key, in the order of keys.
    public func people(after last: ID<PersonRecord>, limit: Int) throws -> [Line] {
        try lines("WHERE p.id > \(last) ORDER BY p.id LIMIT \(limit)")
    }

    /// - Throws: `absent` when there is no such person.
    public func get(_ person: ID<PersonRecord>) throws -> Line {
        guard let line = try lines("WHERE p.id = \(person)").first else { throw Failure(.absent, "no-such-record") }
        return line
    }

    /// Whether a record may be named to nobody who does not know it: a case of violence was reported about one of the
    /// person's records.
    public func isSealed(_ persons: [ID<PersonRecord>]) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM incident WHERE kind = 'violence' AND person IN (\(list: persons)) LIMIT 1")
    }

    private func lines(_ choice: SQL) throws -> [Line] {
        try transaction.rows(
            """
            SELECT p.id, p.name, p.birth_day, p.sex, p.province,
                (SELECT r.name FROM relation r WHERE r.person = p.id AND r.kind = 'mother' ORDER BY r.id LIMIT 1),
                (SELECT i.blind FROM identifier i WHERE i.person = p.id AND i.kind = 'phone' AND i.ended_at IS NULL
                    ORDER BY i.id LIMIT 1)
            FROM person p \(part: choice)
            """
        ).map { row in
            Line(
                person: try row.id(0), name: try row.text(1), birthDay: try row.day(2), sex: try row.text(3),
                province: try row.int(4), mother: try row.optionalText(5), phone: try row.optionalBlob(6))
        }
    }
}
