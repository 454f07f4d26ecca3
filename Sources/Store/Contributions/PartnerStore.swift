// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Partners that take money in for us, and the calls they made.
public struct PartnerStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What is agreed with a partner, without its keys.
    public struct Partner: Sendable {
        /// X-PARTNER-ID.
        public let id: String
        public let name: String
        /// Digits before our customer number.
        public let serviceNumber: String
        /// X-CLIENT-KEY; nil for a partner that does not call.
        public let clientKey: String?
        /// CHANNEL-ID that its calls must name; nil where any is right.
        public let channelID: String?
        /// `symmetric` or `asymmetric`.
        public let signature: String
        /// Whether it only tries things out, on bills of its own.
        public let isSandbox: Bool
        /// The most that one payment may be; nil without a limit.
        public let amountLimit: Rupiah?
        /// The most calls a minute; nil without a limit.
        public let callsAMinute: Int?
        /// Networks that its calls may come from, by spaces; empty where any may.
        public let networks: String
        /// The days on which it may call; nil where there is no end.
        public let firstDay: CalendarDay?
        public let lastDay: CalendarDay?
        public let disabledAt: Instant?
        /// The number of its account in the books.
        public let channel: Int

        /// - Parameter channel: As the books have it; a new partner is given the next free number, whatever is said.
        public init(
            id: String, name: String, serviceNumber: String, clientKey: String? = nil, channelID: String? = nil,
            signature: String = "symmetric", isSandbox: Bool = false, amountLimit: Rupiah? = nil,
            callsAMinute: Int? = nil, networks: String = "", firstDay: CalendarDay? = nil,
            lastDay: CalendarDay? = nil, disabledAt: Instant? = nil, channel: Int = 0
        ) {
            self.id = id
            self.name = name
            self.serviceNumber = serviceNumber
            self.clientKey = clientKey
            self.channelID = channelID
            self.signature = signature
            self.isSandbox = isSandbox
            self.amountLimit = amountLimit
            self.callsAMinute = callsAMinute
            self.networks = networks
            self.firstDay = firstDay
            self.lastDay = lastDay
            self.disabledAt = disabledAt
            self.channel = channel
        }
    }

    private static let columns: SQL = """
        id, name, service_number, client_key, channel_id, signature, sandbox, amount_limit, calls_a_minute, networks,
        first_day, last_day, disabled_at, channel
        """

    /// Adds a partner and opens its account in the books, or replaces name, service number and names of its line;
    /// limits, networks and days of a known partner stay.
    public func save(_ partner: Partner, at now: Instant) throws {
        guard try find(partner.id) == nil else {
            try transaction.execute(
                """
                UPDATE partner SET name = \(partner.name), service_number = \(partner.serviceNumber),
                    client_key = \(partner.clientKey), channel_id = \(partner.channelID)
                WHERE id = \(partner.id)
                """)
            return
        }
        let channel = try LedgerStore(transaction).openNextChannel()
        try transaction.execute(
            """
            INSERT INTO partner (id, name, service_number, recorded_at, client_key, channel_id, signature, sandbox,
                amount_limit, calls_a_minute, networks, first_day, last_day, channel)
            VALUES (\(partner.id), \(partner.name), \(partner.serviceNumber), \(now), \(partner.clientKey),
                \(partner.channelID), \(partner.signature), \(partner.isSandbox ? 1 : 0), \(partner.amountLimit),
                \(partner.callsAMinute), \(partner.networks), \(partner.firstDay), \(partner.lastDay), \(channel))
            """)
    }

    /// Ends a partner's calls.
    ///
    /// - Returns: whether it was not ended before.
    public func disable(_ id: String, at now: Instant) throws -> Bool {
        let count = try transaction.changes(
            "UPDATE partner SET disabled_at = \(now) WHERE id = \(id) AND disabled_at IS NULL")
        try transaction.execute("DELETE FROM partner_token WHERE partner = \(id)")
        return count > 0
    }

    /// By the number of their accounts.
    public func all() throws -> [Partner] {
        try transaction.rows("SELECT \(part: Self.columns) FROM partner ORDER BY channel").map(Self.partner)
    }

    public func find(_ id: String) throws -> Partner? {
        try transaction.row("SELECT \(part: Self.columns) FROM partner WHERE id = \(id)").map(Self.partner)
    }

    /// Who has this service number or client key already.
    public func find(serviceNumber: String, orClientKey clientKey: String) throws -> Partner? {
        try transaction.row(
            """
            SELECT \(part: Self.columns) FROM partner
            WHERE service_number = \(serviceNumber) OR client_key = \(clientKey)
            """
        ).map(Self.partner)
    }

    private static func partner(_ row: Row) throws -> Partner {
        Partner(
            id: try row.text(0), name: try row.text(1), serviceNumber: try row.text(2),
            clientKey: try row.optionalText(3), channelID: try row.optionalText(4), signature: try row.text(5),
            isSandbox: try row.int(6) == 1, amountLimit: try row.optionalInteger(7).map(Rupiah.init),
            callsAMinute: try row.optionalInteger(8).map(Int.init), networks: try row.text(9),
            firstDay: try row.optionalDay(10), lastDay: try row.optionalDay(11),
            disabledAt: try row.optionalInstant(12), channel: try row.int(13))
    }

    /// The service number under which invoices are shown: that of the first partner that takes payments. Without any
    /// nobody could pay.
    ///
    /// - Throws: `unavailable` `no-payment-partner`.
    public func usualServiceNumber() throws -> String { try transaction.ask(Self.askingUsualServiceNumber) }

    public static var askingUsualServiceNumber: Question<String> {
        Question(
            """
            SELECT service_number FROM partner WHERE sandbox = 0 AND disabled_at IS NULL
            ORDER BY channel LIMIT 1
            """
        ) { rows in
            guard let row = rows.first else { throw Failure(.unavailable, "no-payment-partner") }
            return try row.text(0)
        }
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
        try transaction.ask(Self.askingCalls(partner: partner, day: day, externalIDs: externalIDs))
    }

    public static func askingCalls(
        partner: String, day: CalendarDay, externalIDs: [String]
    ) -> Question<[CallMemory]> {
        .each(
            """
            SELECT external_id, body_hash, response_code, result FROM partner_call
            WHERE partner = \(partner) AND day = \(day) AND external_id IN (\(list: externalIDs))
            """
        ) { row in
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
