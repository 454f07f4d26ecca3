// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Hospitals that work with us.
public struct HospitalStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Hospital: Sendable, Hashable {
        public let id: ID<HospitalRecord>
        public let name: String
        public let province: Int

        public init(id: ID<HospitalRecord>, name: String, province: Int) {
            self.id = id
            self.name = name
            self.province = province
        }
    }

    /// - Throws: a constraint's fault where the province has a hospital of that name.
    public func insert(_ hospital: Hospital, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO partner_hospital (id, name, province, recorded_at, recorded_by)
            VALUES (\(hospital.id), \(hospital.name), \(hospital.province), \(now), \(actor))
            """)
    }

    /// By province and name.
    public func all() throws -> [Hospital] {
        try transaction.rows("SELECT id, name, province FROM partner_hospital ORDER BY province, name")
            .map(Self.hospital)
    }

    /// - Throws: `absent` when there is no such hospital.
    public func get(_ id: ID<HospitalRecord>) throws -> Hospital {
        let row = try transaction.row("SELECT id, name, province FROM partner_hospital WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record", field: "hospital") }
        return try Self.hospital(row)
    }

    public func knows(_ name: String, province: Int) throws -> Bool {
        try transaction.exists(
            "SELECT 1 FROM partner_hospital WHERE name = \(name) AND province = \(province)")
    }

    private static func hospital(_ row: Row) throws -> Hospital {
        Hospital(id: try row.id(0), name: try row.text(1), province: try row.int(2))
    }
}
