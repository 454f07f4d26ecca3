// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Programs that partners call our API with.
public struct ClientStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What is agreed about a program, without its keys.
    public struct Client: Sendable {
        public let id: ID<ClientRecord>
        /// `client_id` as the partner writes it.
        public let handle: String
        public let name: String
        public let organisation: ID<OrganisationRecord>
        /// By spaces.
        public let scopes: String
        public let callsAMinute: Int
        /// Whether it works on made-up data of its own.
        public let isSandbox: Bool
        public let closedAt: Instant?
        /// Whether each request must be signed by one of the program's keys.
        public let signs: Bool
        /// The SHA-256 of the certificate that it calls with, in hexadecimal digits; nil where it needs none.
        public let certificate: String?

        public init(
            id: ID<ClientRecord>, handle: String, name: String, organisation: ID<OrganisationRecord>, scopes: String,
            callsAMinute: Int, isSandbox: Bool, closedAt: Instant? = nil, signs: Bool = false,
            certificate: String? = nil
        ) {
            self.id = id
            self.handle = handle
            self.name = name
            self.organisation = organisation
            self.scopes = scopes
            self.callsAMinute = callsAMinute
            self.isSandbox = isSandbox
            self.closedAt = closedAt
            self.signs = signs
            self.certificate = certificate
        }
    }

    public func insert(_ client: Client, by actor: String, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO client (id, handle, name, organisation, scopes, calls_a_minute, sandbox, recorded_at,
                recorded_by)
            VALUES (\(client.id), \(client.handle), \(client.name), \(client.organisation), \(client.scopes),
                \(client.callsAMinute), \(client.isSandbox), \(now), \(actor))
            """)
    }

    /// Also a closed one: its handle is never given to another.
    public func find(handle: String) throws -> Client? { try clients("WHERE handle = \(handle)").first }

    public func find(_ id: ID<ClientRecord>) throws -> Client? { try clients("WHERE id = \(id)").first }

    /// By handle.
    public func all() throws -> [Client] { try clients("") }

    /// A partner's own, by handle.
    public func all(of organisation: ID<OrganisationRecord>) throws -> [Client] {
        try clients("WHERE organisation = \(organisation)")
    }

    public func change(_ id: ID<ClientRecord>, scopes: String, callsAMinute: Int) throws {
        try transaction.execute(
            "UPDATE client SET scopes = \(scopes), calls_a_minute = \(callsAMinute) WHERE id = \(id)")
    }

    public func setProof(_ id: ID<ClientRecord>, signs: Bool, certificate: String?) throws {
        try transaction.execute(
            "UPDATE client SET signs = \(signs), certificate = \(certificate) WHERE id = \(id)")
    }

    /// How far ahead the clock of a program's sandbox stands, in seconds.
    ///
    /// - Throws: `absent` `no-such-client`.
    public func getSecondsAhead(of id: ID<ClientRecord>) throws -> Int64 {
        guard let row = try transaction.row("SELECT seconds_ahead FROM client WHERE id = \(id)") else {
            throw Failure(.absent, "no-such-client")
        }
        return try row.integer(0)
    }

    public func setSecondsAhead(_ seconds: Int64, of id: ID<ClientRecord>) throws {
        try transaction.execute("UPDATE client SET seconds_ahead = \(seconds) WHERE id = \(id)")
    }

    /// Ends a program's calls.
    ///
    /// - Returns: whether it was open until now.
    public func close(_ id: ID<ClientRecord>, at now: Instant) throws -> Bool {
        try transaction.changes("UPDATE client SET closed_at = \(now) WHERE id = \(id) AND closed_at IS NULL") > 0
    }

    private func clients(_ condition: SQL) throws -> [Client] {
        try transaction.rows(
            """
            SELECT id, handle, name, organisation, scopes, calls_a_minute, sandbox, closed_at, signs,
                certificate
            FROM client
            \(part: condition) ORDER BY handle
            """
        ).map { row in
            Client(
                id: try row.id(0), handle: try row.text(1), name: try row.text(2), organisation: try row.id(3),
                scopes: try row.text(4), callsAMinute: try row.int(5), isSandbox: try row.bool(6),
                closedAt: try row.optionalInstant(7), signs: try row.bool(8), certificate: try row.optionalText(9))
        }
    }
}
