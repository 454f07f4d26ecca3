// SPDX-License-Identifier: Apache-2.0
import Access
import HTTPTypes
import Kernel
import Sealing
import Services
import Testing
import Wire

@testable import Web

@Suite("Sign-ins that an administrator resets or closes")
struct AccountResetTests {
    private static let form = "application/x-www-form-urlencoded"
    private static let chosen = "a password of my own"

    private func account(_ login: String, _ site: TestSite, _ token: String) async throws -> AccountRecord {
        let answer = try await site.send(.get, "/api/v1/accounts?login=\(login)", token: token)
        return try #require(try AccountList.decode(try answer.json).accounts.first)
    }

    private func code(_ address: String, _ site: TestSite) throws -> String {
        let secret = try #require(address.split(separator: "secret=").last?.split(separator: "&").first)
        let totp = TOTP(secret: try #require(Base32Text.bytes(String(secret))))
        return totp.code(step: TOTP.step(at: site.house.now))
    }

    private func refusal(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    @Test func aResetEndsSessionsAndAsksForANewPasswordAtTheNextSignIn() async throws {
        let site = try await TestSite.make()
        let door = site.house.door
        let (administrator, assessor) = (try await site.signIn(.administrator), try await site.signIn(.assessor))
        #expect(try await site.send(.get, "/api/v1/claims", token: assessor).status == 200)
        let id = try await account("assessor", site, administrator).id
        let answer = try await site.send(
            .post, "/api/v1/accounts/\(id)/reset", token: administrator, body: "{}")
        let given = try AccountGiven.decode(try answer.json)
        #expect(try await site.send(.get, "/api/v1/claims", token: assessor).status == 401, "ended at once")
        let code = try code(try #require(given.provisioningURI), site)
        let old = await refusal {
            _ = try await door.openSession(login: "assessor", password: TestSite.password, code: code)
        }
        #expect(old == "sign-in-wrong")
        let own = await refusal {
            _ = try await door.openSession(login: "assessor", password: given.password, code: code)
        }
        #expect(own == "new-password-needed")
        for (password, expected) in [(given.password, "new-password-same"), ("short", "password-too-short")] {
            let refused = await refusal {
                _ = try await door.openSession(
                    login: "assessor", password: given.password, code: code, newPassword: password)
            }
            #expect(refused == expected)
        }
        _ = try await door.openSession(
            login: "assessor", password: given.password, code: code, newPassword: Self.chosen)
        site.house.set(site.house.now.adding(seconds: 60))
        let later = try self.code(try #require(given.provisioningURI), site)
        _ = try await door.openSession(login: "assessor", password: Self.chosen, code: later)
        try await site.close()
    }

    @Test(arguments: [("id", "Kata sandi baru pilihan Anda"), ("en", "Your new password")])
    func theFormAsksForTheNewPassword(_ language: String, _ label: String) async throws {
        let site = try await TestSite.make()
        let administrator = try await site.signIn(.administrator)
        _ = try await site.signIn(.worker)
        let id = try await account("worker", site, administrator).id
        let csrf = try #require(try await site.house.door.findSession(token: administrator)?.csrf)
        let given = try await site.send(
            .post, "/akun/\(id)/atur-ulang?lang=\(language)", cookie: administrator, body: "csrf=\(csrf)",
            type: Self.form)
        let password = try #require(
            given.text.split(separator: "id=\"password\">").last?.split(separator: "<").first)
        let body = "login=worker&password=\(password)"
        let asked = try await site.send(.post, "/masuk?lang=\(language)", body: body, type: Self.form)
        #expect(asked.status == 422 && asked.text.contains(label) && asked.text.contains("value=\"worker\""))
        let opened = try await site.send(
            .post, "/masuk", body: body + "&newPassword=kata+sandi+baru", type: Self.form)
        #expect(opened.status == 303)
        try await site.close()
    }

    @Test func aPasswordChosenAtSignInEndsEveryOtherSession() async throws {
        let site = try await TestSite.make()
        let earlier = try await site.signIn(.assessor)
        #expect(try await site.send(.get, "/api/v1/claims", token: earlier).status == 200)
        let login = #""login":"assessor","password":"\#(TestSite.password)""#
        let plain = try await site.send(.post, "/api/v1/sessions", body: "{\(login)}")
        #expect(plain.status < 300)
        #expect(try await site.send(.get, "/api/v1/claims", token: earlier).status == 200, "an ordinary sign-in")
        let answer = try await site.send(
            .post, "/api/v1/sessions", body: #"{\#(login),"newPassword":"\#(Self.chosen)"}"#)
        let opened = try SessionAnswer.decode(try answer.json)
        #expect(try await site.send(.get, "/api/v1/claims", token: earlier).status == 401)
        #expect(try await site.house.door.findSession(token: earlier) == nil)
        #expect(try await site.send(.get, "/api/v1/claims", token: opened.token).status == 200)
        try await site.close()
    }

    @Test func aClosedSignInIsOutAtOnceAndItsLoginIsNobodysAgain() async throws {
        let site = try await TestSite.make()
        let (administrator, finance) = (try await site.signIn(.administrator), try await site.signIn(.finance))
        #expect(try await site.send(.get, "/pembayaran", cookie: finance).status == 200)
        let id = try await account("finance", site, administrator).id
        let csrf = try #require(try await site.house.door.findSession(token: administrator)?.csrf)
        let page = try await site.send(.get, "/akun/\(id)?lang=en", cookie: administrator)
        #expect(page.text.contains("Close the account"))
        let closed = try await site.send(
            .post, "/akun/\(id)/penutupan", cookie: administrator, body: "csrf=\(csrf)", type: Self.form)
        #expect(closed.status == 303)
        #expect(try await site.send(.get, "/pembayaran", token: finance).status == 401)
        let again = try await site.send(
            .post, "/api/v1/accounts/\(id)/close", token: administrator, body: "{}")
        #expect(again.status == 404)
        let taken = try await site.send(
            .post, "/api/v1/accounts", token: administrator,
            body: #"{"login":"finance","name":"Baru","role":"finance"}"#)
        #expect(taken.status == 409 && taken.text.contains("login-taken"))
        let audit = try await site.house.database.read { transaction in
            try transaction.row(
                "SELECT detail FROM audit WHERE operation = 'account.close' AND actor = 'administrator'")?.text(0)
        }
        #expect(audit == id.description)
        try await site.close()
    }

    @Test(arguments: [("id", "atau diatur ulang"), ("en", "close or reset their own")])
    func nobodyResetsTheirOwn(_ language: String, _ found: String) async throws {
        let site = try await TestSite.make()
        let administrator = try await site.signIn(.administrator)
        let own = try await account("administrator", site, administrator).id
        let answer = try await site.send(
            .post, "/api/v1/accounts/\(own)/reset", token: administrator, body: "{}")
        #expect(answer.status == 409 && answer.text.contains("own-sign-in"))
        let csrf = try #require(try await site.house.door.findSession(token: administrator)?.csrf)
        let form = try await site.send(
            .post, "/akun/\(own)/atur-ulang?lang=\(language)", cookie: administrator, body: "csrf=\(csrf)",
            type: Self.form)
        #expect(form.status == 409 && form.text.contains(found))
        #expect(!form.text.contains("action=\"/akun/\(own)/atur-ulang\""), "its page does not offer it")
        _ = try await site.house.door.openSession(
            login: "administrator", password: TestSite.password, code: nil)
        try await site.close()
    }

    @Test func nobodyClosesTheirOwnAndOthersMayNeither() async throws {
        let site = try await TestSite.make()
        let administrator = try await site.signIn(.administrator)
        let own = try await account("administrator", site, administrator).id
        let answer = try await site.send(
            .post, "/api/v1/accounts/\(own)/close", token: administrator, body: "{}")
        #expect(answer.status == 409 && answer.text.contains("own-sign-in"))
        let auditor = try await site.signIn(.auditor)
        #expect(try await site.send(.post, "/api/v1/accounts/\(own)/reset", token: auditor, body: "{}").status == 403)
        try await site.close()
    }
}
