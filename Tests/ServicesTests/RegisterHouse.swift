// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Placement
import Services
import Store
import Synchronization
import TestKit
import Testing

/// A house with a placement system and a population register that say what a test tells them to.
struct RegisterHouse {
    static let desk = Actor(account: nil, role: .counterOfficer, name: "counter")
    static let system = Actor(
        account: nil, role: .partner, organisation: ID(number: 77), name: "client:sisko",
        scopes: [.placementEvents, .crossings])

    /// What the registers answer, and what they were told.
    final class World: Sendable {
        private struct State {
            var found = PlacementPort.Found.nobody
            var taken = PlacementPort.Taken.taken
            var told: [PlacementPort.Membership] = []
            var answer = PopulationPort.Answer.unavailable("down")
            var questions: [PopulationPort.Question] = []
        }

        private let state = Mutex(State())

        func find(_ found: PlacementPort.Found) { state.withLock { $0.found = found } }
        func take(_ taken: PlacementPort.Taken) { state.withLock { $0.taken = taken } }
        func answer(_ answer: PopulationPort.Answer) { state.withLock { $0.answer = answer } }
        var told: [PlacementPort.Membership] { state.withLock { $0.told } }
        var questions: [PopulationPort.Question] { state.withLock { $0.questions } }

        var placement: PlacementPort {
            PlacementPort { _ in
                self.state.withLock { $0.found }
            } tell: { membership in
                self.state.withLock { state in
                    state.told.append(membership)
                    return state.taken
                }
            }
        }

        var population: PopulationPort {
            PopulationPort { question in
                self.state.withLock { state in
                    state.questions.append(question)
                    return state.answer
                }
            }
        }
    }

    let house: TestHouse
    let world: World
    var door: Door { house.door }

    static func make(calls: Int = 600) async throws -> RegisterHouse {
        let world = World()
        let house = try await TestHouse.make(
            registers: Registers(
                placement: world.placement, population: world.population, populationCallsAMinute: calls))
        house.set(try #require(CalendarDay("2026-11-20")))
        return RegisterHouse(house: house, world: world)
    }

    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    func enrol(_ serial: Int = 1, firstDay: String = "2026-12-01") async throws -> Enrolled {
        try await door.enrol(try worker(serial, firstDay: firstDay), by: Self.desk, repeatKey: nil)
    }

    func worker(_ serial: Int = 1, firstDay: String = "2026-12-01") throws -> Enrolment {
        try Enrolments.perseorangan(serial, months: 12, firstDay: day(firstDay))
    }

    /// The placement system's record of a worker, the same as ours but for what is changed.
    func record(
        _ serial: Int = 1, pmiID: String = "PMI-1", name: String = "Wahyu Sentosa", country: String = "TW",
        lastDay: String = "2027-11-30", nik: NIK? = nil
    ) throws -> PlacementPort.Record {
        let worker = try worker(serial)
        return PlacementPort.Record(
            pmiID: pmiID, name: try PersonName.parse(name), nik: nik ?? worker.nik, birthDay: worker.birthDay,
            passport: worker.passport, company: nil, country: try Country.parse(country), employer: "Formosa Steel",
            contractFirstDay: try day("2026-12-01"), contractLastDay: try day(lastDay),
            changedAt: house.now.adding(seconds: -60))
    }

    func event(
        _ reference: String, _ movement: ToldMovement?, _ on: String, of serial: Int = 1, name: String? = nil,
        corrects: String? = nil
    ) throws -> ToldEvent {
        let worker = try worker(serial)
        return try ToldEvent(
            head: ReportHead(
                reference: reference, toldAt: house.now.adding(seconds: -60),
                document: Array("\(reference) \(movement?.rawValue ?? "-") \(on) \(corrects ?? "")".utf8)),
            name: try name.map { try PersonName.parse($0) } ?? worker.name, birthDay: worker.birthDay,
            nik: worker.nik, passport: worker.passport, pmiID: nil, movement: movement, day: day(on),
            corrects: corrects)
    }

    func tell(_ events: ToldEvent...) async throws -> [ToldOutcome] {
        try await door.takePlacementEvents(events, by: Self.system)
    }

    func journey(_ person: ID<PersonRecord>) async throws -> [String] {
        try await house.database.read { transaction in
            let set = try PersonStore(transaction).samePersons(as: person)
            return try MemberFactsStore(transaction).load(set).placements.flatMap(\.journey)
                .sorted { $0.day < $1.day }.map { "\($0.kind.rawValue) \($0.day)" }
        }
    }

    func pay(_ enrolled: Enrolled, through other: Door? = nil) async throws {
        for invoice in enrolled.invoices {
            let answer = try await (other ?? door).acceptPayment(
                PaymentNotice(
                    partner: "test-partner", externalID: invoice.number, body: Array(invoice.number.utf8),
                    customerNumber: invoice.virtualAccount.customer, paymentRequest: invoice.number,
                    amount: invoice.amount, paidAt: house.now))
            try #require(answer.outcome == .accepted)
        }
    }

    /// Works off everything that is due.
    func work() async throws {
        while try await door.workOffRegisters() > 0 {}
    }
}
