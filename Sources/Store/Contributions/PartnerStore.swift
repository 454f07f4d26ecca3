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
        public let bodyHash: [UInt8]
        /// SNAP response code.
        public let responseCode: String
        public let result: Int64?

        public init(bodyHash: [UInt8], responseCode: String, result: Int64?) {
            self.bodyHash = bodyHash
            self.responseCode = responseCode
            self.result = result
        }
    }

    public func findCall(partner: String, day: CalendarDay, externalID: String) throws -> CallMemory? {
        try transaction.row(
            """
            SELECT body_hash, response_code, result FROM partner_call
            WHERE partner = \(partner) AND day = \(day) AND external_id = \(externalID)
            """
        ).map { row in
            CallMemory(
                bodyHash: try row.blob(0), responseCode: try row.text(1), result: try row.optionalInteger(2))
        }
    }

    public func rememberCall(
        partner: String, day: CalendarDay, externalID: String, _ memory: CallMemory, at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO partner_call (partner, day, external_id, body_hash, response_code, result, recorded_at)
            VALUES (\(partner), \(day), \(externalID), \(memory.bodyHash), \(memory.responseCode), \(memory.result),
                \(now))
            """)
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
