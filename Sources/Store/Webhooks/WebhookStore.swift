// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Addresses that partners want to be told at, with the secrets that what we tell is signed with.
public struct WebhookStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public struct Webhook: Sendable {
        public let id: ID<WebhookRecord>
        public let client: ID<ClientRecord>
        public let url: String
        /// By spaces.
        public let kinds: String
        public let recordedAt: Instant
        public let closedAt: Instant?

        public init(
            id: ID<WebhookRecord>, client: ID<ClientRecord>, url: String, kinds: String, recordedAt: Instant,
            closedAt: Instant? = nil
        ) {
            self.id = id
            self.client = client
            self.url = url
            self.kinds = kinds
            self.recordedAt = recordedAt
            self.closedAt = closedAt
        }
    }

    /// A secret, sealed under a key that is wrapped beside it.
    public struct Secret: Sendable {
        public let id: ID<WebhookSecretRecord>
        public let wrappedKey: [UInt8]
        public let content: [UInt8]

        public init(id: ID<WebhookSecretRecord>, wrappedKey: [UInt8], content: [UInt8]) {
            self.id = id
            self.wrappedKey = wrappedKey
            self.content = content
        }
    }

    public func insert(_ webhook: Webhook) throws {
        try transaction.execute(
            """
            INSERT INTO webhook (id, client, url, kinds, recorded_at)
            VALUES (\(webhook.id), \(webhook.client), \(webhook.url), \(webhook.kinds), \(webhook.recordedAt))
            """)
    }

    public func find(_ id: ID<WebhookRecord>) throws -> Webhook? { try webhooks("id = \(id)").first }

    /// A program's, closed ones too, oldest first.
    public func all(of client: ID<ClientRecord>) throws -> [Webhook] { try webhooks("client = \(client)") }

    /// Those that are told a partner's events: of its programs that may still hear them.
    public func open(of organisation: ID<OrganisationRecord>) throws -> [Webhook] {
        try webhooks(
            """
            closed_at IS NULL AND client IN (
                SELECT id FROM client
                WHERE organisation = \(organisation) AND closed_at IS NULL AND scopes LIKE '%events%')
            """)
    }

    /// - Returns: whether it was open until now.
    public func close(_ id: ID<WebhookRecord>, at now: Instant) throws -> Bool {
        try transaction.changes("UPDATE webhook SET closed_at = \(now) WHERE id = \(id) AND closed_at IS NULL") > 0
    }

    public func insert(_ secret: Secret, of webhook: ID<WebhookRecord>, at now: Instant) throws {
        try transaction.execute(
            """
            INSERT INTO webhook_secret (id, webhook, wrapped_key, content, recorded_at)
            VALUES (\(secret.id), \(webhook), \(secret.wrappedKey), \(secret.content), \(now))
            """)
    }

    /// Lets the secrets that hold end at a moment.
    public func endSecrets(of webhook: ID<WebhookRecord>, at end: Instant) throws {
        try transaction.execute(
            """
            UPDATE webhook_secret SET ends_at = \(end)
            WHERE webhook = \(webhook) AND (ends_at IS NULL OR ends_at > \(end))
            """)
    }

    /// The secrets that hold, newest first.
    public func secrets(of webhook: ID<WebhookRecord>, at now: Instant) throws -> [Secret] {
        try transaction.rows(
            """
            SELECT id, wrapped_key, content FROM webhook_secret
            WHERE webhook = \(webhook) AND (ends_at IS NULL OR ends_at > \(now)) ORDER BY id DESC
            """
        ).map { row in Secret(id: try row.id(0), wrappedKey: try row.blob(1), content: try row.blob(2)) }
    }

    private func webhooks(_ condition: SQL) throws -> [Webhook] {
        try transaction.rows(
            """
            SELECT id, client, url, kinds, recorded_at, closed_at FROM webhook WHERE \(part: condition) ORDER BY id
            """
        ).map { row in
            Webhook(
                id: try row.id(0), client: try row.id(1), url: try row.text(2), kinds: try row.text(3),
                recordedAt: try row.instant(4), closedAt: try row.optionalInstant(5))
        }
    }
}
