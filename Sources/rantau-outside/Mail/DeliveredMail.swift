// SPDX-License-Identifier: Apache-2.0
import Database
import FoundationEssentials
import Kernel

/// A mail in somebody's mailbox. The same mail handed over twice lies there once, by its Message-ID.
struct DeliveredMail: Sendable, Encodable {
    let id: String
    let from: String
    let to: String
    let subject: String
    let text: String
    /// ISO 8601, Jakarta.
    let deliveredAt: String

    static let migrations = [
        Migration(
            "0001-mail",
            sqlite: """
                CREATE TABLE mail (
                    id TEXT NOT NULL, recipient TEXT NOT NULL, sender TEXT NOT NULL, subject TEXT NOT NULL,
                    text TEXT NOT NULL, delivered_at INTEGER NOT NULL, PRIMARY KEY (id, recipient)) STRICT;
                CREATE INDEX mail_recipient ON mail (recipient, delivered_at);
                """)
    ]

    static func deliver(_ mail: MailSession.Mail, at now: Instant, _ books: any Transaction) throws {
        let (head, body) = parts(mail.text)
        let plain =
            head["content-transfer-encoding"] == "base64"
            ? Data(base64Encoded: Data(body.filter { $0 != "\n" }.utf8)).map { String(decoding: $0, as: UTF8.self) }
            : body
        let id = head["message-id"] ?? "\(now.microseconds)"
        for recipient in mail.to {
            try books.execute(
                """
                INSERT INTO mail (id, recipient, sender, subject, text, delivered_at)
                VALUES (\(id), \(recipient), \(mail.from), \(head["subject"] ?? ""), \(plain ?? body), \(now))
                ON CONFLICT (id, recipient) DO NOTHING
                """)
        }
    }

    /// Newest first, to one mailbox or to all.
    static func list(to recipient: String?, _ books: any Transaction) throws -> [DeliveredMail] {
        let choice: SQL = if let recipient { "WHERE recipient = \(recipient)" } else { "" }
        return try books.rows(
            """
            SELECT id, sender, recipient, subject, text, delivered_at FROM mail \(part: choice)
            ORDER BY delivered_at DESC, id LIMIT 1000
            """
        ).map { row in
            DeliveredMail(
                id: try row.text(0), from: try row.text(1), to: try row.text(2), subject: try row.text(3),
                text: try row.text(4), deliveredAt: try row.instant(5).text(at: .wib))
        }
    }

    /// The head's fields by their names in lower case, and the body.
    private static func parts(_ text: String) -> (head: [String: String], body: String) {
        var head: [String: String] = [:]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let end = lines.firstIndex(of: "") ?? lines.endIndex
        for line in lines[..<end] {
            let field = line.split(separator: ":", maxSplits: 1)
            guard field.count == 2 else { continue }
            head[field[0].lowercased()] = String(field[1].drop { $0 == " " })
        }
        return (head, lines[end...].dropFirst().joined(separator: "\n"))
    }
}
