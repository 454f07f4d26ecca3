// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// The people whom a device's pack names.
public struct FieldPackStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Line: Sendable {
        public let person: ID<PersonRecord>
        public let name: String
        public let birthDay: CalendarDay
        public let kpj: String
    }

    /// Members registered before a key, newest first.
    ///
    /// - Parameter province: Only people from there; nil for the whole country.
    public func members(
        of province: Int?, before last: ID<PersonRecord>, limit: Int
    ) throws -> [Line] {
        let from: SQL = province.map { "p.province = \($0) AND" } ?? ""
        return try transaction.rows(
            """
            SELECT p.id, p.name, p.birth_day,
                (SELECT m.kpj FROM membership m WHERE m.person = p.id ORDER BY m.kpj DESC LIMIT 1)
            FROM person p WHERE \(part: from) p.id < \(last) ORDER BY p.id DESC LIMIT \(limit)
            """
        ).map { row in
            try Line(
                person: row.id(0), name: row.text(1), birthDay: row.day(2), kpj: row.optionalText(3) ?? "")
        }
    }
}
