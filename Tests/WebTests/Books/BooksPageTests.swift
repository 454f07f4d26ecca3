// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Store
import TestKit
import Testing
import Wire

@testable import Web

@Suite("The pages of the books")
struct BooksPageTests {
    /// A site with one contribution yesterday.
    private func site() async throws -> (site: TestSite, yesterday: CalendarDay) {
        let site = try await TestSite.make()
        let (now, id) = (site.house.now, site.house.door.ids.next(EntryRecord.self))
        let yesterday = now.jakartaDay.adding(days: -1)
        try await site.house.database.write { transaction in
            try LedgerStore(transaction).post(
                .contributionReceived(Rupiah(37_500), receipt: ID(number: 1), on: yesterday), id: id, at: now)
        }
        return (site, yesterday)
    }

    @Test(arguments: [("id", "Dana pada mitra pembayaran"), ("en", "Money at payment partners")])
    func balancesStandInGroupsInBothLanguages(language: String, name: String) async throws {
        let (site, yesterday) = try await site()
        let token = try await site.signIn(.finance)
        let page = try await site.send(.get, "/buku?lang=\(language)", cookie: token)
        #expect(page.status == 200 && page.text.contains(name) && page.text.contains("37.500"))
        let before = yesterday.adding(days: -1)
        let earlier = try await site.send(.get, "/buku?day=\(before)&reference=0000000000001", cookie: token)
        #expect(earlier.status == 200 && earlier.text.ranges(of: "37.500").count == 2)
        try await site.close()
    }

    @Test func aStatementIsReadAsPageAndAsRecord() async throws {
        let (site, yesterday) = try await site()
        let token = try await site.signIn(.auditor)
        let page = try await site.send(.get, "/buku/rekening?account=clearing", cookie: token)
        #expect(page.status == 200 && page.text.contains("37.500"))
        let answer = try await site.send(
            .get, "/api/v1/ledger/statement?account=clearing&from=\(yesterday)", token: token)
        let statement = try AccountStatementRecord.decode(try answer.json)
        #expect(statement.opening == .zero)
        #expect(statement.lines.map(\.balance) == [Rupiah(37_500)])
        #expect(statement.closing == Rupiah(37_500))
        let missing = try await site.send(.get, "/api/v1/ledger/statement?account=vault", token: token)
        #expect(missing.status == 404 && missing.text.contains("no-such-account"))
        let turned = try await site.send(
            .get, "/api/v1/ledger/statement?account=bank&from=\(yesterday)&to=2020-01-01", token: token)
        #expect(turned.status == 400 && turned.text.contains("days-in-wrong-order"))
        try await site.close()
    }

    @Test func theTrialBalanceAddsUp() async throws {
        let (site, yesterday) = try await site()
        let token = try await site.signIn(.inspector)
        let answer = try await site.send(.get, "/api/v1/ledger/trial-balance?day=\(yesterday)", token: token)
        let trial = try TrialBalanceRecord.decode(try answer.json)
        #expect(trial.unbalanced.isEmpty)
        #expect(trial.accounts.map(\.balance).total() == .zero)
        #expect(trial.accounts.first { $0.account == "clearing" }?.balance == Rupiah(37_500))
        try await site.close()
    }

    @Test func financeClosesADayAndOthersReadIt() async throws {
        let (site, yesterday) = try await site()
        let finance = try await site.signIn(.finance)
        let form = try await site.send(.get, "/buku/hari", cookie: finance)
        let csrf = try #require(form.text.firstMatch(of: /name="csrf" value="([^"]+)"/)?.1)
        #expect(form.text.contains("name=\"day\" value=\"\(yesterday)\""))
        let done = try await site.send(
            .post, "/buku/hari", cookie: finance, body: "csrf=\(csrf)&day=\(yesterday)",
            type: "application/x-www-form-urlencoded")
        #expect(done.status == 303)
        let auditor = try await site.signIn(.auditor)
        let page = try await site.send(.get, "/buku/hari?lang=en", cookie: auditor)
        #expect(page.status == 200 && page.text.contains("Closed days"))
        #expect(!page.text.contains("action=\"/buku/hari\""))
        let own = try await site.send(.get, "/buku/hari", cookie: auditor)
        #expect(own.text.contains(">keuangan</td>"), "an officer who signs in by a role is named by its word")
        let answer = try await site.send(.get, "/api/v1/ledger/days", token: auditor)
        let days = try LedgerDaysRecord.decode(try answer.json)
        #expect(days.closed.map(\.day) == [yesterday])
        #expect(days.next.day == yesterday.adding(days: 1))
        try await site.close()
    }
}
