// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Regulation
import Store
import TestKit
import Testing
import Text
import Wire

@testable import Web

@Suite("The law on pages and over the wire")
struct RegulationPageTests {
    @Test("anyone reads the rule in force on a day beside its worked example, in both languages")
    func day() async throws {
        let site = try await TestSite.make()
        let old = try await site.send(.get, "/peraturan?tanggal=2018-06-01").text
        #expect(old.contains("Permenaker 7/2017"))
        #expect(old.contains("Rp 37.000"))
        let new = try await site.send(.get, "/peraturan?tanggal=2024-01-01&lang=en").text
        #expect(new.contains("Permenaker 4/2023 is in force on 1 January 2024."))
        #expect(new.contains("Rp 370.000"))
        #expect(new.contains("/peraturan/nilai/contributions.p3mi.before?tanggal=2024-01-01"))
        #expect(!new.contains("<script"))
        let part = try await site.send(.get, "/peraturan?tanggal=2024-01-01&bagian=contributions").text
        #expect(!part.contains("/peraturan/nilai/benefits."))
        try await site.close()
    }

    @Test("a day that cannot be read is told beside its field")
    func badDay() async throws {
        let site = try await TestSite.make()
        #expect(try await site.send(.get, "/peraturan?tanggal=31-12-2023").text.contains("id=\"tanggal-error\""))
        #expect(try await site.send(.get, "/peraturan/perubahan?dari=x&sampai=2023-01-01").text.contains("dari-error"))
        try await site.close()
    }

    @Test("one value shows its history, its source and what would settle a doubt")
    func value() async throws {
        let site = try await TestSite.make()
        let path = "/peraturan/nilai/benefits.jkk.partial_disability.base?tanggal=2024-01-01"
        let page = try await site.send(.get, path).text
        #expect(page.contains("Rp 142.000.000"))
        #expect(page.contains("indonews114.blogspot.com"))
        #expect(page.contains("Yang akan memastikan"))
        #expect(try await site.send(.get, "/peraturan/nilai/no.such?tanggal=2024-01-01").status == 404)
        try await site.close()
    }

    @Test("a death within JKK is one by work accident, and every step of a name is a word of both languages")
    func titles() async throws {
        let site = try await TestSite.make()
        let page = try await site.send(.get, "/peraturan/nilai/benefits.jkk.death.during?tanggal=2024-01-01").text
        #expect(page.contains("meninggal karena kecelakaan kerja") && !page.contains("bukan karena kecelakaan"))
        #expect(page.contains("dicocokkan dengan sumbernya") && !page.contains("naskah resmi"))
        let steps = Set(try RegulationFixture.ruleBook().names.flatMap { $0.split(separator: ".").map(String.init) })
        #expect(steps.filter { TermTexts.phrase($0) == nil }.sorted() == [])
        try await site.close()
    }

    @Test("a day before the first law says that none is known")
    func before() async throws {
        let site = try await TestSite.make()
        let page = try await site.send(.get, "/peraturan?tanggal=2010-01-01").text
        #expect(page.contains("Rantau tidak mengenal aturan untuk 1 Januari 2010"))
        try await site.close()
    }

    @Test("every value of the law says what it is in the reader's language")
    func descriptions() async throws {
        let rules = try RegulationFixture.ruleBook()
        #expect(rules.names.filter { RuleDescriptions.indonesian($0) == nil } == [])
        #expect(RuleDescriptions.indonesian("benefits.jkk.not.known") == nil)
        let site = try await TestSite.make()
        let path = "/peraturan/nilai/benefits.jkk.partial_disability.base?tanggal=2024-01-01"
        let (own, english) = ("Dasar yang dikalikan dengan bagian", "Base that the share of a loss is taken of")
        let page = try await site.send(.get, path).text
        #expect(page.contains(own) && !page.contains(english))
        #expect(try await site.send(.get, path + "&lang=en").text.contains(english))
        try await site.close()
    }

    @Test("what changed stands under its article")
    func changes() async throws {
        let site = try await TestSite.make()
        let page = try await site.send(.get, "/peraturan/perubahan?dari=2022-12-31&sampai=2023-12-31&lang=en").text
        #expect(page.contains("benefits.jkk.rape.amount"))
        #expect(page.contains("Rp 50.000.000"))
        let answer = try await site.send(.get, "/api/v1/regulation/changes?from=2022-12-31&to=2023-12-31")
        let changes = try RuleChangesAnswer.decode(try answer.json).changes
        #expect(changes.first { $0.name == "benefits.jkk.rape.amount" }?.kind == "begins")
        try await site.close()
    }

