// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import TestKit
import Testing
import Transparency
import Wire

@testable import Web

@Suite("The audit's addresses")
struct AuditAddressTests {
    private func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.utf8.count, by: 2).compactMap { at in
            let start = hex.index(hex.startIndex, offsetBy: at)
            return UInt8(hex[start..<hex.index(start, offsetBy: 2)], radix: 16)
        }
    }

    @Test func anyoneCanCheckThePublishedRoot() async throws {
        let site = try await TestSite.make()
        #expect(try await site.send(.get, "/.well-known/log-root").status == 404)
        _ = try await site.signIn(.auditor)
        try await site.house.door.sealLog()
        let answer = try await site.send(.get, "/.well-known/log-root")
        let record = try LogRootRecord.decode(try answer.json)
        let root = SignedRoot(
            size: Int64(record.size), root: bytes(record.root), previousRootHash: bytes(record.previous),
            at: Instant(microseconds: Int64(record.signedAtMicroseconds)), signature: bytes(record.signature))
        #expect(try RootVerifier(publicKey: bytes(record.publicKey)).holds(root))
        try await site.close()
    }

    @Test func theAuditorReadsRowsAndProvesTheLog() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.auditor)
        try await site.house.door.sealLog()
        let answer = try await site.send(.get, "/api/v1/audit?limit=5", token: token)
        let record = try AuditRecord.decode(try answer.json)
        #expect(record.lines.contains { $0.operation == "session.open" && $0.actor == "auditor" })
        #expect(record.root?.size == 1)
        let csrf = try #require(try await site.house.door.findSession(token: token)?.csrf)
        let page = try await site.send(
            .post, "/audit/pembuktian", cookie: token, body: "csrf=\(csrf)", type: "application/x-www-form-urlencoded")
        #expect(page.text.contains("Log utuh"))
        try await site.close()
    }

    @Test func olderRowsAreReachedFromThePageAndOverTheAPI() async throws {
        let site = try await TestSite.make()
        let day = try #require(CalendarDay("2026-11-20"))
        site.house.set(day)
        let token = try await site.signIn(.auditor)
        let worker = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: day.adding(days: 10)), by: .visitor, repeatKey: nil)
        let auditor = Actor(account: nil, role: .auditor, name: "auditor")
        for _ in 1...61 { _ = try await site.house.door.viewAudit(about: worker.person, by: auditor) }
        let first = try await site.send(.get, "/audit?person=\(worker.person)", cookie: token)
        let way = "/audit?person=\(worker.person)&amp;sebelum="
        let start = try #require(first.text.firstRange(of: way))
        #expect(!first.text.contains(">Terbaru</a>"))
        let row = first.text[start.upperBound...].prefix(13)
        let older = try await site.send(.get, "/audit?person=\(worker.person)&sebelum=\(row)", cookie: token)
        #expect(older.text.contains("href=\"/audit?person=\(worker.person)\">Terbaru</a>"))
        #expect(!older.text.contains("Lebih lama ›"))
        #expect(try await site.send(.get, "/audit?sebelum=salah", cookie: token).status == 404)

        let query = "/api/v1/audit?person=\(worker.person)"
        let newest = try AuditRecord.decode(try await site.send(.get, "\(query)&limit=2", token: token).json).lines
        let cursor = try #require(newest.first).id
        let next = try AuditRecord.decode(
            try await site.send(.get, "\(query)&limit=2&before=\(cursor)", token: token).json)
        #expect(newest.count == 2 && next.lines.map(\.id).first == newest.last?.id)
        try await site.close()
    }

    @Test func aNumberThatNobodyHasComesBackInTheFilter() async throws {
        let site = try await TestSite.make()
        let token = try await site.signIn(.auditor)
        let answer = try await site.send(.get, "/audit?person=salah", cookie: token)
        #expect(answer.status == 200 && answer.text.contains("id=\"person-error\""))
        #expect(answer.text.contains("value=\"salah\"") && answer.text.contains("session.open"))
        try await site.close()
    }

    @Test func anUnsealedRowMakesTheInstallationUnreadyAfterTenSeconds() async throws {
        let site = try await TestSite.make()
        #expect(try await site.send(.get, "/readyz").status == 200)
        _ = try await site.signIn(.auditor)
        site.house.set(site.house.now.adding(seconds: 11))
        let answer = try await site.send(.get, "/readyz")
        #expect(answer.status == 503)
        #expect(try HealthRecord.decode(try answer.json).failing == ["seal"])
        try await site.house.door.sealLog()
        #expect(try await site.send(.get, "/readyz").status == 200)
        #expect(try await site.send(.get, "/healthz").status == 200)
        try await site.close()
    }
}
