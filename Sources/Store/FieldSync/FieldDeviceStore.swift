// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Devices that work without a network, each in the hands of one officer.
public struct FieldDeviceStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Device: Sendable {
        public let id: ID<FieldDeviceRecord>
        public let name: String
        /// The counter where it stands.
        public let place: String
        /// The province whose people its pack names; nil for those registered last, wherever they are from.
        public let province: Int?
        public let signIn: ID<UserAccount>
        /// The login of its officer.
        public let officer: String
        /// The device's data key, wrapped by the master key.
        public let wrappedKey: [UInt8]
        /// SHA-256 of what the device proves itself with; nil before it is activated.
        public let tokenHash: [UInt8]?
        public let codeUntil: Instant?
        public let activatedAt: Instant?
        public let seenAt: Instant?
        /// How far its clock was ahead of ours when it was seen last, in milliseconds.
        public let skew: Int?
        public let packUntil: Instant?
        public let revokedAt: Instant?
        public let reason: String?
        public let recordedAt: Instant
    }

    private static let query: SQL = """
        SELECT d.id, d.name, d.place, d.province, d.sign_in, s.login, d.wrapped_key, d.token_hash, d.code_until,
            d.activated_at, d.seen_at, d.skew, d.pack_until, d.revoked_at, d.reason, d.recorded_at
        FROM field_device d JOIN sign_in s ON s.id = d.sign_in
        """

    public func insert(
        _ id: ID<FieldDeviceRecord>, name: String, place: String, province: Int?, signIn: ID<UserAccount>,
        wrappedKey: [UInt8], at now: Instant, by actor: String
    ) throws {
        try transaction.execute(
            """
            INSERT INTO field_device (id, name, place, province, sign_in, wrapped_key, recorded_at, recorded_by)
            VALUES (\(id), \(name), \(place), \(province), \(signIn), \(wrappedKey), \(now), \(actor))
            """)
    }

    public func find(_ id: ID<FieldDeviceRecord>) throws -> Device? {
        try transaction.row("\(part: Self.query) WHERE d.id = \(id)").map(Self.device)
    }

    /// - Throws: `absent` when there is no such device.
    public func get(_ id: ID<FieldDeviceRecord>) throws -> Device {
        guard let device = try find(id) else { throw Failure(.absent, "no-such-record") }
        return device
    }

    /// The device whose code this is, while it counts.
    public func find(code hash: [UInt8], at now: Instant) throws -> Device? {
        try transaction.row(
            """
            \(part: Self.query) WHERE d.code_hash = \(hash) AND d.code_until > \(now) AND d.revoked_at IS NULL
            """
        ).map(Self.device)
    }

    /// Newest first.
    public func all(limit: Int) throws -> [Device] {
        try transaction.rows("\(part: Self.query) ORDER BY d.id DESC LIMIT \(limit)").map(Self.device)
    }

    /// Gives the code by which its officer makes the device their own, once.
    public func giveCode(_ id: ID<FieldDeviceRecord>, hash: [UInt8], until: Instant) throws {
        try transaction.execute(
            "UPDATE field_device SET code_hash = \(hash), code_until = \(until) WHERE id = \(id)")
    }

    /// The code is used up; what the device proved itself with before counts no longer.
    public func activate(_ id: ID<FieldDeviceRecord>, tokenHash: [UInt8], at now: Instant) throws {
        try transaction.execute(
            """
            UPDATE field_device SET code_hash = NULL, code_until = NULL, token_hash = \(tokenHash),
                activated_at = \(now)
            WHERE id = \(id)
            """)
    }

    public func see(_ id: ID<FieldDeviceRecord>, skew: Int, at now: Instant) throws {
        try transaction.execute("UPDATE field_device SET seen_at = \(now), skew = \(skew) WHERE id = \(id)")
    }

    public func packed(_ id: ID<FieldDeviceRecord>, until: Instant) throws {
        try transaction.execute("UPDATE field_device SET pack_until = \(until) WHERE id = \(id)")
    }

    /// - Returns: whether it was not revoked before.
    public func revoke(
        _ id: ID<FieldDeviceRecord>, reason: String, at now: Instant, by actor: String
    ) throws -> Bool {
        try transaction.changes(
            """
            UPDATE field_device SET revoked_at = \(now), revoked_by = \(actor), reason = \(reason),
                code_hash = NULL, code_until = NULL, token_hash = NULL
            WHERE id = \(id) AND revoked_at IS NULL
            """) == 1
    }

    private static func device(_ row: Row) throws -> Device {
        try Device(
            id: row.id(0), name: row.text(1), place: row.text(2), province: row.optionalInteger(3).map(Int.init),
            signIn: row.id(4), officer: row.text(5), wrappedKey: row.blob(6), tokenHash: row.optionalBlob(7),
            codeUntil: row.optionalInstant(8), activatedAt: row.optionalInstant(9), seenAt: row.optionalInstant(10),
            skew: row.optionalInteger(11).map(Int.init), packUntil: row.optionalInstant(12),
            revokedAt: row.optionalInstant(13), reason: row.optionalText(14), recordedAt: row.instant(15))
    }
}
