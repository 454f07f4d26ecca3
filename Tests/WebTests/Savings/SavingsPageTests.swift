// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import TestKit
import Testing
import Transparency
import Wire

@testable import Web

@Suite("Savings on page, paper and proof")
struct SavingsPageTests {
    private static let finance = Actor(account: ID(number: 900), role: .finance, name: "finance")

    private func saver() async throws -> (site: TestSite, person: ID<PersonRecord>, token: String) {
        let site = try await TestSite.make()
        let day = try #require(CalendarDay("2026-12-01"))
        site.house.set(day)
        let worker = try await site.house.door.enrol(
            try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-20"))), by: .visitor, repeatKey: nil
        )
        let house = site.house
        try await house.database.write { transaction in
            let entry: ID<EntryRecord> = house.door.ids.next()
            try LedgerStore(transaction).post(
                .savingsReceived(
                    Rupiah(36_500_000), member: worker.person, receipt: ID(number: entry.number), on: day),
                id: entry, at: house.now)
        }
        site.house.set(try #require(CalendarDay("2027-01-02")))
        return (site, worker.person, try await site.signIn(.worker, person: worker.person))
    }

    private func close(_ site: TestSite, seal: Bool = true) async throws {
        _ = try await site.house.door.closeSavingsMonth(
            try #require(CalendarDay("2026-12-01")), reason: "no published rate", by: Self.finance)
        _ = try await site.house.door.issueSavingsStatements(2026, by: Self.finance)
        if seal { try await site.house.door.sealLog() }
    }

    @Test func aSaverSeesTheBalanceTheLinesAndTheRateWithItsArticle() async throws {
        let (site, person, token) = try await saver()
        try await close(site)
        let page = try await site.send(.get, "/tabungan?from=2026-12-01&to=2026-12-31", cookie: token).text
        for word in ["Rp 36.655.000", "Rp 155.000", "5 %", "PP 46/2015", "Setoran", "laporan.pdf", "bukti/2026"] {
            #expect(page.contains(word), "\(word)")
        }
        let english = try await site.send(.get, "/tabungan?from=2026-12-01&to=2026-12-31&lang=en", cookie: token).text
        #expect(english.contains("Return credited"))
        let reversed = try await site.send(.get, "/tabungan?from=2026-12-31&to=2026-12-01", cookie: token).text
        #expect(reversed.contains("id=\"to-error\""))
        let answer = try SavingsAnswer.decode(
            try await site.send(
                .get, "/api/v1/persons/\(person)/savings?from=2026-12-01&to=2026-12-31", token: token
            ).json)
        #expect(answer.opening == .zero && answer.closing == Rupiah(36_655_000))
        #expect(answer.lines.map(\.kind) == ["contribution-received", "return"])
        #expect(answer.provenYears == [2026] && answer.rateStatus == "unverified")
        // Home on 12 January: ten days of 36,655,000 at 5 % after December was closed; nothing above the free part.
        let path = "/api/v1/persons/\(person)/savings/withdrawal?reason="
        let paid = try WithdrawalAnswer.decode(
            try await site.send(.get, path + "home-for-good&on=2027-01-11", token: token).json)
        #expect(paid.balance == Rupiah(36_655_000) && paid.running == Rupiah(50_212))
        #expect(paid.net == Rupiah(36_705_212) && paid.tax == .zero && paid.status == "unverified")
        #expect(try await site.send(.get, path + "whim", token: token).status == 400)
        for day in ["2027-01-01", "9999-12-31"] {
            #expect(try await site.send(.get, path + "death&on=\(day)", token: token).status == 400)
        }
        try await site.close()
    }

    @Test func thePaperIsAPDF() async throws {
        let (site, person, token) = try await saver()
        let answer = try await site.send(.get, "/tabungan/laporan.pdf", cookie: token)
        #expect(answer.headers[.contentType] == "application/pdf")
        #expect(answer.bytes.starts(with: Array("%PDF-".utf8)))
        let finance = try await site.signIn(.finance)
        let desk = try await site.send(.get, "/orang/\(person)/tabungan/laporan.pdf?lang=en", cookie: finance)
        #expect(desk.bytes.starts(with: Array("%PDF-".utf8)))
        try await site.close()
    }

    @Test func anothersSavingsLookLikeNone() async throws {
        let (site, person, _) = try await saver()
        let other = try await site.house.door.enrol(
            try Enrolments.perseorangan(2, firstDay: try #require(CalendarDay("2026-12-20"))), by: .visitor,
            repeatKey: nil)
        let stranger = try await site.signIn(.relative, person: other.person)
        for path in ["savings", "savings/statements/2026"] {
            let answer = try await site.send(.get, "/api/v1/persons/\(person)/\(path)", token: stranger)
            #expect(answer.status == 404)
        }
        try await site.close()
    }

    @Test func aStatementProvesItselfAgainstAnyRootOfTheLog() async throws {
        let (site, person, token) = try await saver()
        // A root that a newspaper printed before the statement was issued.
        try await site.house.door.sealLog()
        let printed = try LogRootRecord.decode(try await site.send(.get, "/.well-known/log-root").json)
        try await close(site)
        let path = "/api/v1/persons/\(person)/savings/statements/2026"
        let file = try StatementFile.decode(try await site.send(.get, path, token: token).json)
        #expect(file.content.contains("\"returned\":155000,\"closing\":36655000"))
        try await site.house.door.sealLog()
        let latest = try LogRootRecord.decode(try await site.send(.get, "/.well-known/log-root").json)
        func join(_ from: Int, _ to: Int) async throws -> ConsistencyProof {
            let answer = try await site.send(.get, "/api/v1/log/consistency?from=\(from)&to=\(to)")
            return try #require(try ConsistencyRecord.decode(try answer.json).proof)
        }
        let proofs = [
            try await join(file.root.size, latest.size), try await join(printed.size, latest.size),
        ]
        let key = try RootSigner(seed: site.house.door.keys.logSeed).verifier
        let statement = try #require(file.statement)
        let own = try #require(file.root.signedRoot)
        let root = try #require(latest.signedRoot)
        let earlier = try #require(printed.signedRoot)
        try statement.verify(under: root, own: own, earlier: earlier, joinedBy: proofs, key: key)

        #expect(throws: LoggedStatement.Fault.consistencyMissing(from: own.size, to: root.size)) {
            try statement.verify(under: root, own: own, earlier: nil, joinedBy: [], key: key)
        }
        var altered = file.content
        altered = altered.replacing("36655000", with: "99655000")
        let lie = LoggedStatement(
            content: Array(altered.utf8), line: statement.line, header: statement.header,
            linesRoot: statement.linesRoot, leaf: statement.leaf)
        #expect(throws: LoggedStatement.Fault.content) {
            try lie.verify(under: root, own: own, earlier: nil, joinedBy: proofs, key: key)
        }
        let otherKey = try RootSigner(seed: [UInt8](repeating: 7, count: 32)).verifier
        #expect(throws: LoggedStatement.Fault.signature(size: root.size)) {
            try statement.verify(under: root, own: own, earlier: nil, joinedBy: proofs, key: otherKey)
        }
        try await site.close()
    }

