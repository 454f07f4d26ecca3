// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// A message as the provider delivered it.
struct DeliveredMessage: Sendable, Encodable {
    let id: String
    let to: String
    let channel: String
    let text: String
    /// ISO 8601, Jakarta.
    let deliveredAt: String

    static let migrations = [
        Migration(
            "0001-messages",
            sqlite: """
                CREATE TABLE message (
                    id TEXT PRIMARY KEY, recipient TEXT NOT NULL, channel TEXT NOT NULL, text TEXT NOT NULL,
                    delivered_at INTEGER NOT NULL) STRICT;
                CREATE INDEX message_recipient ON message (recipient, delivered_at);
                """)
    ]

    private init(_ row: Row) throws {
        id = try row.text(0)
        to = try row.text(1)
        channel = try row.text(2)
        text = try row.text(3)
        deliveredAt = try row.instant(4).text(at: .wib)
    }

    private static let columns: SQL = "id, recipient, channel, text, delivered_at"

    static func find(_ id: String, _ books: any Transaction) throws -> DeliveredMessage? {
        try books.row("SELECT \(part: columns) FROM message WHERE id = \(id)").map { try DeliveredMessage($0) }
    }

    /// Newest first, to one recipient or to all.
    static func list(to recipient: String?, _ books: any Transaction) throws -> [DeliveredMessage] {
        let choice: SQL = if let recipient { "WHERE recipient = \(recipient)" } else { "" }
        return try books.rows(
            "SELECT \(part: columns) FROM message \(part: choice) ORDER BY delivered_at DESC, id LIMIT 1000"
        ).map { try DeliveredMessage($0) }
    }
}