    @Test("the calculators lead to every step of their answer")
    func steps() async throws {
        let site = try await TestSite.make()
        let quote = try await site.send(.get, "/hitung?route=p3mi&months=24&on=2026-11-20").text
        #expect(quote.contains("/hitung/langkah?months=24&amp;on=2026-11-20&amp;route=p3mi"))
        let steps = try await site.send(.get, "/hitung/langkah?months=24&on=2026-11-20&route=p3mi").text
        #expect(steps.contains("Rp 332.500") && steps.contains("pasal 18(1)"))
        let query = "event=partial-disability&phase=during&on=2024-03-01&loss=right-hand-at-wrist"
        let benefit = try await site.send(.get, "/manfaat?\(query)").text
        #expect(benefit.contains("/manfaat/langkah?event=partial-disability&amp;loss=right-hand-at-wrist"))
        let why = try await site.send(.get, "/manfaat/langkah?\(query)&lang=en").text
        #expect(why.contains("Rp 45.440.000") && why.contains("PP 53/2012 annex II"))
        try await site.close()
    }

    @Test("programs read values, lists and doubts with article and status")
    func records() async throws {
        let site = try await TestSite.make()
        let one = try await site.send(.get, "/api/v1/regulation/rules/contributions.p3mi.before?on=2023-02-22")
        let rule = try RuleRecord.decode(try one.json)
        #expect(rule.value == "37500" && rule.written == "Rp 37.500")
        #expect(rule.article == "Permenaker 4/2023 art. 18(1)a" && rule.status == "confirmed")
        let list = try RuleListAnswer.decode(
            try await site.send(.get, "/api/v1/regulation?on=2023-02-22&prefix=contributions.").json)
        #expect(list.rules.contains { $0.name == rule.name })
        #expect(list.rules.allSatisfy { $0.name.hasPrefix("contributions.") })
        let status = try RuleStatusAnswer.decode(try await site.send(.get, "/api/v1/regulation/status").json)
        #expect(status.doubts.count == status.conflicting + status.unverified)
        #expect(status.doubts.allSatisfy { !$0.settledBy.isEmpty && $0.rule.status != "confirmed" })
        try await site.close()
    }

    @Test("drafts are for officers only")
    func drafts() async throws {
        let site = try await TestSite.make()
        #expect(try await site.send(.get, "/api/v1/regulation/drafts").status == 401)
        let worker = try await site.signIn(.assessor)
        #expect(try await site.send(.get, "/api/v1/regulation/drafts", token: worker).status == 403)
        let manager = try await site.signIn(.manager)
        let list = try await site.send(.get, "/api/v1/regulation/drafts", token: manager)
        #expect(try RuleDraftList.decode(try list.json).drafts.isEmpty)
        try await site.close()
    }

    @Test("a decision on a draft names its verdict, over the wire and on the page")
    func verdict() async throws {
        let site = try await TestSite.make()
        let hash = site.house.door.rules.contentHash
        let id = ID<RuleDraftStore.Record>(number: 4_711)
        let tree = RuleTree(
            files: try RegulationFixture.files(in: "parameters").map { RuleFile(path: $0.path, text: $0.text) })
        try await site.house.database.write { transaction in
            let now = site.house.now
            try RuleActivationStore(transaction).activate(
                hash: hash, tree: tree.text, countsFrom: now.jakartaDay, at: now, by: "system:start")
            let faulty = [RuleFile(path: "contributions/p3mi/before.yaml", text: "values:\n  2027-01-01: x\n")]
            try RuleDraftStore(transaction).insert(
                .init(
                    id: id, title: "Draft", reason: "None.", hash: hash, base: hash, files: faulty, recordedAt: now,
                    recordedBy: "first"))
        }
        let manager = try await site.signIn(.manager)
        let path = "/api/v1/regulation/drafts/\(id)"
        let silent = try await site.send(.post, path + "/decision", token: manager, body: "{\"reason\": \"Seen.\"}")
        #expect(silent.status == 400, "\(silent.text)")
        #expect(silent.text.contains("\"verdict\""))
        let before = try RuleDraftAnswer.decode(try await site.send(.get, path, token: manager).json)
        #expect(before.draft.state == "proposed" && before.fault != nil && before.caseCount == 0)
        let page = try await site.send(.get, "/peraturan/rancangan/\(id)?lang=en", cookie: manager).text
        #expect(page.contains("The draft has faults") && page.contains("value=\"refuse\""))
        #expect(!page.contains("value=\"approve\""))
        let refused = try await site.send(
            .post, path + "/decision", token: manager, body: "{\"verdict\": \"refuse\", \"reason\": \"Seen.\"}")
        #expect(try RuleDraftRecord.decode(try refused.json).state == "refused")
        try await site.close()
    }
}