    /// A server that signs a second history cannot join it with a root that was printed.
    @Test func aRewrittenLogIsFoundOut() async throws {
        let (site, person, token) = try await saver()
        try await close(site)
        let path = "/api/v1/persons/\(person)/savings/statements/2026"
        let file = try StatementFile.decode(try await site.send(.get, path, token: token).json)
        let statement = try #require(file.statement)
        let own = try #require(file.root.signedRoot)
        let signer = try RootSigner(seed: site.house.door.keys.logSeed)
        var other = Frontier()
        for number in 0..<3 { other.append(MerkleHash.leaf([UInt8(number)])) }
        let printed = try signer.sign(other, after: nil, at: site.house.now)
        let proof = try await site.house.door.logConsistency(from: 3, to: own.size)
        #expect(throws: LoggedStatement.Fault.inconsistent(from: 3, to: own.size)) {
            try statement.verify(
                under: own, own: own, earlier: printed, joinedBy: [proof], key: signer.verifier)
        }
        try await site.close()
    }

    @Test func closingsAreListedAndMadeByFinanceAlone() async throws {
        let (site, _, token) = try await saver()
        let body = "{\"month\":\"2026-12-01\",\"reason\":\"no published rate\"}"
        let path = "/api/v1/savings/closings"
        #expect(try await site.send(.post, path, token: token, body: body).status == 403)
        let finance = try await site.signIn(.finance)
        #expect(try await site.send(.post, path, token: finance, body: "{}").status == 400)
        let made = try await site.send(.post, path, token: finance, body: body)
        #expect(made.status == 201)
        #expect(try ClosingRecord.decode(try made.json).returned == Rupiah(155_000))
        let list = try ClosingList.decode(try await site.send(.get, path, token: finance).json)
        #expect(list.closings.count == 1)
        try await site.close()
    }
}
