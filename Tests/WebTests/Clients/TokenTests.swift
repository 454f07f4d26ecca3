// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import TestKit
import Testing
import Wire

@testable import Services
@testable import Web

@Suite("Tokens of partners' programs over HTTP")
struct TokenTests {
    private static let form = "application/x-www-form-urlencoded"
    private static let type = "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
    private let portal = TestProgram("portal")

    private func ask(_ body: String, _ site: TestSite) async throws -> TestSite.Answer {
        try await site.send(.post, "/oauth/token", body: body, type: Self.form)
    }

    private func body(_ site: TestSite, _ more: String = "") throws -> String {
        "grant_type=client_credentials&client_assertion_type=\(Self.type)&client_assertion="
            + (try portal.assertion(at: site.house.now)) + more
    }

    @Test func aFormWithAProofGivesABearerTokenThatOpensTheAPI() async throws {
        let site = try await TestSite.make()
        _ = try await portal.register(site.house, scopes: [.members, .cover])
        let answer = try await ask(try body(site, "&scope=members.read&resource=ignored"), site)
        #expect(answer.status == 200)
        let token = try TokenAnswer.decode(try answer.json)
        #expect(token.tokenType == "Bearer" && token.scope == "members.read")
        #expect(answer.headers[.cacheControl] == "no-store")
        let found = try await site.send(.get, "/api/v1/persons?q=nobody", token: token.accessToken)
        #expect(found.status == 200)
        let cover = try await site.send(
            .get, "/api/v1/persons/0000000000001/cover", token: token.accessToken)
        #expect(cover.status == 403)
        #expect(try cover.json["code"] == .text("scope-missing"))
        #expect(try await site.send(.get, "/api/v1/persons?q=nobody", token: "rantau-client.x").status == 401)
        try await site.close()
    }

    @Test func refusalsSpeakOAuth() async throws {
        let site = try await TestSite.make()
        _ = try await portal.register(site.house, scopes: [.cover])
        let stranger = TestProgram("stranger")
        let proof = try stranger.assertion(at: site.house.now)
        let start = "grant_type=client_credentials&client_assertion_type=\(Self.type)&client_assertion="
        let cases: [(String, Int, String)] = [
            ("", 400, "invalid_request"), ("grant_type=password", 400, "unsupported_grant_type"),
            ("grant_type=client_credentials", 400, "invalid_request"),
            (start + proof, 401, "invalid_client"), (start + "x.y.z", 401, "invalid_client"),
            (try body(site, "&client_id=other"), 401, "invalid_client"),
            (try body(site, "&scope=enrol"), 400, "invalid_scope"),
        ]
        for (body, status, error) in cases {
            let answer = try await ask(body, site)
            #expect(answer.status == status, "\(body.prefix(60))")
            #expect(try answer.json["error"] == .text(error), "\(body.prefix(60))")
        }
        try await site.close()
    }

    @Test func whoCallsTooOftenIsToldWhenToComeAgain() async throws {
        let site = try await TestSite.make()
        let token = try await portal.join(site.house, callsAMinute: 3)
        var answers: [TestSite.Answer] = []
        for _ in 0..<4 { answers.append(try await site.send(.get, "/api/v1/own/clients", token: token)) }
        #expect(answers.map(\.status) == [200, 200, 200, 429])
        let seconds = try #require(answers[3].headers[.retryAfter].flatMap { Int64($0) })
        #expect(seconds == 60 - site.house.now.seconds % 60)
        site.house.set(site.house.now.adding(seconds: seconds))
        #expect(try await site.send(.get, "/api/v1/own/clients", token: token).status == 200)
        let usage = try await site.send(.get, "/api/v1/own/clients/portal/usage", token: token)
        let lines = try UsageAnswer.decode(try usage.json).lines
        #expect(lines.map(\.throttled).reduce(0, +) == 1)
        #expect(lines.map(\.calls).reduce(0, +) == 5)
        try await site.close()
    }

    @Test func aChangedProgramLosesItsTokensAtOnce() async throws {
        let site = try await TestSite.make()
        let token = try await portal.join(site.house)
        let administrator = try await site.signIn(.administrator)
        #expect(try await site.send(.get, "/api/v1/own/clients", token: token).status == 200)
        let changed = try await site.send(
            .post, "/api/v1/clients/portal", token: administrator,
            body: #"{"scopes":"cover.read","callsAMinute":10}"#)
        #expect(changed.status == 200)
        #expect(try await site.send(.get, "/api/v1/own/clients", token: token).status == 401)
        try await site.close()
    }

    @Test func thePagesOfAdministratorAndPartnerShowTheProgram() async throws {
        let site = try await TestSite.make()
        let view = try await portal.register(site.house)
        _ = try await TestProgram("other").register(site.house)
        let administrator = try await site.signIn(.administrator)
        let list = try await site.send(.get, "/klien", cookie: administrator).text
        #expect(list.contains("Program portal") && list.contains("Program other"))
        let page = try await site.send(.get, "/klien/portal", cookie: administrator).text
        #expect(page.contains("/klien/portal/kunci"))
        let person = try await site.signIn(.partner, organisation: view.client.organisation)
        let own = try await site.send(.get, "/mitra-saya", cookie: person).text
        #expect(own.contains("Program portal") && !own.contains("Program other"))
        #expect(try await site.send(.get, "/mitra-saya/portal", cookie: person).status == 200)
        #expect(try await site.send(.get, "/mitra-saya/other", cookie: person).status == 404)
        #expect(try await site.send(.get, "/orang", cookie: person).status == 403)
        try await site.close()
    }
}
