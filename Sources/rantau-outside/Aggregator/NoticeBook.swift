// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Snap

/// Payments that Rantau has not answered clearly yet, each with the very bytes that it is told in: until there is an
/// answer it is told again under the same ids.
struct NoticeBook: Sendable {
    struct Notice: Sendable {
        let paymentRequestId: String
        let externalId: String
        let body: [UInt8]
        /// How often it was told before.
        let tries: Int
    }

    let engine: any DatabaseEngine

    static func insert(
        _ request: VAPaymentRequest, externalId: String, dueAt: Instant, _ books: any Transaction
    ) throws {
        try books.execute(
            """
            INSERT INTO notice (payment_request_id, external_id, body, due_at, tries, done)
            VALUES (\(request.paymentRequestId), \(externalId), \(request.body), \(dueAt), 0, 0) ON CONFLICT DO NOTHING
            """)
    }

    static func close(_ paymentRequestId: String, _ books: any Transaction) throws {
        try books.execute("UPDATE notice SET done = 1 WHERE payment_request_id = \(paymentRequestId)")
    }

    /// Takes what is due, so that nobody else tells it before `leaseSeconds` have passed.
    func take(at now: Instant, leaseSeconds: Int64, limit: Int) async throws -> [Notice] {
        let isDue = try await engine.read { books in
            try books.exists("SELECT 1 FROM notice WHERE done = 0 AND due_at <= \(now) LIMIT 1")
        }
        guard isDue else { return [] }
        return try await engine.write { books in
            let notices = try books.rows(
                """
                SELECT payment_request_id, external_id, body, tries FROM notice
                WHERE done = 0 AND due_at <= \(now) ORDER BY due_at LIMIT \(limit)
                """
            ).map {
                Notice(
                    paymentRequestId: try $0.text(0), externalId: try $0.text(1), body: try $0.blob(2),
                    tries: try $0.int(3))
            }
            for notice in notices {
                try books.execute(
                    """
                    UPDATE notice SET due_at = \(now.adding(seconds: leaseSeconds)), tries = tries + 1
                    WHERE payment_request_id = \(notice.paymentRequestId)
                    """)
            }
            return notices
        }
    }

    /// Tells it again then, even if it was answered.
    func postpone(_ paymentRequestId: String, until due: Instant) async throws {
        _ = try await engine.write { books in
            try books.execute(
                "UPDATE notice SET done = 0, due_at = \(due) WHERE payment_request_id = \(paymentRequestId)")
        }
    }

    func close(_ paymentRequestId: String) async throws {
        try await engine.write { books in try Self.close(paymentRequestId, books) }
    }

    /// After a start nobody tells anything: what was taken before is due again.
    func releaseAll(at now: Instant) async throws {
        _ = try await engine.write { books in
            try books.execute("UPDATE notice SET due_at = \(now) WHERE done = 0 AND tries > 0")
        }
    }
}
