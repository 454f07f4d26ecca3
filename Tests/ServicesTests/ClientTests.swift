// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Database
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Programs of partners")
struct ClientTests {
    private let administrator = Actor(account: nil, role: .administrator, name: "admin")
    private let portal = TestProgram("portal")

    private func code(_ work: () async throws -> Void) async -> String? {
        do {
            try await work()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    private func refusal(
        _ house: TestHouse, scope: String? = nil, _ change: @escaping (inout TestProgram.Claims) -> Void = { _ in }
    ) async throws -> String? {
        let proof = try portal.assertion(at: house.now, change)
        return await code {
            _ = try await house.door.issueClientToken(assertion: proof, clientID: nil, scope: scope)
        }
    }

    @Test func aProofGivesATokenThatIsTheProgramWithTheScopesAskedFor() async throws {
        let house = try await TestHouse.make()
        let view = try await portal.register(house, scopes: [.enrol, .cover])
        let token = try await portal.token(house, scope: "cover.read")
        let session = try #require(try await house.door.findSession(token: token))
        #expect(session.actor.role == .partner)
        #expect(session.actor.organisation == view.client.organisation)
        #expect(session.actor.scopes == [.cover])
        #expect(session.client?.handle == "portal")
        house.set(house.now.adding(seconds: 901))
        #expect(try await house.door.findSession(token: token) == nil)
    }

    @Test func aProofCountsOnce() async throws {
        let house = try await TestHouse.make()
        _ = try await portal.register(house)
        let proof = try portal.assertion(at: house.now)
        _ = try await house.door.issueClientToken(assertion: proof, clientID: "portal", scope: nil)
        let again = await code {
            _ = try await house.door.issueClientToken(assertion: proof, clientID: "portal", scope: nil)
        }
        #expect(again == "assertion-replayed")
    }

    @Test func aReplayStaysRefusedAfterTheProofRanOutAndWasForgotten() async throws {
        let house = try await TestHouse.make()
        _ = try await portal.register(house)
        let proof = try portal.assertion(at: house.now)
        _ = try await house.door.issueClientToken(assertion: proof, clientID: nil, scope: nil)
        for seconds: Int64 in [59, 600, 3_600] {
            house.set(house.now.adding(seconds: seconds))
            try await house.door.forgetExpired(idempotencyBefore: house.now)
            let again = await code {
                _ = try await house.door.issueClientToken(assertion: proof, clientID: nil, scope: nil)
            }
            #expect(again == "assertion-replayed" || again == "assertion-expired")
        }
    }

    @Test func everyWrongClaimIsNamed() async throws {
        let house = try await TestHouse.make()
        _ = try await portal.register(house, scopes: [.cover])
        #expect(try await refusal(house) { $0.subject = "other" } == "assertion-subject")
        #expect(try await refusal(house) { $0.audience = "https://elsewhere.example" } == "assertion-audience")
        #expect(try await refusal(house) { $0.seconds = -120 } == "assertion-expired")
        #expect(try await refusal(house) { $0.seconds = 3_600 } == "assertion-too-long")
        #expect(try await refusal(house) { $0.jti = "short" } == "assertion-jti")
        #expect(try await refusal(house) { $0.issuer = "nobody" } == "client-unproven")
        #expect(try await refusal(house) { $0.algorithm = "none" } == "client-unproven")
        #expect(try await refusal(house) { $0.algorithm = "RS256" } == "client-unproven")
        #expect(try await refusal(house, scope: "fly") == "scope-unknown")
        #expect(try await refusal(house, scope: "enrol") == "scope-not-agreed")
    }

    @Test func anotherProgramsKeyProvesNothing() async throws {
        let house = try await TestHouse.make()
        let other = TestProgram("other")
        _ = try await portal.register(house)
        _ = try await other.register(house)
        let forged = try other.assertion(at: house.now) { claims in
            claims.issuer = "portal"
            claims.subject = "portal"
        }
        let refused = await code {
            _ = try await house.door.issueClientToken(assertion: forged, clientID: nil, scope: nil)
        }
        #expect(refused == "client-unproven")
    }

    @Test func aKeyIsRotatedAndTheOldOneEndsWithItsTokens() async throws {
        let house = try await TestHouse.make()
        let view = try await portal.register(house)
        let old = try await portal.token(house)
        let next = TestProgram("portal")
        _ = try await house.door.addClientKeys(
            try AssertionKey.read(next.publicKey), to: "portal", by: administrator)
        _ = try await portal.token(house)
        _ = try await next.token(house)
        let key = try #require(view.keys.first)
        _ = try await house.door.withdrawClientKey(key.id, of: "portal", by: administrator)
        #expect(try await house.door.findSession(token: old) == nil)
        #expect(try await refusal(house) == "client-unproven")
        _ = try await next.token(house)
        let again = await code {
            _ = try await house.door.withdrawClientKey(key.id, of: "portal", by: administrator)
        }
        #expect(again == "no-such-client-key")
    }

    @Test func aClosedProgramGetsNothing() async throws {
        let house = try await TestHouse.make()
        let token = try await portal.join(house)
        _ = try await house.door.closeClient("portal", by: administrator)
        #expect(try await house.door.findSession(token: token) == nil)
        #expect(try await refusal(house) == "client-unproven")
        #expect(await code { _ = try await portal.register(house) } == "client-known")
        #expect(await code { _ = try await house.door.closeClient("portal", by: administrator) } == "client-closed")
    }

    @Test func oneKeyIsForOneProgram() async throws {
        let house = try await TestHouse.make()
        _ = try await portal.register(house)
        let keys = try AssertionKey.read(portal.publicKey)
        let terms = ClientTerms(handle: "copy", name: "Copy", institution: "Lembaga", scopes: [.cover])
        #expect(
            await code { _ = try await house.door.addClient(terms, keys: keys, by: administrator) }
                == "client-key-known")
    }

    @Test func whatIsRegisteredIsChecked() async throws {
        let house = try await TestHouse.make()
        func refused(_ terms: ClientTerms) async -> String? {
            await code { _ = try await house.door.addClient(terms, keys: [], by: administrator) }
        }
        #expect(
            await refused(ClientTerms(handle: "A B", name: "x", institution: "y", scopes: [.cover]))
                == "client-handle-malformed")
        #expect(
            await refused(ClientTerms(handle: "abc", name: "x", scopes: [.cover])) == "client-organisation-missing")
        #expect(
            await refused(ClientTerms(handle: "abc", name: "x", institution: "y", scopes: []))
                == "client-scopes-missing")
        #expect(
            await refused(
                ClientTerms(handle: "abc", name: "x", organisation: ID(number: 77), scopes: [.cover]))
                == "no-such-organisation")
    }

    @Test func aPartnerReachesWhomItBroughtAndNobodyElse() async throws {
        let house = try await TestHouse.make()
        let other = TestProgram("other")
        _ = try await portal.register(house)
        _ = try await other.register(house)
        let (own, foreign) = (try await portal.actor(house), try await other.actor(house))
        let enrolment = try Enrolments.perseorangan(firstDay: house.now.jakartaDay.adding(days: 30))
        let enrolled = try await house.door.enrol(enrolment, by: own, repeatKey: nil)
        #expect(enrolled.knownAs == nil)
        #expect(try await house.door.viewMember(enrolled.person, by: own).kpj == enrolled.kpj)
        let absent: ID<PersonRecord> = ID(number: 999)
        for person in [enrolled.person, absent] {
            #expect(
                await code { _ = try await house.door.viewMember(person, by: foreign) } == "no-such-record")
            #expect(
                await code { _ = try await house.door.viewCover(person, on: nil, knownAt: nil, by: foreign) }
                    == "no-such-record")
        }
        #expect(try await house.door.findMembers(enrolled.kpj, by: own).map(\.person) == [enrolled.person])
        #expect(try await house.door.findMembers(enrolled.kpj, by: foreign).isEmpty)
        #expect(try await house.door.findMembers("Wahyu", by: own).map(\.person) == [enrolled.person])
        #expect(try await house.door.findMembers("Wahyu", by: foreign).isEmpty)
    }

    @Test func aPartnerDoesNotLearnThatANIKIsKnown() async throws {
        let house = try await TestHouse.make()
        let other = TestProgram("other")
        _ = try await portal.register(house)
        _ = try await other.register(house)
        let enrolment = try Enrolments.perseorangan(firstDay: house.now.jakartaDay.adding(days: 30))
        _ = try await house.door.enrol(enrolment, by: try await portal.actor(house), repeatKey: nil)
        let asker = try await other.actor(house)
        let second = try await house.door.enrol(enrolment, by: asker, repeatKey: nil)
        #expect(second.knownAs == nil)
        #expect(try await house.door.viewMember(second.person, by: asker).isDisputed == false)
        let counter = Actor(account: nil, role: .counterOfficer, name: "counter")
        #expect(try await house.door.viewMember(second.person, by: counter).isDisputed)
    }

    @Test func usageIsCountedAndShownToThePartnerItself() async throws {
        let house = try await TestHouse.make()
        let other = TestProgram("other")
        let view = try await portal.register(house)
        _ = try await other.register(house)
        let place = ClientMeter.Place(
            client: view.client.id, day: house.now.jakartaDay, route: "GET /api/v1/persons/{person}")
        for outcome in [ClientMeter.Outcome.answered, .answered, .refused, .throttled] {
            house.door.meter.count(outcome, at: place)
        }
        try await house.door.keepUsage()
        house.door.meter.count(.answered, at: place)
        let usage = try await house.door.viewUsage(of: "portal", by: try await portal.actor(house))
        let line = try #require(usage.lines.first)
        #expect(usage.lines.count == 1)
        #expect([line.calls, line.refused, line.throttled] == [5, 1, 1])
        let foreign = try await other.actor(house)
        for handle in ["portal", "nobody"] {
            #expect(
                await code { _ = try await house.door.viewUsage(of: handle, by: foreign) } == "no-such-client")
        }
    }

    @Test func callsBeyondTheAgreedNumberWaitForTheNextMinuteWhicheverProcessIsCalled() async throws {
        let house = try await TestHouse.make()
        let token = try await portal.join(house, callsAMinute: 100)
        let pass = try #require(try await house.door.findSession(token: token)?.client)
        let start = Instant(seconds: 1_795_000_020)
        house.set(start)
        let doors = [house.door, try house.another(on: house.anotherEngine())]
        func taken() async throws -> Int {
            try await house.database.read { transaction in
                try transaction.row("SELECT taken FROM client_meter WHERE client = \(pass.client)")?.int(0) ?? -1
            }
        }
        for _ in 0..<6 { #expect(try await doors[0].waitOfProgram(pass) == nil) }
        #expect(try await taken() == 6, "six calls are one visit to the database")
        var admitted = 6
        for call in 0..<140 where try await doors[call % 2].waitOfProgram(pass) == nil { admitted += 1 }
        #expect(admitted == 100)
        for door in doors { #expect(try await door.waitOfProgram(pass) == 60 - start.seconds % 60) }
        house.set(start.adding(seconds: 60))
        for door in doors { #expect(try await door.waitOfProgram(pass) == nil) }
    }

    @Test func scopesThatNobodyKnowsAreAnErrorAndNotAsIfThereWereNone() async throws {
        let house = try await TestHouse.make()
        let view = try await portal.register(house)
        try await house.database.write { transaction in
            try ClientStore(transaction).change(view.client.id, scopes: "enrol fly", callsAMinute: 9)
        }
        await #expect(throws: (any Error).self) { _ = try await portal.token(house) }
    }
}
