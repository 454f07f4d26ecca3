// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What was agreed with each sister institution that asks as the social registry's standard has it.
public struct RegistryTermsStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Terms: Sendable, Hashable {
        public let client: ID<ClientRecord>
        /// What the institution calls itself in headers.
        public let sender: String
        /// What it calls us.
        public let receiver: String
        /// Under which address it takes answers; nil where it takes none.
        public let callback: String?
        public let mayBeUnsigned: Bool
        /// `own`: whom it placed or brought; `all`.
        public let people: String
        /// By spaces.
        public let fields: String
        /// By spaces.
        public let queries: String
        public let longestPage: Int
        /// Its public keys, a JWKS document.
        public let keys: String?

        public init(
            client: ID<ClientRecord>, sender: String, receiver: String, callback: String?, mayBeUnsigned: Bool,
            people: String, fields: String, queries: String, longestPage: Int, keys: String?
        ) {
            self.client = client
            self.sender = sender
            self.receiver = receiver
            self.callback = callback
            self.mayBeUnsigned = mayBeUnsigned
            self.people = people
            self.fields = fields
            self.queries = queries
            self.longestPage = longestPage
            self.keys = keys
        }
    }

    /// Puts terms in the place of those that held; a secret stays.
    public func save(_ terms: Terms, by actor: String, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO registry_terms (client, sender, receiver, callback, may_be_unsigned, people, fields, queries,
                longest_page, keys, recorded_at, recorded_by)
            VALUES (\(terms.client), \(terms.sender), \(terms.receiver), \(terms.callback), \(terms.mayBeUnsigned),
                \(terms.people), \(terms.fields), \(terms.queries), \(terms.longestPage), \(terms.keys), \(now),
                \(actor))
            ON CONFLICT (client) DO UPDATE SET sender = excluded.sender, receiver = excluded.receiver,
                callback = excluded.callback, may_be_unsigned = excluded.may_be_unsigned, people = excluded.people,
                fields = excluded.fields, queries = excluded.queries, longest_page = excluded.longest_page,
                keys = excluded.keys, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
            """)
    }

    public func find(_ client: ID<ClientRecord>) throws -> Terms? { try terms("client = \(client)") }

    public func find(sender: String) throws -> Terms? { try terms("sender = \(sender)") }

    /// The hash of the secret that the program may prove itself with; nil where it has none.
    public func secretHash(of client: ID<ClientRecord>) throws -> [UInt8]? {
        try transaction.row("SELECT secret_hash FROM registry_terms WHERE client = \(client)")?.optionalBlob(0)
    }

    public func setSecret(_ hash: [UInt8]?, of client: ID<ClientRecord>) throws {
        try transaction.execute("UPDATE registry_terms SET secret_hash = \(hash) WHERE client = \(client)")
    }

    private func terms(_ condition: SQL) throws -> Terms? {
        try transaction.row(
            """
            SELECT client, sender, receiver, callback, may_be_unsigned, people, fields, queries, longest_page, keys
            FROM registry_terms WHERE \(part: condition)
            """
        ).map { row in
            Terms(
                client: try row.id(0), sender: try row.text(1), receiver: try row.text(2),
                callback: try row.optionalText(3), mayBeUnsigned: try row.bool(4), people: try row.text(5),
                fields: try row.text(6), queries: try row.text(7), longestPage: try row.int(8),
                keys: try row.optionalText(9))
        }
    }
}
