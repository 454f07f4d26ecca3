// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Database
import Kernel
import Sealing
import Store
import TestKit
import Testing
import Wire

@testable import Services
@testable import Web

@Suite("Sandboxes of partners' programs")
struct SandboxTests {
    /// A site that opens sandboxes on files of their own.
    private func site() async throws -> (TestSite, Site) {
        let test = try await TestSite.make()
        let (real, house) = (test.site, test.house)
        let sandboxes = Sandboxes(door: house.door) { pass, control in
            let lease = try await TestDatabase.onDisk()
            let door = try Door(
                database: lease.engine, rules: house.door.rules, keys: house.door.keys,
                clock: control.clock(over: house.door.clock), ids: house.door.ids, random: house.door.random,
                settings: DoorSettings(publicURL: house.door.settings.publicURL, isDemonstration: false),
                spool: house.folder + "/\(pass.handle).spool", logger: house.door.logger)
            return Site(
                door: door, sessions: SessionCache(door: door), issuer: real.issuer, keySet: real.keySet,
                assets: real.assets, sandbox: control, meter: house.door.meter)
        }
        let site = Site(
            door: house.door, sessions: SessionCache(door: house.door), issuer: real.issuer, keySet: real.keySet,
            assets: real.assets, sandboxes: sandboxes)
        return (test, site)
    }

    private func send(
        _ test: TestSite, _ site: Site, _ path: String, _ token: String, _ body: String? = nil
    ) async throws -> TestSite.Answer {
        try await test.send(
            body == nil ? .get : .post, path, token, nil, body, "application/json",
            to: RantauServer(site).responder())
    }

    private func join(_ test: TestSite, _ id: String, sandbox: Bool) async throws -> String {
        let program = TestProgram(id)
        _ = try await test.house.door.addClient(
            ClientTerms(
                handle: id, name: id, institution: "Lembaga \(id)", scopes: Set(PartnerScope.allCases),
                isSandbox: sandbox),
            keys: try AssertionKey.read(program.publicKey),
            by: Actor(account: nil, role: .administrator, name: "admin"))
        return try await program.token(test.house)
    }

    private func registration(_ test: TestSite) -> String {
        Registration().with(["contractFirstDay": "\(test.house.now.jakartaDay.adding(days: 30))", "password": ""]).json
    }

    @Test func aSandboxHasDataOfItsOwnAndTouchesNothingElse() async throws {
        let (test, site) = try await site()
        let tokens = try await [join(test, "try-a", sandbox: true), join(test, "try-b", sandbox: true)]
        let made = try await send(
            test, site, "/api/v1/enrolments/for-worker", tokens[0], registration(test))
        #expect(made.status == 201, "\(made.text)")
        let worker = try EnrolmentAnswer.decode(try made.json)
        let address = "/api/v1/persons/\(worker.person)"
        #expect(try await send(test, site, address, tokens[0]).status == 200)
        #expect(try await send(test, site, address, tokens[1]).status == 404)
        let real = try await join(test, "real", sandbox: false)
        #expect(try await send(test, site, address, real).status == 404)
        let kept = try await test.house.database.read { try PersonStore($0).find(worker.person) }
        #expect(kept == nil)
        try await test.close()
    }

    @Test func theClockIsMovedThePaymentCountsAndTheFeedTells() async throws {
        let (test, site) = try await site()
        let token = try await join(test, "try-a", sandbox: true)
        let made = try await send(test, site, "/api/v1/enrolments/for-worker", token, registration(test))
        let worker = try EnrolmentAnswer.decode(try made.json)
        let invoice = try #require(worker.invoices.first)
        let paid = try await send(
            test, site, "/api/v1/sandbox/payments", token, #"{"invoice":"\#(invoice.id)"}"#)
        #expect(try InvoiceAnswer.decode(try paid.json).state == "settled")
        let again = try await send(
            test, site, "/api/v1/sandbox/payments", token, #"{"invoice":"\#(invoice.id)"}"#)
        #expect(again.status == 200)
        let feed = try EventFeed.decode(try await send(test, site, "/api/v1/events", token).json)
        #expect(feed.events.map(\.type) == ["member.enrolled", "invoice.paid", "cover.changed"])
        let moved = try await send(test, site, "/api/v1/sandbox/clock", token, #"{"days":40}"#)
        let state = try SandboxState.decode(try moved.json)
        #expect(state.now.jakartaDay == test.house.now.jakartaDay.adding(days: 40))
        let ahead = try await test.house.database.read { transaction in
            try ClientStore(transaction).find(handle: "try-a").map {
                try ClientStore(transaction).getSecondsAhead(of: $0.id)
            }
        }
        let kept = try #require(ahead)
        #expect(kept == Int64(3_456_000))
        let tooFar = try await send(test, site, "/api/v1/sandbox/clock", token, #"{"days":3653}"#)
        #expect(tooFar.status == 400)
        try await test.close()
    }

    @Test func callsFailAsAskedForAndALostAnswerIsFoundAgainByItsKey() async throws {
        let (test, site) = try await site()
        let token = try await join(test, "try-a", sandbox: true)
        func fail(_ kind: String, _ times: Int) async throws {
            _ = try await send(
                test, site, "/api/v1/sandbox/failures", token, #"{"kind":"\#(kind)","times":\#(times)}"#)
        }
        try await fail("unavailable", 2)
        var statuses: [Int] = []
        for _ in 0..<3 { statuses.append(try await send(test, site, "/api/v1/webhooks", token).status) }
        #expect(statuses == [503, 503, 200])
        try await fail("throttled", 1)
        #expect(try await send(test, site, "/api/v1/webhooks", token).status == 429)
        try await fail("lost-answer", 1)
        let lost = try await send(test, site, "/api/v1/enrolments/for-worker", token, registration(test))
        #expect(lost.status == 503)
        let found = try MemberList.decode(try await send(test, site, "/api/v1/persons?q=Wahyu", token).json)
        #expect(found.persons.count == 1)
        try await test.close()
    }

    @Test func thereIsNothingToTurnInTheRealHouse() async throws {
        let (test, site) = try await site()
        let real = try await join(test, "real", sandbox: false)
        for (path, body) in [
            ("clock", #"{"days":1}"#), ("failures", #"{"kind":"slow","times":1}"#),
            ("payments", #"{"invoice":"0000000000001"}"#),
        ] {
            let answer = try await send(test, site, "/api/v1/sandbox/\(path)", real, body)
            #expect(answer.status == 422)
            #expect(try answer.json["code"] == .text("sandbox-only"))
        }
        try await test.close()
    }

    @Test func whereNoSandboxesAreKeptItsProgramIsNobody() async throws {
        let test = try await TestSite.make()
        let token = try await join(test, "try-a", sandbox: true)
        #expect(try await test.send(.get, "/api/v1/persons?q=Wahyu", token: token).status == 401)
        #expect(try await test.send(.get, "/api/v1/own/clients", token: token).status == 200)
        try await test.close()
    }
}
