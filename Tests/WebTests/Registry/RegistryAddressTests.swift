// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Spdci
import TestKit
import Testing
import Wire

@testable import Web

@Suite("The addresses of the social registry's standard")
struct RegistryAddressTests {
    private static let paths = SpdciAction.allCases.flatMap { [$0.path] + ($0.syncPath.map { [$0] } ?? []) }

    @Test func everyAddressRefusesInTheStandardsForm() async throws {
        let site = try await TestSite.make()
        #expect(Self.paths.count == 11)
        let worker = try await site.signIn(.inspector)
        for path in Self.paths {
            for (token, status, code) in [
                (nil, 401, "err.request.unauthorized"), ("rantau-client.x", 401, "err.request.unauthorized"),
                (worker, 403, "err.request.forbidden"),
            ] as [(String?, Int, String)] {
                let answer = try await site.send(.post, path, token: token, body: "{}")
                #expect(answer.status == status && answer.text.contains(code), "\(path)")
                #expect(answer.headers[.contentType] == "application/json")
            }
            let get = try await site.send(.get, path)
            #expect(get.status == 405 && get.text.contains("ack_status"), "\(path)")
        }
        try await site.close()
    }

    @Test func aBrokenBodyIsRefusedAndSaysWhy() async throws {
        let site = try await TestSite.make()
        let token = try await TestProgram("sister").join(site.house)
        for path in Self.paths {
            for (body, type, status) in [
                ("{", "application/json", 400), ("{}", "application/json", 400), ("x", "text/plain", 415),
                ("x", "multipart/form-data; boundary=b", 400),
            ] {
                let answer = try await site.send(.post, path, token: token, body: body, type: type)
                #expect(answer.status == status && answer.text.contains("err.request.bad"), "\(path) \(type)")
            }
        }
        try await site.close()
    }

    @Test func termsAndSecretGiveATokenForTheRegistryAlone() async throws {
        let site = try await TestSite.make()
        _ = try await TestProgram("sister").register(site.house)
        let administrator = try await site.signIn(.administrator)
        let path = "/api/v1/clients/sister/registry-terms"
        let absent = try await site.send(.get, path, token: administrator)
        #expect(absent.status == 404)
        let terms =
            #"{"sender":"sister.example","people":"own","fields":"name","queries":"idtype-value","unsigned":true}"#
        let agreed = try await site.send(.post, path, token: administrator, body: terms)
        #expect(agreed.status == 200 && agreed.text.contains(#""receiver":"rantau""#), "\(agreed.text)")
        let made = try await site.send(.post, path + "/secret", token: administrator, body: "{}")
        guard case .object(let answer) = try made.json, case .text(let secret)? = answer["secret"] else {
            Issue.record("no secret: \(made.text)")
            return
        }
        let form = "grant_type=client_credentials&client_id=sister&client_secret=\(secret)"
        let given = try await site.send(
            .post, "/oauth2/client/token", body: form, type: "application/x-www-form-urlencoded")
        guard case .object(let token) = try given.json, case .text(let bearer)? = token["access_token"] else {
            Issue.record("no token: \(given.text)")
            return
        }
        #expect(token["expires_in"] == .text("900"))
        let foreign = try await site.send(.get, "/api/v1/persons?q=Wahyu", token: bearer)
        #expect(foreign.status == 403)
        let wrong = try await site.send(
            .post, "/oauth2/client/token", body: form + "x", type: "application/x-www-form-urlencoded")
        #expect(wrong.status == 401 && wrong.text.contains("invalid_client"))
        for bad in [
            terms.replacing("\"own\"", with: "\"some\""), terms.replacing("\"name\"", with: "\"income\""),
            terms.replacing(",\"unsigned\":true", with: ""), terms.replacing("idtype-value", with: "graphql"),
        ] {
            #expect(try await site.send(.post, path, token: administrator, body: bad).status == 400, "\(bad)")
        }
        try await site.close()
    }

    @Test func ourKeysStandBesideThoseOfTheCards() async throws {
        let site = try await TestSite.make()
        let answer = try await site.send(.get, "/.well-known/jwks.json")
        #expect(answer.text.contains(#""kty":"OKP""#) && answer.text.contains(#""kty":"EC""#))
        #expect(try SpdciKeySet(json: answer.text).isEmpty == false)
        try await site.close()
    }
}
