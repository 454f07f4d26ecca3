// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import TestKit
import Testing

/// How often a use case waits for the server. On a line of a millisecond each time is a millisecond of everybody's
/// turn: writes run one group at a time.
@Suite("Round trips of use cases", .enabled(if: TestDatabase.isOnServer))
struct RoundTripTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func house() async throws -> TestHouse {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        return house
    }

    /// The least of five measurements: something else may speak to the server at the same time.
    private func traffic(
        _ house: TestHouse, _ work: (Int) async throws -> Void
    ) async throws -> (statements: Int, trips: Int) {
        let trips = try #require(house.door.database.roundTrips)
        var least = (statements: Int.max, trips: Int.max)
        for time in 1...5 {
            let before = (trips.statements, trips.count)
            try await work(time)
            least = (min(least.statements, trips.statements - before.0), min(least.trips, trips.count - before.1))
        }
        return least
    }

    private func enrol(_ house: TestHouse, _ serial: Int) async throws -> Enrolled {
        try await house.door.enrol(
            try Enrolments.perseorangan(serial, firstDay: try day("2026-12-01")), by: .visitor,
            repeatKey: try RepeatKey("enrolment-\(serial)", body: [UInt8(serial)]))
    }

    private func pay(_ house: TestHouse, _ worker: Enrolled, _ serial: Int) async throws -> PaymentOutcome {
        let invoice = try #require(worker.invoices.first)
        let notice = PaymentNotice(
            partner: "test-partner", externalID: "\(1000 + serial)", body: Array("body \(serial)".utf8),
            customerNumber: invoice.virtualAccount.customer, paymentRequest: "PR-\(serial)", amount: invoice.amount,
            paidAt: house.now)
        return try await house.door.acceptPayment(notice).outcome
    }

    @Test func aRegistrationWaitsLessThanHalfAsOftenAsItSpeaks() async throws {
        let house = try await house()
        let (statements, trips) = try await traffic(house) { _ = try await enrol(house, $0) }
        #expect(trips <= 10, "\(statements) statements in \(trips) round trips")
        #expect(statements >= 2 * trips, "\(statements) statements in \(trips) round trips")
    }

    @Test func aPaymentWaitsLessThanHalfAsOftenAsItSpeaks() async throws {
        let house = try await house()
        var workers: [Enrolled] = []
        for serial in 1...5 { workers.append(try await enrol(house, serial)) }
        let (statements, trips) = try await traffic(house) { serial in
            let outcome = try await pay(house, workers[serial - 1], serial)
            #expect(outcome == .accepted)
        }
        #expect(trips <= 10, "\(statements) statements in \(trips) round trips")
        #expect(statements >= 2 * trips, "\(statements) statements in \(trips) round trips")
    }

    @Test func aLookAtOnesCoverWaitsSixTimes() async throws {
        let house = try await house()
        let worker = try await enrol(house, 1)
        #expect(try await pay(house, worker, 1) == .accepted)
        let actor = Actor(account: nil, role: .worker, person: worker.person, name: "w")
        let (statements, trips) = try await traffic(house) { _ in
            let cover = try await house.door.viewCover(worker.person, on: nil, knownAt: nil, by: actor)
            #expect(cover.jkm.covered)
        }
        #expect(trips <= 6, "\(statements) statements in \(trips) round trips, four to read and two to note the look")
    }
}
