// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Partners that take money in for us, and the calls they made.
public struct PartnerStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// A partner by name; its keys are files, not rows.
    public struct Partner: Sendable {
        /// X-PARTNER-ID.
        public let id: String
        public let name: String
        /// Digits before our customer number.
        public let serviceNumber: String

        public init(id: String, name: String, serviceNumber: String) {
            self.id = id
            self.name = name
            self.serviceNumber = serviceNumber
        }
    }

    /// Adds a partner, or replaces what is known of it.
    public func save(_ partner: Partner, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO partner (id, name, service_number, recorded_at)
            VALUES (\(partner.id), \(partner.name), \(partner.serviceNumber), \(now))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, service_number = excluded.service_number
            """)
    }

    public func all() throws -> [Partner] {
        try transaction.rows("SELECT id, name, service_number FROM partner ORDER BY id").map { row in
            Partner(id: try row.text(0), name: try row.text(1), serviceNumber: try row.text(2))
        }
    }

    /// The service number under which invoices are shown. Without any partner nobody could pay.
    ///
    /// - Throws: `unavailable` `no-payment-partner`.
    public func usualServiceNumber() throws -> String {
        guard let row = try transaction.row("SELECT service_number FROM partner ORDER BY id LIMIT 1") else {
            throw Failure(.unavailable, "no-payment-partner")
        }
        return try row.text(0)
    }

    /// What is remembered of a partner's call on a day.
    public struct CallMemory: Sendable {
        public let externalID: String
        public let bodyHash: [UInt8]
        /// SNAP response code.
        public let responseCode: String
        public let result: Int64?

        public init(externalID: String, bodyHash: [UInt8], responseCode: String, result: Int64?) {
            self.externalID = externalID
            self.bodyHash = bodyHash
            self.responseCode = responseCode
            self.result = result
        }
    }

    /// What is remembered of these calls; calls never made are left out.
    public func findCalls(partner: String, day: CalendarDay, externalIDs: [String]) throws -> [CallMemory] {
        try transaction.rows(
            """
            SELECT external_id, body_hash, response_code, result FROM partner_call
            WHERE partner = \(partner) AND day = \(day) AND external_id IN (\(list: externalIDs))
            """
        ).map { row in
            CallMemory(
                externalID: try row.text(0), bodyHash: try row.blob(1), responseCode: try row.text(2),
                result: try row.optionalInteger(3))
        }
    }

    public func rememberCalls(
        _ memories: [CallMemory], partner: String, day: CalendarDay, at now: Instant
    ) throws {
        try transaction.insert(
            rows: memories.flatMap { memory in
                [
                    partner.sqlValue, day.sqlValue, memory.externalID.sqlValue, memory.bodyHash.sqlValue,
                    memory.responseCode.sqlValue, memory.result.sqlValue, now.sqlValue,
                ]
            }, width: 7,
            "INSERT INTO partner_call (partner, day, external_id, body_hash, response_code, result, recorded_at) "
                + "VALUES ")
    }

    public func insertToken(hash: [UInt8], partner: String, until expiry: Instant) throws {
        try transaction.execute(
            "INSERT INTO partner_token (token_hash, partner, expires_at) VALUES (\(hash), \(partner), \(expiry))")
    }

    /// The partner a token was given to, while it lasts.
    public func partner(tokenHash: [UInt8], at now: Instant) throws -> String? {
        try transaction.row(
            "SELECT partner FROM partner_token WHERE token_hash = \(tokenHash) AND expires_at > \(now)")?.text(0)
    }

    /// Drops tokens that ran out.
    public func forgetTokens(expiredAt now: Instant) throws {
        try transaction.execute("DELETE FROM partner_token WHERE expires_at <= \(now)")
    }
}
