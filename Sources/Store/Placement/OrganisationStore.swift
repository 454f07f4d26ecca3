// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement

/// Placement companies, missions and offices.
public struct OrganisationStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public func insert(
        _ organisation: Organisation, province: Int?, country: String?, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO organisation (id, kind, name, licence, licence_first, licence_last, province, country,
                recorded_at)
            VALUES (\(organisation.id), \(organisation.kind.rawValue), \(organisation.name),
                \(organisation.licence?.number), \(organisation.licence?.validity.first),
                \(organisation.licence?.validity.last), \(province), \(country), \(now))
            """)
    }

    public func find(_ id: ID<Organisation>) throws -> Organisation? {
        try transaction.row(
            "SELECT id, kind, name, licence, licence_first, licence_last FROM organisation WHERE id = \(id)"
        ).map(Self.organisation)
    }

    /// Every body of a kind, by name.
    public func all(kind: Organisation.Kind) throws -> [Organisation] {
        try transaction.rows(
            """
            SELECT id, kind, name, licence, licence_first, licence_last FROM organisation
            WHERE kind = \(kind.rawValue) ORDER BY name
            """
        ).map(Self.organisation)
    }

    private static func organisation(_ row: Row) throws -> Organisation {
        var licence: Licence?
        if let number = try row.optionalText(3), let first = try row.optionalDay(4), let last = try row.optionalDay(5),
            let validity = DayRange(first: first, last: last)
        {
            licence = Licence(number: number, validity: validity)
        }
        return try Organisation(id: try row.id(0), kind: try row.value(1), name: try row.text(2), licence: licence)
    }
}
