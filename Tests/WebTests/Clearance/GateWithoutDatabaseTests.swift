// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import TestKit
import Testing
import Wire

@testable import Services
@testable import Web

/// The database fails over while the gate is asked: what memory holds is answered, by officers who signed in before.
@Suite("The gate while the database is away") struct GateWithoutDatabaseTests {
    private struct Gate {
        let real: TestSite
        let site: Site
        let database: AwayDatabase
        let token: String
        let path: String

        static func make() async throws -> Gate {
            let real = try await TestSite.make()
            let house = real.house
            house.set(try #require(CalendarDay("2026-11-20")))
            let worker = try await house.door.enrol(
                try Enrolments.perseorangan(firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
                repeatKey: nil)
            let database = AwayDatabase(house.database)
            let door = try house.another(on: database)
            let site = Site(
                door: door, sessions: SessionCache(door: door), issuer: real.site.issuer, keySet: real.site.keySet,
                assets: real.site.assets)
            return Gate(
                real: real, site: site, database: database, token: try await real.signIn(.gateOfficer),
                path: "/api/v1/clearance?kpj=\(worker.kpj)")
        }

        func ask(_ token: String? = nil) async throws -> TestSite.Answer {
            let responder = GateResponder(site, next: RantauServer(site).responder())
            return try await real.send(.get, path, token ?? self.token, nil, nil, "", to: responder)
        }

        func wait(seconds: Int64) { real.house.set(real.house.now.adding(seconds: seconds)) }
    }

    @Test func anOfficerSeenLatelyGoesOnAskingThroughAFailOver() async throws {
        let gate = try await Gate.make()
        let before = try await gate.ask()
        #expect(before.status == 200)
        gate.database.takeAway()
        for _ in 1...19 {
            gate.wait(seconds: 31)
            let answer = try await gate.ask()
            #expect(answer.status == 200)
            #expect(answer.bytes == before.bytes)
        }
        gate.wait(seconds: 31)
        #expect(try await gate.ask().status == 503)
        gate.database.bringBack()
        #expect(try await gate.ask().status == 200)
        try await gate.real.close()
    }

    @Test func aSessionThatEndedMeanwhileIsNotBelievedOnceTheDatabaseIsBack() async throws {
        let gate = try await Gate.make()
        #expect(try await gate.ask().status == 200)
        gate.database.takeAway()
        gate.wait(seconds: 31)
        #expect(try await gate.ask().status == 200)
        let session = try #require(try await gate.real.house.door.findSession(token: gate.token))
        try await gate.real.house.door.closeSession(token: gate.token, by: session.actor)
        gate.database.bringBack()
        gate.wait(seconds: 2)
        #expect(try await gate.ask().status == 401)
        try await gate.real.close()
    }

    @Test func whoWasNeverSeenIsToldThatTheRecordsAreAway() async throws {
        let gate = try await Gate.make()
        gate.database.takeAway()
        let answer = try await gate.ask()
        #expect(answer.status == 503)
        #expect(answer.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        #expect(answer.headers[.retryAfter] != nil)
        try await gate.real.close()
    }
}
