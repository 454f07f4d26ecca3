// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Services
import Store
import TestKit
import Testing
import Transparency

@Suite("Audit rows are found by the person they are about")
struct AuditSubjectTests {
    private let ana = ID<PersonRecord>(number: 1)
    private let budi = ID<PersonRecord>(number: 2)

    /// Rows about both in turn, sealed; the keys of Ana's, newest first.
    private func write(_ count: Int, in house: TestHouse) async throws -> [Int64] {
        let (mac, ids, now) = (house.door.mac, house.door.ids, house.now)
        let persons = [ana.number, budi.number]
        let rows = (0..<count).map { number in
            (
                id: ids.next(AuditRow.Record.self),
                row: AuditRow(
                    recordedAt: now, actor: "tester", role: "auditor", operation: "member.view",
                    subject: persons[number % 2], detail: "")
            )
        }
        try await house.database.write { try AuditStore($0, mac: mac).append(rows) }
        #expect(try await house.door.sealLog() == count)
        return rows.filter { $0.row.subject == ana.number }.map(\.id.number).reversed()
    }

    private func found(_ limit: Int, before: Int64? = nil, in house: TestHouse) async throws -> [Int64] {
        let (mac, person) = (house.door.mac, ana)
        return try await house.database.read { transaction in
            try AuditStore(transaction, mac: mac).rows(
                about: person, before: before.map { ID(number: $0) }, limit: limit
            ).map(\.id.number)
        }
    }

    /// Lists the next rows, so many.
    private func list(_ count: Int, in house: TestHouse) async throws {
        try await house.database.write { transaction in
            let subjects = AuditSubjectStore(transaction)
            guard count > 0, let growth = try subjects.next(count) else { return }
            try subjects.insert(growth.entries[...])
            try subjects.reach(growth.end)
        }
    }

    @Test("listed, not yet listed and both, newest first", arguments: [0, 1, 12, 13, 24])
    func everyRowIsFound(_ listed: Int) async throws {
        let house = try await TestHouse.make()
        let keys = try await write(24, in: house)
        try await list(listed, in: house)
        #expect(try await house.count("audit_subject") == listed)
        #expect(try await found(100, in: house) == keys)
        #expect(try await found(7, in: house) == Array(keys.prefix(7)))
        #expect(try await found(4, before: keys[4], in: house) == Array(keys[5..<9]))
        #expect(try await found(4, before: keys[11], in: house) == [])
        #expect(try await house.door.verifyLog().faults == [])
    }

    @Test func aListThatBrokeOffIsTakenUpAgain() async throws {
        let house = try await TestHouse.make()
        let keys = try await write(24, in: house)
        try await house.database.write { transaction in
            let subjects = AuditSubjectStore(transaction)
            let growth = try #require(try subjects.next(12))
            try subjects.insert(growth.entries.prefix(5))
        }
        #expect(try await found(100, in: house) == keys)
        try await list(12, in: house)
        #expect(try await found(100, in: house) == keys)
        #expect(try await house.door.verifyLog().faults == [])
    }

    @Test func theSealerListsManyAtOnce() async throws {
        let house = try await TestHouse.make()
        let keys = try await write(4_050, in: house)
        #expect(try await house.count("audit_subject") == 4_000)
        #expect(try await found(20_000, in: house) == keys)
    }

    @Test func aRowThatIsHiddenFromItsPersonIsNamed() async throws {
        let house = try await TestHouse.make()
        let keys = try await write(24, in: house)
        try await list(24, in: house)
        try await house.database.write { try $0.execute("DELETE FROM audit_subject WHERE audit = \(keys[3])") }
        #expect(try await house.door.verifyLog().faults == [.unfound(row: keys[3])])
    }

    @Test func anotherPersonsRowIsNotShown() async throws {
        let house = try await TestHouse.make()
        let keys = try await write(4, in: house)
        try await list(4, in: house)
        try await house.database.write { try $0.execute("UPDATE audit_subject SET subject = 1") }
        #expect(try await found(100, in: house) == keys)
    }

    @Test func rowsAreFoundWithoutTheListsEndAndTheListBeginsAnew() async throws {
        let house = try await TestHouse.make()
        let keys = try await write(24, in: house)
        try await list(24, in: house)
        try await house.database.write { try $0.execute("DELETE FROM audit_subject_end") }
        #expect(try await found(100, in: house) == keys)
        try await list(24, in: house)
        #expect(try await found(100, in: house) == keys)
        #expect(try await house.count("audit_subject") == 24)
    }
}

extension TestHouse {
    fileprivate func count(_ table: String) async throws -> Int? {
        try await database.read { transaction in
            try transaction.row("SELECT count(*) FROM \(part: SQL(stringLiteral: table))")?.int(0)
        }
    }
}
