// SPDX-License-Identifier: Apache-2.0
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("What somebody is told who was registered")
struct RegisteredNewsTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func registered(
        _ house: TestHouse, password: String? = nil, key: RepeatKey? = nil
    ) async throws -> Enrolled {
        try await house.door.enrol(
            try Enrolments.perseorangan(firstDay: try day("2026-12-01")), password: password, by: .visitor,
            repeatKey: key)
    }

    /// The messages for the telephone, and those in the inbox.
    private func told(_ house: TestHouse) async throws -> (outside: [String], inbox: [InboxStore.Message]) {
        try await house.database.read { transaction in
            let outside = try transaction.rows("SELECT payload FROM outbox WHERE kind = 'message' ORDER BY id")
            let persons: [ID<PersonRecord>] = try transaction.rows("SELECT id FROM person").map { try $0.id(0) }
            return (
                try outside.map { try $0.text(0) }, try InboxStore(transaction).all(of: persons, limit: 10)
            )
        }
    }

    @Test("the KPJ goes to the telephone and stays in the inbox, in both languages")
    func theKPJIsTold() async throws {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        let enrolled = try await registered(house)
        let (outside, inbox) = try await told(house)
        #expect(outside.count == 1)
        #expect(outside.allSatisfy { $0.contains("KPJ \(enrolled.kpj)") && $0.contains("Anda terdaftar") })
        #expect(outside.allSatisfy { !$0.contains("0812") && !$0.contains("+62") }, "opened only when it is sent")
        #expect(inbox.map(\.person) == [enrolled.person])
        #expect(inbox.allSatisfy { $0.indonesian.contains(enrolled.kpj) && $0.english.contains(enrolled.kpj) })
        #expect(inbox.allSatisfy { $0.english.contains("you are registered") })
    }

    @Test("only who can sign in is led to a page that asks for it")
    func thePageIsNamedToWhoCanOpenIt() async throws {
        for password in ["kapal-layar-biru-7", nil] {
            let house = try await TestHouse.make()
            house.set(try day("2026-11-20"))
            _ = try await registered(house, password: password)
            let outside = try await told(house).outside
            #expect(outside.map { $0.contains("beranda") } == [password != nil])
            #expect(outside.map { $0.contains("175") } == [password == nil])
        }
    }

    @Test("a repeated registration tells nothing twice")
    func aRepeatTellsNothing() async throws {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        let key = try RepeatKey("registered-once-1", body: [1])
        _ = try await registered(house, key: key)
        _ = try await registered(house, key: key)
        let (outside, inbox) = try await told(house)
        #expect(outside.count == 1 && inbox.count == 1)
    }
}
