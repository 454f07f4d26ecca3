// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Kernel
import TestKit
import Testing
import Wire

@testable import Services
@testable import Web

/// Every API address that a partner may call, on another partner's data: what is foreign looks like what is absent.
@Suite("No partner sees what is not its own")
struct PartnerIsolationTests {
    private static let absent = "0000000000ZZZ"

    /// A right body for each address that takes one, so that only whose the record is decides.
    private static let bodies: [String: String] = [
        "/api/v1/persons/{person}/contracts": #"{"kind":"extension","firstDay":"2028-12-01","months":12}"#,
        "/api/v1/persons/{person}/journey": #"{"kind":"departed","day":"2026-11-20"}"#,
        "/api/v1/invoices/{invoice}/reissue": "{}", "/api/v1/webhooks/{webhook}/secret": "{}",
        "/api/v1/webhooks/{webhook}/close": "{}",
        "/api/v1/webhooks/{webhook}/deliveries/{delivery}/replay": "{}",
    ]

    /// A house with two partners, each with a worker of its own.
    private struct Two {
        let site: TestSite
        let asker: String
        /// Records of the asker's and of the other partner, by the name of the parameter.
        let own: [String: String]
        let foreign: [String: String]
        let foreignKPJ: String
    }

    private func two() async throws -> Two {
        let site = try await TestSite.make()
        site.house.set(try #require(CalendarDay("2026-11-20")))
        let (first, second) = (TestProgram("first"), TestProgram("second"))
        let asker = try await first.join(site.house)
        _ = try await second.register(site.house)
        let start = try #require(CalendarDay("2026-12-01"))
        func enrol(_ program: TestProgram, _ serial: Int) async throws -> (String, [String: String]) {
            let actor = try await program.actor(site.house)
            let webhook = try await site.house.door.addWebhook("https://\(program.id).example/", kinds: [], by: actor)
            let enrolled = try await site.house.door.enrol(
                try Enrolments.perseorangan(serial, firstDay: start), by: actor, repeatKey: nil)
            let invoice = try #require(enrolled.invoices.first)
            let deliveries = try await site.house.door.listDeliveries(
                of: webhook.webhook.id, before: nil, limit: 1, by: actor)
            let delivery = try #require(deliveries.first)
            return (
                enrolled.kpj,
                [
                    "person": "\(enrolled.person)", "invoice": "\(invoice.id)", "client": program.id,
                    "webhook": "\(webhook.webhook.id)", "delivery": "\(delivery.id)",
                ]
            )
        }
        let own = try await enrol(first, 1)
        let foreign = try await enrol(second, 2)
        return Two(
            site: site, asker: asker, own: own.1, foreign: foreign.1, foreignKPJ: foreign.0)
    }

    private static func address(_ path: String, _ values: [String: String]) -> String? {
        var parts: [String] = []
        for part in path.split(separator: "/") {
            guard part.hasPrefix("{") else {
                parts.append(String(part))
                continue
            }
            guard let value = values[String(part.dropFirst().dropLast())] else { return nil }
            parts.append(value)
        }
        return "/" + parts.joined(separator: "/")
    }

    @Test func whatIsForeignLooksLikeWhatIsAbsentAtEveryAddress() async throws {
        let two = try await two()
        let nothing = two.foreign.mapValues { _ in Self.absent }
        var asked = 0
        for endpoint in two.site.site.endpoints
        where endpoint.face == .api && endpoint.path.contains("{") && endpoint.operation.roles.contains(.partner)
            && !endpoint.operation.isPublic
        {
            let foreign = try #require(
                Self.address(endpoint.path, two.foreign), "\(endpoint.path): name a foreign record in this test")
            let absent = try #require(Self.address(endpoint.path, nothing))
            let body = endpoint.method == .get ? nil : Self.bodies[endpoint.path]
            if endpoint.method != .get {
                #expect(body != nil, "\(endpoint.path): give this test a right body")
            }
            let theirs = try await two.site.send(endpoint.method, foreign, token: two.asker, body: body)
            let nobodys = try await two.site.send(endpoint.method, absent, token: two.asker, body: body)
            let place: Comment = "\(endpoint.method) \(endpoint.path)"
            #expect(theirs.status == 404, place)
            #expect(theirs.status == nobodys.status, place)
            #expect(theirs.bytes == nobodys.bytes, place)
            asked += 1
        }
        #expect(asked >= 8)
        try await two.site.close()
    }

    @Test func theSameAddressesAnswerForOnesOwn() async throws {
        let two = try await two()
        let person = try #require(two.own["person"])
        let invoice = try #require(two.own["invoice"])
        for path in [
            "/api/v1/persons/\(person)", "/api/v1/persons/\(person)/cover", "/api/v1/persons/\(person)/invoices",
            "/api/v1/invoices/\(invoice)", "/api/v1/own/clients/first/usage",
        ] {
            #expect(try await two.site.send(.get, path, token: two.asker).status == 200, "\(path)")
        }
        try await two.site.close()
    }

    @Test func listsHoldNothingForeign() async throws {
        let two = try await two()
        let person = try #require(two.foreign["person"])
        for path in [
            "/api/v1/persons?q=\(two.foreignKPJ)", "/api/v1/persons?q=Wahyu", "/api/v1/own/clients", "/api/v1/events",
            "/api/v1/webhooks",
        ] {
            let answer = try await two.site.send(.get, path, token: two.asker)
            #expect(answer.status == 200, "\(path)")
            #expect(!answer.text.contains(person) && !answer.text.contains("second"), "\(path)")
        }
        try await two.site.close()
    }

    @Test func aPersonOfAPartnerHasNoneOfItsProgramsScopes() async throws {
        let two = try await two()
        let organisation = try await two.site.house.door.viewClient(
            "first", by: Actor(account: nil, role: .administrator, name: "admin")
        ).client.organisation
        let token = try await two.site.signIn(.partner, organisation: organisation)
        for endpoint in two.site.site.endpoints
        where endpoint.face == .api && endpoint.operation.partnerScope != nil && !endpoint.operation.isPublic {
            let address = try #require(Self.address(endpoint.path, two.own), "\(endpoint.path)")
            let answer = try await two.site.send(
                endpoint.method, address, token: token, body: endpoint.method == .get ? nil : "{}")
            #expect(answer.status == 403, "\(endpoint.method) \(endpoint.path)")
        }
        try await two.site.close()
    }
}
