// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import FoundationEssentials
import Kernel

/// Rantau's journal as finance and auditors read it over the API, page by page.
struct RantauJournal: Sendable {
    struct Entry: Decodable, Sendable {
        struct Posting: Decodable, Sendable {
            let account: String
            let amount: Int64
        }

        let id: String
        let kind: String
        let reference: String
        let recordedAt: String
        /// Who told about the payment and under which number, for money that came in.
        let partner: String?
        let paymentRequest: String?
        let postings: [Posting]
    }

    private struct Page: Decodable { let entries: [Entry] }

    private static let pageSize = 500

    let base: String
    let token: String
    let client: HTTPClient

    /// All entries recorded since, newest first.
    func entries(since: Instant) async throws -> [Entry] {
        let first = since.text(at: .utc)
        var all: [Entry] = []
        while true {
            let page = try await page(before: all.last?.id)
            let young = page.filter { Self.comparable($0.recordedAt) >= Self.comparable(first) }
            all += young
            guard page.count == Self.pageSize, young.count == page.count else { return all }
        }
    }

    private func page(before id: String?) async throws -> [Entry] {
        let start = base.hasSuffix("/") ? String(base.dropLast()) : base
        let path = "/api/v1/ledger?limit=\(Self.pageSize)" + (id.map { "&before=\($0)" } ?? "")
        var request = HTTPClientRequest(url: start + path)
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        let response = try await client.execute(request, timeout: .seconds(60))
        let body = Data(buffer: try await response.body.collect(upTo: 16 << 20))
        guard response.status == .ok else {
            throw NoJournal(status: Int(response.status.code), body: String(decoding: body.prefix(400), as: UTF8.self))
        }
        return try JSONDecoder().decode(Page.self, from: body).entries
    }

    /// The first 19 characters, `2026-11-21T08:00:00`, compare like times of one zone.
    private static func comparable(_ text: String) -> Substring { text.prefix(19) }
}

/// Rantau did not show its journal.
struct NoJournal: Error, CustomStringConvertible {
    let status: Int
    let body: String

    var description: String {
        "Rantau's journal cannot be read: HTTP \(status) \(body). The token must be finance's or an auditor's."
    }
}
